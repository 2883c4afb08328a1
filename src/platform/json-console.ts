import { format } from 'node:util'
import { logLine, type LogLevel } from './log-line'
import { withoutValues } from './log-options'

const LEVELS = { log: 'info', info: 'info', warn: 'warn', error: 'error' } satisfies Record<string, LogLevel>

/**
 * Makes lines of JSON of what is printed by Next, by packages, and by the end of the process through an error. Errors
 * lose what people wrote: that of a failed query holds the values it was asked with.
 */
export function printJson(): void {
  for (const [method, level] of Object.entries(LEVELS)) {
    Reflect.set(console, method, (...printed: unknown[]) => {
      const err = printed.find((part) => part instanceof Error)
      const words = printed.filter((part) => part !== err)
      logLine(level, withoutValues(format(...words)), err === undefined ? {} : { err })
    })
  }
  process.on('uncaughtExceptionMonitor', (err) => { logLine('fatal', 'an error that nobody caught', { err }) })
}
