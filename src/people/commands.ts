import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { appendEntry, type LedgerActor } from '@/audit/commands'
import { canonicalJson } from '@/platform/pure/canonical-json'
import { sha256 } from '@/platform/pure/sha256'
import type { SignerProfile } from './queries'

/** What a signature says of a licence: the entry that holds it, and the SHA-256 of that entry's facts. */
export type SealedLicence = { sealedIn: string; hash: string }

/**
 * Keeps a signer's licence in an entry of its own, before the signature that refers to it, so that the signature can be
 * shown to everybody. The salt bars guessing a number from the hash. Runs in the transaction of the signature.
 */
export async function sealLicence(
  req: PayloadRequest,
  actor: LedgerActor,
  { id, licence }: Pick<SignerProfile, 'id' | 'licence'>,
): Promise<SealedLicence> {
  const facts = { ...licence, salt: randomBytes(16).toString('hex') }
  const entry = await appendEntry(req, { act: 'person.licence-sealed', subject: id, actor, facts })
  return { sealedIn: entry.id, hash: sha256(canonicalJson(facts)) }
}
