import { pemOf } from '@/platform/pure/ed25519.mjs'
import type { SiteKey } from './site-keys'

/**
 * A key as `/.well-known/healthool-keys.json` shows it: a JSON Web Key (RFC 8037), whose `kid` is its fingerprint
 * (SHA-256 of the DER form), with the same key in PEM and with what the ledger says about it.
 */
export type PublishedKey = {
  kid: string
  pem: string
  kty: 'OKP'
  crv: 'Ed25519'
  x: string
  use: 'sig'
  alg: 'EdDSA'
  /** ISO 8601 in UTC; `until` is `null` while the key signs. */
  from: string
  until: string | null
  addedIn: number
  retiredIn: number | null
  vouchedBy: string | null
}

/** `pem` stands right behind `kid`: docs/ledger.md takes it out with `grep`. */
export const publishedKey = ({ id, publicKey, from, until, addedIn, retiredIn, vouchedBy }: SiteKey): PublishedKey => ({
  kid: id,
  pem: pemOf(publicKey),
  kty: 'OKP',
  crv: 'Ed25519',
  x: Buffer.from(publicKey, 'base64').toString('base64url'),
  use: 'sig',
  alg: 'EdDSA',
  from: from.toISOString(),
  until: until?.toISOString() ?? null,
  addedIn,
  retiredIn,
  vouchedBy,
})
