import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { findLedgerTime } from '@/audit/queries'
import { asSystem } from '@/platform/as-system'
import { runSql } from '@/platform/database'
import type { Notice } from './rules/gathered-mail'

const waitingNotice = z
  .object({
    id: z.string(),
    at: z.coerce.date(),
    subject: z.string(),
    paragraphs: z.array(z.string()),
    label: z.string(),
    path: z.string(),
  })
  .transform(({ label, path, ...rest }) => ({ ...rest, action: { label, path } }))

/** A notice that waits for the mail of somebody's day, since an instant by the clock of the ledger. */
export type WaitingNotice = z.infer<typeof waitingNotice>

/** Writes a notice down for somebody, in the transaction of `req`. */
export async function writeDown(req: PayloadRequest, recipient: string, notice: Notice): Promise<void> {
  const { subject, paragraphs, action } = notice
  await asSystem(req.payload, 'notices are written by what the site does, not by a person').create({
    collection: 'notices',
    data: {
      recipient,
      subject: subject.slice(0, 400),
      paragraphs,
      actionLabel: action.label,
      actionPath: action.path,
      createdAt: (await findLedgerTime(req)).toISOString(),
    },
    depth: 0,
    req,
  })
}

const ids = z.array(z.object({ id: z.string() }))

/** The accounts for which anything waits. */
export async function listWaitingRecipients(req: PayloadRequest): Promise<string[]> {
  const rows = await runSql(req, sql`select distinct recipient_id as id from notices`)
  return ids.parse(rows).map(({ id }) => id)
}

/** What waits for an account, the oldest first. */
export async function listWaitingNotices(req: PayloadRequest, recipient: string): Promise<WaitingNotice[]> {
  const rows = await runSql(req, sql`
    select id, created_at as at, subject, paragraphs, action_label as label, action_path as path
    from notices where recipient_id = ${recipient} order by created_at, id`)
  return rows.map((row) => waitingNotice.parse(row))
}

/** Forgets some notices, and none that came meanwhile. */
export async function forgetNotices(req: PayloadRequest, notices: readonly { id: string }[]): Promise<void> {
  const list = JSON.stringify(notices.map(({ id }) => id))
  await runSql(req, sql`
    delete from notices where id in (select value::uuid from jsonb_array_elements_text(${list}::jsonb))`)
}
