import { z } from 'zod'
import type { KeptEntry } from '@/audit/rules/entry-hash'

/** A signature, and the key that made it; both `null` where an entry has none. */
export type Signed = { keyId: string | null; signature: string | null }

export type SignedEntry = KeptEntry & Signed

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
    key_id: z.string().nullable().default(null),
    signature: z.string().nullable().default(null),
  })
  .transform((row): SignedEntry => {
    const { actor_id: actorId, actor_name: actorName, previous_hash: previousHash, key_id: keyId, ...rest } = row
    return { ...rest, actorId, actorName, previousHash, keyId }
  })

/** An entry from a row with the columns of `audit.entries` and, where it is signed, of `audit.signatures`. */
export const entryOf = (row: unknown): SignedEntry => kept.parse(row)

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

/** A row from a line of COPY's text format with these columns. */
export function rowOfLine(line: string, columns: readonly string[]): Record<string, string | null> {
  const values = line.split('\t').map(valueOf)
  return Object.fromEntries(columns.map((column, place) => [column, values[place] ?? null]))
}

/** An entry from a line of JSON with the columns as keys, or `undefined` where it is none. */
export function entryOfJson(line: string): SignedEntry | undefined {
  try {
    return kept.safeParse(JSON.parse(line)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
