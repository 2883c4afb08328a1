import { fingerprintOf, isPublicKey } from '@/platform/pure/ed25519.mjs'
import { KEY_RETIRED } from '@/audit/rules/site-keys'
import { keyAddedBy, type Examined } from './examined'

/** A key as far as the check has read. */
type KnownKey = { publicKey: string; addedIn: string; retiredIn: string | null; isTrusted: boolean }

/** Public keys by fingerprint, in base64, as somebody kept them outside the site. */
export type TrustedKeys = ReadonlyMap<string, string>

export type KeyRing = {
  /** Learns from an entry which keys there are; gives what is wrong with one that it adds, or `null`. */
  learn: (entry: Examined) => string | null
  find: (id: string) => KnownKey | undefined
  /** Whether entries must be signed by now. */
  hasBegun: () => boolean
  /** Keys that came in after the first with no word but their own, as numbers of entries by fingerprint. */
  unvouched: ReadonlyMap<string, string>
  all: ReadonlyMap<string, KnownKey>
}

/**
 * The keys of a ledger, learnt from its entries in their order. A key is trusted where somebody kept it outside, or
 * where a trusted key signed its coming; where nothing was kept outside, every key is.
 */
export function openKeyRing(trusted: TrustedKeys | null): KeyRing {
  const all = new Map<string, KnownKey>()
  const unvouched = new Map<string, string>()
  const isTrusted = ({ subject, keyId }: Examined, publicKey: string): boolean =>
    trusted === null || trusted.get(subject) === publicKey || (keyId !== null && all.get(keyId)?.isTrusted === true)
  const retire = ({ subject, number }: Examined): string | null => {
    const key = all.get(subject)
    if (!key || key.retiredIn !== null) return 'it retires a key that is not in use'
    key.retiredIn = number
    return null
  }
  const add = (entry: Examined, publicKey: string): string | null => {
    const { subject, number, keyId } = entry
    if (!isPublicKey(publicKey)) return 'it adds a key that is none'
    if (fingerprintOf(publicKey) !== subject) return 'it adds a key under the fingerprint of another'
    if (all.has(subject)) return 'it adds a key that was there already'
    if (all.size > 0 && keyId === subject) unvouched.set(subject, number)
    all.set(subject, { publicKey, addedIn: number, retiredIn: null, isTrusted: isTrusted(entry, publicKey) })
    return null
  }
  const learn = (entry: Examined): string | null => {
    if (entry.act === KEY_RETIRED) return retire(entry)
    const publicKey = keyAddedBy(entry)
    return publicKey === null ? null : add(entry, publicKey)
  }
  return { learn, find: (id) => all.get(id), hasBegun: () => all.size > 0, unvouched, all }
}
