import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { findMailRecipient } from '@/accounts/queries'
import { queueMail } from '@/mail/commands'
import { runSql } from '@/platform/database'
import { inTransaction } from '@/platform/in-transaction'
import { digestWords } from './rules/digest-words'

/** Something that colleagues are told of: a hand-over, an answer, a reminder. `path` leads to the thing itself. */
export type Notice = { subject: string; paragraphs: string[]; action: { label: string; path: string } }

/**
 * Tells colleagues of something, in the transaction of the act: by a mail at once, or gathered with the rest of their
 * day, as each has chosen. Whoever has left, or has not joined yet, hears nothing.
 */
export async function notify(req: PayloadRequest, accountIds: Iterable<string>, notice: Notice): Promise<void> {
  for (const id of new Set(accountIds)) {
    const recipient = await findMailRecipient(req, id)
    if (!recipient) continue
    const { mailPreference, ...to } = recipient
    if (mailPreference === 'at-once') await queueMail(req, { kind: 'work', to, ...notice })
    else await keep(req, id, notice)
  }
}

const keep = (req: PayloadRequest, accountId: string, { subject, paragraphs, action }: Notice): Promise<unknown> =>
  runSql(req, sql`
    insert into notices (account_id, subject, words, path)
    values (${accountId}, ${subject}, ${paragraphs.join('\n\n')}, ${action.path})`)

const keptNotice = z.object({ accountId: z.string(), subject: z.string(), words: z.string(), path: z.string() })

/** What was kept for somebody, in the order in which it happened. */
export type KeptNotice = z.infer<typeof keptNotice>

/**
 * Mails everybody who wants it so what was kept for them, as one mail each. Rows go with the mail that tells of them, in
 * one transaction, so that nothing is told twice or lost; two servers at once share them out.
 */
export const sendDigests = (req: PayloadRequest): Promise<void> =>
  inTransaction(req, async () => {
    const rows = await runSql(req, sql`
      delete from notices where id in (select id from notices order by id for update skip locked)
      returning id, account_id as "accountId", subject, words, path`)
    const notices = rows.sort((one, other) => Number(one.id) - Number(other.id)).map((row) => keptNotice.parse(row))
    for (const id of new Set(notices.map(({ accountId }) => accountId))) {
      const to = await findMailRecipient(req, id)
      if (!to) continue
      const words = digestWords(notices.filter(({ accountId }) => accountId === id), req.payload.config.serverURL)
      await queueMail(req, { kind: 'work', to: { name: to.name, email: to.email }, ...words, action: { label: 'Open your desk', path: '/admin' } })
    }
  })
