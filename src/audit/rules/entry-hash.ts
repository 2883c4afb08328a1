import { sha256 } from '@/platform/pure/sha256'

/** An entry of the ledger as it is kept. `at` is in UTC with microseconds: `2026-11-22T21:57:04.792306Z`. */
export type KeptEntry = {
  number: string
  id: string
  at: string
  act: string
  subject: string
  actorId: string
  actorName: string
  facts: string
  content: string | null
  previousHash: string
  hash: string
}

/** What joins an entry to its neighbours. */
export type ChainLink = Pick<KeptEntry, 'number' | 'previousHash' | 'hash'>

/** What the first entry names as the hash before it. */
export const NO_HASH = '0'.repeat(64)

/** The ten lines whose SHA-256 is the hash of an entry. Source: docs/ledger.md. */
export const entryLines = (entry: Omit<KeptEntry, 'hash'>): string =>
  [
    entry.number,
    entry.id,
    entry.at,
    entry.act,
    sha256(entry.subject),
    sha256(entry.actorId),
    sha256(entry.actorName),
    sha256(entry.facts),
    entry.content === null ? '-' : sha256(entry.content),
    entry.previousHash,
  ].join('\n')

/** The hash that an entry must have. PostgreSQL works out the same in `audit.entry_hash`. */
export const entryHash = (entry: KeptEntry): string => sha256(entryLines(entry))

/** Tells whether the text that an entry keeps, if any, has the digest that its facts name. */
export const doesTextFit = ({ content, facts }: Pick<KeptEntry, 'content' | 'facts'>): boolean =>
  content === null || sha256(content) === digestIn(facts)

/** Tells whether an entry is the one after `before`, which is `null` for the first. */
export const doesEntryFollow = (entry: ChainLink, before: ChainLink | null): boolean =>
  entry.number === String(Number(before?.number ?? 0) + 1) && entry.previousHash === (before?.hash ?? NO_HASH)

function digestIn(facts: string): unknown {
  try {
    const value: unknown = JSON.parse(facts)
    return typeof value === 'object' && value !== null && 'digest' in value ? value.digest : undefined
  } catch {
    return undefined
  }
}
