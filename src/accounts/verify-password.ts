import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const PREFIX = 'pbkdf2-sha256-v1:'
const ROUNDS = 600_000
const BYTES = 32

export type Credentials = { hash: string; salt: string }

/** What is weighed where there is no account, so that the answer takes as long. */
const NOBODY: Credentials = { hash: '', salt: '0'.repeat(64) }

const derive = promisify(pbkdf2)

/**
 * Whether a password is that of an account. Takes equally long for nobody (`null`), who has none.
 *
 * Payload keeps its own check to itself (3.90); this reads what Payload stores, and a test signs in with it.
 */
export async function verifyPassword(account: Credentials | null, password: string): Promise<boolean> {
  const { hash, salt } = account ?? NOBODY
  const derived = await derive(password, salt, ROUNDS, BYTES, 'sha256')
  const stored = Buffer.from(hash.startsWith(PREFIX) ? hash.slice(PREFIX.length) : '', 'hex')
  return stored.length === BYTES && timingSafeEqual(stored, derived)
}
