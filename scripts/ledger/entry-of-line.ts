import { z } from 'zod'
import type { KeptEntry } from '@/audit/rules/entry-hash'

const kept = z
  .object({
    number: z.coerce.string(),
    id: z.string(),
    at: z.string().transform(utcMicroseconds),
    act: z.string(),
    subject: z.string(),
    actor_id: z.string(),
    actor_name: z.string(),
    facts: z.string(),
    content: z.string().nullable(),
    previous_hash: z.string(),
    hash: z.string(),
  })
  .transform(
    ({ actor_id: actorId, actor_name: actorName, previous_hash: previousHash, ...rest }): KeptEntry => ({
      ...rest, actorId, actorName, previousHash,
    }),
  )

/** `2026-11-22 22:57:04.7923+01` as `2026-11-22T21:57:04.792300Z`. */
function utcMicroseconds(text: string): string {
  const [, day, time, fraction = '', zone = 'Z'] = /^([\d-]+)[T ]([\d:]+)(?:\.(\d+))?(Z|[+-][\d:]+)?$/.exec(text) ?? []
  const instant = new Date(`${day ?? ''}T${time ?? ''}${/^[+-]\d\d$/.test(zone) ? `${zone}:00` : zone}`)
  if (Number.isNaN(instant.getTime())) return text
  return `${instant.toISOString().slice(0, 19)}.${fraction.padEnd(6, '0')}Z`
}

const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

/** A value of COPY's text format; `\N` stands for null. */
const valueOf = (text: string): string | null =>
  text === '\\N' ? null : text.replace(/\\(.)/g, (_, letter: string) => ESCAPED[letter] ?? letter)

/** An entry from a line of COPY's text format with these columns. */
export function entryOfRow(line: string, columns: readonly string[]): KeptEntry {
  const values = line.split('\t').map(valueOf)
  return kept.parse(Object.fromEntries(columns.map((column, place) => [column, values[place]])))
}

/** An entry from a line of JSON with the columns of the table as keys, or `undefined` where it is none. */
export function entryOfJson(line: string): KeptEntry | undefined {
  try {
    return kept.safeParse(JSON.parse(line)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
