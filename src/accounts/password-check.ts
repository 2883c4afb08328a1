import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { dictionary } from '@zxcvbn-ts/language-common'
import type { PayloadRequest } from 'payload'
import { noteWaitInVain } from '@/platform/database-wait'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { Turnstile, TurnstileFull } from '@/platform/turnstile'
import { passwordIssues } from './rules/password-issues'

/** What accounts must be told of higher slices. */
export type AccountNeeds = {
  /** The site's name, for mails and for what makes a poor password. */
  siteName: (req: PayloadRequest) => Promise<string>
}

/** The some 49,000 passwords that people choose most. Only the server holds them. */
const commonest: ReadonlySet<string> = new Set(dictionary['passwords-common'])

type Choice = { password: unknown; owner: { email: string; name: string } }

/** What is wrong with a password that somebody chose, with the site's name and the commonest passwords looked up. */
export async function findPasswordIssues(
  req: PayloadRequest,
  { siteName }: AccountNeeds,
  { password, owner }: Choice,
): Promise<FieldIssue[]> {
  return passwordIssues(password, { ...owner, siteName: await siteName(req), isCommon: (word) => commonest.has(word) })
}

const PREFIX = 'pbkdf2-sha256-v1:'
const ROUNDS = 600_000
const BYTES = 32

export type Credentials = { hash: string; salt: string }

/** What is weighed where there is no account, so that the answer takes as long. */
const NOBODY: Credentials = { hash: '', salt: '0'.repeat(64) }

const derive = promisify(pbkdf2)

/** Each password takes a core for a good part of a second; more at once would only take the cores from all others. */
const turnstile = new Turnstile({ places: 2, waiting: 30 })

/**
 * Whether a password is that of an account. Takes equally long for nobody (`null`), who has none.
 *
 * @throws TurnstileFull without having weighed it, where too many passwords wait; the site then answers 503.
 *
 * Payload keeps its own check to itself (3.90); this reads what Payload stores, and a test signs in with it.
 */
export async function verifyPassword(account: Credentials | null, password: string): Promise<boolean> {
  const { hash, salt } = account ?? NOBODY
  const derived = await inTurn(() => derive(password, salt, ROUNDS, BYTES, 'sha256'))
  const stored = Buffer.from(hash.startsWith(PREFIX) ? hash.slice(PREFIX.length) : '', 'hex')
  return stored.length === BYTES && timingSafeEqual(stored, derived)
}

async function inTurn<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await turnstile.pass(act)
  } catch (error) {
    if (error instanceof TurnstileFull) noteWaitInVain()
    throw error
  }
}
