import { createPublicKey } from 'node:crypto'
import { expect, it } from 'vitest'
import { publishedKey } from '@/audit/rules/published-key'

/** The key of RFC 8037, appendix A. */
const publicKey = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='

const key = { id: 'f'.repeat(64), publicKey, addedIn: 1, from: new Date('2026-11-25T12:00:00Z'), vouchedBy: null, retiredIn: null, until: null }

it('is a JSON Web Key, with the same key in PEM right behind its name', () => {
  const shown = publishedKey(key)
  expect(Object.keys(shown).slice(0, 2)).toEqual(['kid', 'pem'])
  expect(shown).toMatchObject({ kid: key.id, kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' })
  expect(createPublicKey(shown.pem).export({ format: 'jwk' })).toMatchObject({ x: shown.x, crv: 'Ed25519' })
})

it('tells from when until when it signs', () => {
  expect(publishedKey(key)).toMatchObject({ from: '2026-11-25T12:00:00.000Z', until: null, retiredIn: null })
  const until = new Date('2026-12-24T12:00:00Z')
  expect(publishedKey({ ...key, until, retiredIn: 9, vouchedBy: 'e' })).toMatchObject({ until: until.toISOString(), retiredIn: 9, vouchedBy: 'e' })
})
