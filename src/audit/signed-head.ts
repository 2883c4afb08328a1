import type { PayloadRequest } from 'payload'
import { findKeyStanding, findNewestHash } from './queries'
import { signHead, type LedgerHead } from './rules/ledger-head'
import { signingKey } from './site-key'

/**
 * How far the ledger reaches, signed by this server's key; `null` as long as the ledger does not know that key, whose
 * signature would prove nothing.
 */
export async function signedHead(req: PayloadRequest, now: Date): Promise<LedgerHead | null> {
  const key = await signingKey()
  if ((await findKeyStanding(req, key.id)) !== 'current') return null
  return signHead({ ...(await findNewestHash(req)), at: now.toISOString() }, key)
}
