import { errorForLog } from './log-options'
import { requestFacts } from './request-context'

const LEVELS = { info: 30, warn: 40, error: 50, fatal: 60 }

export type LogLevel = keyof typeof LEVELS

/**
 * Writes one line of JSON to the log, of the same shape as Payload's lines. `facts` are ids, codes and numbers; an
 * error among them (`err`) loses what people wrote.
 */
export function logLine(level: LogLevel, msg: string, facts: Record<string, unknown> = {}): void {
  const { err, ...rest } = facts
  const line = {
    level: LEVELS[level], time: Date.now(), pid: process.pid, name: 'healthool', ...requestFacts(), ...rest,
    ...(err === undefined ? {} : { err: errorForLog(err) }), msg,
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
