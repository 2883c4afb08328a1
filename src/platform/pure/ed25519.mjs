import { createHash, createPublicKey, verify } from 'node:crypto'

/** What stands before the 32 bytes of an Ed25519 public key in its DER form (RFC 8410). */
const DER_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

/** @param {string} publicKey the 32 bytes in base64 */
const derOf = (publicKey) => Buffer.concat([DER_PREFIX, Buffer.from(publicKey, 'base64')])

/**
 * Whether a text is a public key, as far as its length goes: 32 bytes in base64.
 *
 * @param {string} publicKey
 */
export const isPublicKey = (publicKey) => Buffer.from(publicKey, 'base64').length === 32

/**
 * The 32 bytes of a public key in base64.
 *
 * @param {import('node:crypto').KeyObject} key
 */
export const publicKeyOf = (key) => key.export({ type: 'spki', format: 'der' }).subarray(DER_PREFIX.length).toString('base64')

/**
 * The name of a key: SHA-256 of its DER form (SubjectPublicKeyInfo), as 64 lower-case hexadecimal digits.
 *
 * @param {string} publicKey the 32 bytes in base64
 */
export const fingerprintOf = (publicKey) => createHash('sha256').update(derOf(publicKey)).digest('hex')

/**
 * A public key as Node's own functions take it.
 *
 * @param {string} publicKey the 32 bytes in base64
 */
export const toKeyObject = (publicKey) => createPublicKey({ key: derOf(publicKey), type: 'spki', format: 'der' })

/**
 * A public key as a file for `openssl`.
 *
 * @param {string} publicKey the 32 bytes in base64
 */
export const pemOf = (publicKey) => String(toKeyObject(publicKey).export({ type: 'spki', format: 'pem' }))

/**
 * Whether the owner of a key signed a message.
 *
 * @param {{ publicKey: string, message: string, signature: string }} claim key and signature in base64
 */
export const isSigned = ({ publicKey, message, signature }) =>
  verify(null, Buffer.from(message), toKeyObject(publicKey), Buffer.from(signature, 'base64'))
