import { z } from 'zod'

const hex = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * How far the ledger reaches, said and signed by the site: how many entries it has, and the hash of the newest (64
 * zeros where there is none). `at` is when it was said, ISO 8601 in UTC; `kid` names the key.
 */
export const ledgerHead = z.object({
  format: z.literal('healthool-ledger-head-v1'),
  count: z.number().int().min(0),
  hash: hex,
  at: z.iso.datetime(),
  kid: hex,
  signature: z.string(),
})

export type LedgerHead = z.infer<typeof ledgerHead>

/** What the site's key signs for a head: four lines, without a line feed at the end. Source: docs/ledger.md. */
export const headMessage = ({ count, hash, at }: Pick<LedgerHead, 'count' | 'hash' | 'at'>): string =>
  `healthool-ledger-head-v1\n${count}\n${hash}\n${at}`

/** A head as a key says it. `sign` gives a signature in base64. */
export function signHead(
  said: Pick<LedgerHead, 'count' | 'hash' | 'at'>, { id, sign }: { id: string; sign: (message: string) => string },
): LedgerHead {
  return { format: 'healthool-ledger-head-v1', ...said, kid: id, signature: sign(headMessage(said)) }
}

/** The head in a line of a file, or `null` where it holds none, as after a write that was cut short. */
export function headInLine(line: string): LedgerHead | null {
  try {
    return ledgerHead.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}
