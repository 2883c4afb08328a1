import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { z } from 'zod'
import { lockFor } from '@/platform/advisory-lock'
import { runSql } from '@/platform/database'
import { inTransaction } from '@/platform/in-transaction'
import { oneByOne } from '@/platform/one-by-one'
import { canonicalJson } from '@/platform/pure/canonical-json'
import { findKeyStanding } from './queries'
import type { Act } from './rules/acts'
import { entryMessage } from './rules/entry-message'
import { RESTORED_NOTE } from './restored-note'
import { KEY_ADDED } from './rules/site-keys'
import { signingKey, type SigningKey } from './site-key'

/** Who did something, with the name as it was then. */
export type LedgerActor = { id: string; name: string }

export type LedgerEntry = {
  act: Act
  /** The id of what it was done to, as text: the ledger outlives what it tells of. */
  subject: string
  actor: LedgerActor
  /** What else holds of the act. Canonical JSON is what is kept. */
  facts: Record<string, unknown>
  /** The text that the act is about, in its canonical form, where there is one. */
  content?: string
}

/** Whoever acts where nobody is signed in. */
export const theSystem: LedgerActor = { id: 'system', name: 'The system' }

/** The person of a request, or the system. */
export const actorOf = ({ user }: PayloadRequest): LedgerActor => (user ? { id: user.id, name: user.name } : theSystem)

const appended = z.object({ number: z.coerce.string(), id: z.string(), at: z.coerce.date(), hash: z.string() })

type Appended = z.infer<typeof appended>

/** Appends an entry that a key is about to sign; `null` where the ledger does not take this key. Holds the ledger. */
async function append(req: PayloadRequest, key: SigningKey, entry: LedgerEntry): Promise<Appended | null> {
  const { act, subject, actor, facts, content } = entry
  const [row] = await runSql(req, sql`
    select number, id, at, hash from audit.append_for(
      ${key.id}, ${act}, ${subject}, ${actor.id}, ${actor.name}, ${canonicalJson(facts)}, ${content ?? null})`)
  return row ? appended.parse(row) : null
}

async function sign(req: PayloadRequest, key: SigningKey, { number, hash }: Appended): Promise<void> {
  await runSql(req, sql`select audit.sign(${number}, ${key.id}, ${key.sign(entryMessage(hash))})`)
}

const keyAdded = ({ id, publicKey }: SigningKey): LedgerEntry =>
  ({ act: KEY_ADDED, subject: id, actor: theSystem, facts: { algorithm: 'Ed25519', publicKey } })

/**
 * Makes the key known that this server signs by, where it is new. The ledger must be held already.
 *
 * @throws Error with a sentence for the operator where the key was retired
 */
async function makeKeyKnown(req: PayloadRequest, key: SigningKey): Promise<void> {
  const standing = await findKeyStanding(req, key.id)
  if (standing === 'current') return
  if (standing === 'retired') {
    throw new Error(`The ledger's key ${key.id} was retired: put the newest in its place, or move its file away for a new one.`)
  }
  const entry = await append(req, key, keyAdded(key))
  if (!entry) throw new Error('The ledger did not take a new key.')
  await sign(req, key, entry)
}

/** Makes the key known that this server signs by, where the ledger does not know it yet. */
export const introduceSigningKey = (req: PayloadRequest): Promise<void> =>
  inTransaction(req, async () => {
    if ((await findKeyStanding(req, (await signingKey()).id)) === 'current') return
    await lockFor(req, 'audit.entries')
    await makeKeyKnown(req, await signingKey())
  })

/**
 * Appends an entry to the ledger and signs it, in the transaction of `req` or in one of its own. Number, id, instant
 * and hashes are set by the database. Others who append wait from here to the end of the transaction.
 *
 * @throws Error from PostgreSQL when the entry is not well formed (a bug: input is parsed earlier), and Error with a
 *   sentence for the operator when there is no key to sign by.
 */
export const appendEntry = (req: PayloadRequest, entry: LedgerEntry): Promise<{ id: string; at: Date }> =>
  inTransaction(req, () => oneByOne(req, () => appendSigned(req, entry)))

async function appendSigned(req: PayloadRequest, entry: LedgerEntry): Promise<Appended> {
  const key = await signingKey()
  const taken = await append(req, key, entry)
  if (taken) {
    await sign(req, key, taken)
    return taken
  }
  // The key is new, or was exchanged while this waited for the ledger. From here on the ledger is held.
  const keyNow = await signingKey()
  await makeKeyKnown(req, keyNow)
  const takenNow = await append(req, keyNow, entry)
  if (!takenNow) throw new Error('The ledger took the key and not the entry.')
  await sign(req, keyNow, takenNow)
  return takenNow
}

const restoredNote = z.object({ data: z.object({ takenAt: z.string(), restoredAt: z.string() }) })

/** Tells in the ledger that the site was restored from a backup, where a restore has left word of it. */
export const recordRestore = (req: PayloadRequest): Promise<void> =>
  inTransaction(req, async () => {
    const [row] = await runSql(req, sql`delete from payload_kv where key = ${RESTORED_NOTE} returning data`)
    if (!row) return
    await appendEntry(req, { act: 'site.restored', subject: 'site', actor: theSystem, facts: restoredNote.parse(row).data })
  })

/**
 * Keeps in the ledger who deleted what, in the transaction of the deletion. `nameOf` gives the words by which the desk
 * knew it; leave it out for people, whose names have no business to outlive them there.
 */
export const recordDeletion = <Doc extends { id: string }>(
  act: Act, nameOf?: (doc: Doc) => unknown,
): CollectionAfterDeleteHook<Doc> =>
  async ({ doc, req }) => {
    const facts = nameOf ? { name: nameOf(doc) ?? '' } : {}
    await appendEntry(req, { act, subject: doc.id, actor: actorOf(req), facts })
  }

/** The same for what readers wrote, where the desk deletes it. What a reader or the site erases leaves no entry. */
export const recordDeletionAtDesk = (act: Act): CollectionAfterDeleteHook<{ id: string }> =>
  async ({ doc, req }) => {
    if (req.user) await appendEntry(req, { act, subject: doc.id, actor: actorOf(req), facts: {} })
  }
