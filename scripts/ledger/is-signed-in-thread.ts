import { verify, type KeyObject } from 'node:crypto'
import { toKeyObject } from '@/platform/pure/ed25519.mjs'

const keyObjects = new Map<string, KeyObject>()

function keyObjectOf(publicKey: string): KeyObject {
  const known = keyObjects.get(publicKey) ?? toKeyObject(publicKey)
  keyObjects.set(publicKey, known)
  return known
}

/** Whether the owner of a key signed a message; in a thread of its own, so that several processors share the work. */
export const isSignedInThread = (claim: { publicKey: string; message: string; signature: string }): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const { publicKey, message, signature } = claim
    verify(null, Buffer.from(message), keyObjectOf(publicKey), Buffer.from(signature, 'base64'), (error, isRight) => {
      if (error) reject(error)
      else resolve(isRight)
    })
  })
