import { createHash, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { expect, it } from 'vitest'
import { fingerprintOf, isPublicKey, isSigned, pemOf, publicKeyOf } from '@/platform/pure/ed25519.mjs'

const pair = generateKeyPairSync('ed25519')
const publicKey = publicKeyOf(pair.publicKey)
const signature = sign(null, Buffer.from('some words'), pair.privateKey).toString('base64')

it('a public key is 32 bytes, and its fingerprint the SHA-256 of its DER form', () => {
  expect(Buffer.from(publicKey, 'base64')).toHaveLength(32)
  const der = pair.publicKey.export({ type: 'spki', format: 'der' })
  expect(fingerprintOf(publicKey)).toBe(createHash('sha256').update(der).digest('hex'))
})

it('what is shorter or longer is no public key', () => {
  expect([publicKey, publicKey.slice(4), `AAAA${publicKey}`, ''].map(isPublicKey)).toEqual([true, false, false, false])
})

it('the PEM form is the same key', () => {
  expect(createPublicKey(pemOf(publicKey)).equals(pair.publicKey)).toBe(true)
})

it('a signature holds for the words and the key that it was made with, and for no others', () => {
  expect(isSigned({ publicKey, message: 'some words', signature })).toBe(true)
  expect(isSigned({ publicKey, message: 'some word', signature })).toBe(false)
  expect(isSigned({ publicKey, message: 'some words', signature: `${'A'.repeat(86)}==` })).toBe(false)
  const other = publicKeyOf(generateKeyPairSync('ed25519').publicKey)
  expect(isSigned({ publicKey: other, message: 'some words', signature })).toBe(false)
})
