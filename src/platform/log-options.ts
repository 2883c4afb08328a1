type LoggedError = { name: string; status?: number; code?: string; message: string; stack?: string }

const text = (error: object, key: string): string => {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'string' ? value : ''
}

/** What a database says of a failed query holds the values it was asked with: a reader's words, an address of mail. */
const WITH_VALUES = /^(Failed query)[\s\S]*$/

const withoutValues = (words: string): string => words.replace(WITH_VALUES, '$1 (its values are not logged)')

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

/** How Payload's log is written: one JSON object a line, errors without what people wrote. */
export const logOptions = { options: { serializers: { err: errorForLog } } }
