import type { Config } from 'payload'
import { requestFacts } from './request-context'

type LoggedError = { name: string; status?: number; code?: string; message: string; stack?: string }

const text = (error: object, key: string): string => {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'string' ? value : ''
}

/** What a database says of a failed query holds the values it was asked with: a reader's words, an address of mail. */
const WITH_VALUES = /(Failed query)[\s\S]*$/

export const withoutValues = (words: string): string => words.replace(WITH_VALUES, '$1 (its values are not logged)')

/**
 * What of an error goes into the log: kind, code, sentence and the place in the code. No values of a query, and nothing
 * that was sent: those may be texts, addresses or health details.
 */
export function errorForLog(error: unknown): LoggedError {
  if (typeof error !== 'object' || error === null) return { name: typeof error, message: 'Something that is no error was thrown.' }
  const status: unknown = Reflect.get(error, 'status')
  const cause: unknown = Reflect.get(error, 'cause')
  const code = text(error, 'code') || (typeof cause === 'object' && cause !== null ? text(cause, 'code') : '')
  const isFault = typeof status !== 'number' || status >= 500
  const frames = text(error, 'stack').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: text(error, 'name'),
    message: withoutValues(text(error, 'message')),
    ...(typeof status === 'number' ? { status } : {}),
    ...(code === '' ? {} : { code }),
    ...(isFault ? { stack: frames.join('\n') } : {}),
  }
}

/** What of a job goes into the log. What it was given, and what became of each try, may hold addresses and words. */
export function jobForLog(job: unknown): Record<string, unknown> {
  if (typeof job !== 'object' || job === null) return {}
  return Object.fromEntries(['id', 'taskSlug', 'queue', 'totalTried'].map((key) => [key, Reflect.get(job, key)]))
}

const INFO = 30

/** Whether a line tells of what a person was refused (status 4xx), which is no fault of the site. */
export const isRefusal = (told: unknown): boolean => {
  if (typeof told !== 'object' || told === null || !('err' in told)) return false
  const { err } = told
  return typeof err === 'object' && err !== null && 'status' in err && typeof err.status === 'number' && err.status < 500
}

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null ? text(error, 'message') : ''

/** What a line is made of, without values in its sentence; the logger would take that of the error as it is. */
function cleaned(part: unknown, index: number, told: readonly unknown[]): unknown {
  if (typeof part === 'string') return withoutValues(part)
  if (index > 0 || typeof part !== 'object' || part === null || !('err' in part) || typeof told[1] === 'string') return part
  const said = text(part, 'msg')
  return { ...part, msg: withoutValues(said === '' ? messageOf(part.err) : said) }
}

/**
 * How Payload's log is written: one JSON object a line with the request's id, errors without what people wrote.
 * Payload logs each refusal as an error; here it is an ordinary line.
 */
export const logOptions: Extract<Config['logger'], { options: object }> = {
  options: {
    serializers: { err: errorForLog, job: jobForLog },
    mixin: () => ({ ...requestFacts() }),
    hooks: {
      logMethod(told, method, level) {
        if (level > INFO && isRefusal(told[0])) this.info(...told)
        else Reflect.apply(method, this, told.map(cleaned))
      },
    },
  },
}
