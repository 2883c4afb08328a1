import { doesEntryFollow, type ChainLink } from '@/audit/rules/entry-hash'
import { entryMessage } from '@/audit/rules/entry-message'
import type { Examined } from './examined'
import { isSignedInThread } from './is-signed-in-thread'
import { openKeyRing, type KeyRing, type TrustedKeys } from './key-ring'
import type { Portions } from './portions'

/** An entry that does not hold, or from which on it cannot. `id` is missing where the entry is. */
export type BadEntry = { number: string; id?: string; why: string }

export type CheckedChain = {
  total: number
  signed: number
  /** The first entry that must be signed; `null` where none is yet. */
  signedSince: string | null
  /** Entries that carry the instant of the one before them, because the clock had been set back. */
  held: number
  bad: BadEntry | null
  keys: KeyRing
}

/** What has to be known of each entry, in order, while the chain is followed. */
type Watch = (entry: Examined) => void

const ALL_HEX = /^[0-9a-f]{64}$/

/** What is wrong with who signed an entry, before the signature itself is looked at; `null` where nothing is. */
function signerProblem({ keyId, signature }: Examined, keys: KeyRing): string | null {
  if (!keys.hasBegun()) return signature === null ? null : 'it has a signature from before there was a key'
  if (keyId === null || signature === null) return 'it is not signed, and entries before it are'
  const key = keys.find(keyId)
  if (!key) return `it is signed by a key that no entry before it adds (${ALL_HEX.test(keyId) ? keyId : 'no fingerprint'})`
  if (key.retiredIn !== null) return `it is signed by the key ${keyId}, which entry ${key.retiredIn} had retired`
  return key.isTrusted ? null : `it is signed by the key ${keyId}, for which no key that you kept speaks`
}

async function signatureProblem({ keyId, signature, hash }: Examined, keys: KeyRing): Promise<string | null> {
  const publicKey = keys.find(keyId ?? '')?.publicKey
  if (publicKey === undefined || signature === null) return null
  const isRight = await isSignedInThread({ publicKey, message: entryMessage(hash), signature })
  return isRight ? null : 'its signature is not one of its hash by the key that it names'
}

function chainProblem(entry: Examined, before: ChainLink | null): string | null {
  if (entry.problem !== null) return entry.problem
  if (doesEntryFollow(entry, before)) return null
  return Number(entry.number) === Number(before?.number ?? 0) + 1
    ? 'it does not name the hash of the entry before it'
    : 'an entry before it is missing, or it was put in between'
}

/** Follows the chain through entries in order, and gives what is wrong with each, the signatures apart. */
function openChain(keys: KeyRing) {
  let before: Examined | null = null
  let held = 0
  const step = (entry: Examined): string | null => {
    const problem = chainProblem(entry, before) ?? keys.learn(entry) ?? signerProblem(entry, keys)
    if (before !== null && before.at === entry.at) held += 1
    before = entry
    return problem
  }
  return { step, held: () => held }
}

/**
 * Checks a ledger: that numbers run from 1 without a gap, that each hash fits its entry and each link the entry before,
 * that each kept text has the digest that its entry names, and, from the first key on, each signature.
 *
 * `batches` come in the order of the numbers. The check goes on to the end, but names the first entry alone: what
 * follows a broken one says nothing.
 */
export async function checkEntries(
  batches: Portions<Examined>,
  { trusted = null, watch }: { trusted?: TrustedKeys | null; watch?: Watch } = {},
): Promise<CheckedChain> {
  const keys = openKeyRing(trusted)
  const chain = openChain(keys)
  let bad: BadEntry | null = null
  let [total, signed] = [0, 0]
  for await (const batch of batches) {
    const problems = batch.map((entry) => {
      watch?.(entry)
      return bad === null ? chain.step(entry) : null
    })
    if (bad === null) bad = await firstBad(batch, problems, keys)
    total += batch.length
    signed += batch.filter(({ signature }) => signature !== null).length
  }
  const signedSince = [...keys.all.values()][0]?.addedIn ?? null
  return { total, signed, signedSince, held: chain.held(), bad, keys }
}

async function firstBad(
  batch: readonly Examined[], problems: readonly (string | null)[], keys: KeyRing,
): Promise<BadEntry | null> {
  const end = problems.findIndex((problem) => problem !== null)
  const sound = end < 0 ? batch : batch.slice(0, end)
  const forged = await Promise.all(sound.map((entry) => signatureProblem(entry, keys)))
  const place = forged.findIndex((problem) => problem !== null)
  const at = place < 0 ? end : place
  const entry = batch[at]
  return entry ? { number: entry.number, id: entry.id, why: forged[at] ?? problems[at] ?? '' } : null
}

/** An entry that is not there, by the number of a signature of it; `null` where there is no such signature. */
export const strayEntry = (number: string | undefined): BadEntry | null =>
  number === undefined ? null : { number, why: 'there is a signature of it, and no such entry' }

/** What is said of an entry that does not hold. */
export const badEntrySentence = ({ number, id, why }: BadEntry): string =>
  `Entry ${number}${id === undefined ? '' : ` (${id})`} of the ledger does not hold: ${why}.`
