import type { Payload } from 'payload'

/** What Payload's own logger writes from here on, a line each, in the place of the terminal. */
export function logOf({ logger }: Payload): string[] {
  const lines: string[] = []
  const stream = Object.getOwnPropertySymbols(logger).find(({ description }) => description === 'pino.stream')
  if (!stream) throw new Error('The logger writes nowhere.')
  Reflect.set(logger, stream, { write: (line: string) => lines.push(line) })
  return lines
}
