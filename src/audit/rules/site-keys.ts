import { z } from 'zod'

/** The acts by which a key begins and ends; their subject is the fingerprint of the key. */
export const KEY_ADDED = 'ledger.key-added'
export const KEY_RETIRED = 'ledger.key-retired'

/** An entry about a key. `keyId` names the key that signed it. */
export type KeyEntry = { number: number; at: Date; act: string; subject: string; facts: unknown; keyId: string | null }

/** A key of the site, from the entry that added it to the one that retired it. */
export type SiteKey = {
  id: string
  /** 32 bytes in base64. */
  publicKey: string
  addedIn: number
  from: Date
  /** The key that signed its coming; `null` where only the key itself did, which anybody who writes can bring about. */
  vouchedBy: string | null
  retiredIn: number | null
  until: Date | null
}

const added = z.object({ publicKey: z.string() })

/** The keys of the site as the ledger tells them, in the order in which they came. `entries` are in their own order. */
export function siteKeys(entries: readonly KeyEntry[]): SiteKey[] {
  const retired = new Map(entries.filter(({ act }) => act === KEY_RETIRED).map((entry) => [entry.subject, entry]))
  return entries
    .filter(({ act }) => act === KEY_ADDED)
    .map(({ subject: id, number, at, facts, keyId }) => {
      const end = retired.get(id)
      return {
        id,
        publicKey: added.parse(facts).publicKey,
        addedIn: number,
        from: at,
        vouchedBy: keyId === id ? null : keyId,
        retiredIn: end?.number ?? null,
        until: end?.at ?? null,
      }
    })
}
