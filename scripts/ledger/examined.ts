import { z } from 'zod'
import { doesTextFit, entryHash } from '@/audit/rules/entry-hash'
import { KEY_ADDED } from '@/audit/rules/site-keys'
import { isAboutCover } from '@/sign-offs/rules/text-cover'
import type { Signed, SignedEntry } from './entry-of-line'

/** What is kept of an entry once it was looked at alone: the texts of all of them would fill the memory. */
export type Examined = Signed & {
  number: string
  id: string
  at: string
  act: string
  subject: string
  previousHash: string
  hash: string
  /** What is wrong with the entry by itself; `null` where nothing is. */
  problem: string | null
  /** Kept where the check needs them. */
  facts: unknown
}

const isNeeded = (act: string): boolean => act === KEY_ADDED || isAboutCover(act)

function parsedFacts(facts: string): unknown {
  try {
    const value: unknown = JSON.parse(facts)
    return value
  } catch {
    return null
  }
}

function problemOf(entry: SignedEntry): string | null {
  if (entry.hash !== entryHash(entry)) return 'its hash is not that of what it says'
  return doesTextFit(entry) ? null : 'its text has not the digest that it names'
}

/** Looks at an entry alone. */
export const examine = (entry: SignedEntry): Examined => ({
  number: entry.number,
  id: entry.id,
  at: entry.at,
  act: entry.act,
  subject: entry.subject,
  previousHash: entry.previousHash,
  hash: entry.hash,
  keyId: entry.keyId,
  signature: entry.signature,
  problem: problemOf(entry),
  facts: isNeeded(entry.act) ? parsedFacts(entry.facts) : null,
})

const addedKey = z.object({ algorithm: z.literal('Ed25519'), publicKey: z.string() })

/** The key that an entry adds, in base64; `null` where it adds none. */
export const keyAddedBy = ({ act, facts }: Examined): string | null =>
  act === KEY_ADDED ? (addedKey.safeParse(facts).data?.publicKey ?? null) : null
