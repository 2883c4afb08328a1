import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '@/platform/database'
import { canonicalJson } from '@/platform/pure/canonical-json'

/** What was done; the ledger takes no other acts. */
export type Act =
  | 'article.submitted'
  | 'article.changes-requested'
  | 'article.signed-off'
  | 'article.published'
  | 'article.unpublished'
  | 'account.invited'
  | 'account.joined'
  | 'account.password-asked'
  | 'account.password-reset'
  | 'account.password-changed'
  | 'account.password-set'
  | 'account.email-changed'
  | 'account.roles-changed'
  | 'account.signed-out-everywhere'
  | 'account.switched-off'
  | 'account.switched-on'
  | 'account.sign-in-paused'
  | 'person.licence-changed'
  | 'person.account-linked'

export type LedgerEntry = {
  act: Act
  /** The id of what it was done to, as text: the ledger outlives what it tells of. */
  subject: string
  /** Who did it, with the name as it was then. */
  actor: { id: string; name: string }
  /** What else holds of the act. Canonical JSON is what is kept. */
  facts: Record<string, unknown>
  /** The text that the act is about, in its canonical form, where there is one. */
  content?: string
}

const appended = z.object({ id: z.string(), at: z.coerce.date() })

/**
 * Appends an entry to the ledger, in the transaction of `req`. Number, id, instant and hashes are set by the database.
 *
 * @throws Error from PostgreSQL when the entry is not well formed (a bug: input is parsed earlier).
 */
export async function appendEntry(req: PayloadRequest, entry: LedgerEntry): Promise<{ id: string; at: Date }> {
  const { act, subject, actor, facts, content } = entry
  const [row] = await runSql(
    req,
    sql`select id, at from audit.append(${act}, ${subject}, ${actor.id}, ${actor.name}, ${canonicalJson(facts)}, ${content ?? null})`,
  )
  return appended.parse(row)
}
