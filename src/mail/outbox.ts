import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '@/platform/database'
import { done, refused, type Result } from '@/platform/pure/result'
import type { Delivery } from './rules/delivery'
import { linkMinutes } from './rules/mail-kind'
import { mailText } from './rules/mail-text'
import { nextAttemptAt } from './rules/next-attempt-at'

const ABANDONED_AFTER_MS = 10 * 60_000

const claimedMail = z.object({
  id: z.uuid(),
  kind: z.string(),
  recipientName: z.string().nullable().transform((name) => name ?? ''),
  recipientEmail: z.string(),
  subject: z.string(),
  text: mailText,
  attempts: z.coerce.number(),
  createdAt: z.coerce.date(),
})

/** A mail that this server has claimed and nobody else will send. */
export type ClaimedMail = z.infer<typeof claimedMail>

/** Whether the link in a mail has ended: as a condition on a row. */
function hasEnded(now: Date): SQL {
  const ended = Object.entries(linkMinutes).map(([kind, minutes]) =>
    sql`(kind = ${kind} and created_at <= ${now}::timestamptz - make_interval(mins => ${minutes}))`)
  return sql`(${sql.join(ended, sql` or `)})`
}

/**
 * Ends mail whose link has ended: what waits is not sent any more, and no row keeps what such a mail said, whether it
 * failed or nobody knows.
 */
export async function endDeadLinks(req: PayloadRequest, now: Date): Promise<void> {
  await runSql(req, sql`
    update mail set text = null, next_attempt_at = null, updated_at = ${now},
      last_error = case when status = 'waiting' then 'The link in this mail ended before the mail went out.' else last_error end,
      status = case when status = 'waiting' then 'failed' else status end
    where status in ('waiting', 'failed', 'unclear') and text is not null and ${hasEnded(now)}`)
}

/**
 * Claims the mail that waits longest, or gives `null`. Call it outside a transaction: the claim must be committed
 * before anything is sent, so that a server that dies leaves a trace.
 */
export async function claimMail(req: PayloadRequest, now: Date): Promise<ClaimedMail | null> {
  const [row] = await runSql(req, sql`
    update mail set status = 'sending', attempts = attempts + 1, claimed_at = ${now}, next_attempt_at = null, updated_at = ${now}
    where id = (
      select id from mail where status = 'waiting' and next_attempt_at <= ${now} and not ${hasEnded(now)}
      order by next_attempt_at limit 1 for update skip locked
    )
    returning id, kind, recipient_name as "recipientName", recipient_email as "recipientEmail", subject, text, attempts,
      created_at as "createdAt"`)
  return row ? claimedMail.parse(row) : null
}

type Settlement = { mail: Pick<ClaimedMail, 'id' | 'attempts'>; now: Date }

const own = ({ id, attempts }: Settlement['mail']) => sql`id = ${id} and status = 'sending' and attempts = ${attempts}`

/** Notes that a mail was accepted, and forgets what it said unless that is kept. */
export async function settleSent(
  req: PayloadRequest,
  { mail, now, messageId, isTextKept }: Settlement & { messageId: string; isTextKept: boolean },
): Promise<void> {
  await runSql(req, sql`
    update mail set status = 'sent', sent_at = ${now}, message_id = ${messageId}, last_error = null, updated_at = ${now},
      text = case when ${isTextKept} then text end
    where ${own(mail)}`)
}

/** Notes why a mail was not sent, and when it is tried again, if at all. */
export async function settleFailed(
  req: PayloadRequest,
  { mail, now, delivery }: Settlement & { delivery: Exclude<Delivery, { end: 'sent' }> },
): Promise<void> {
  const isTriedAgain = delivery.end === 'away' || delivery.end === 'put-off'
  const next = isTriedAgain ? nextAttemptAt(mail.attempts, now) : null
  const settled = delivery.end === 'unclear' ? 'unclear' : 'failed'
  await runSql(req, sql`
    update mail set status = ${next ? 'waiting' : settled}, next_attempt_at = ${next}, last_error = ${delivery.reason}, updated_at = ${now}
    where ${own(mail)}`)
}

/** Nobody knows what became of mail whose server died while sending it, so it is not sent again by itself. */
export async function settleAbandoned(req: PayloadRequest, now: Date): Promise<void> {
  const before = new Date(now.getTime() - ABANDONED_AFTER_MS)
  await runSql(req, sql`
    update mail set status = 'unclear', last_error = 'The server that was sending this mail ended meanwhile.', updated_at = ${now}
    where status = 'sending' and claimed_at < ${before}`)
}

export type WaitRefusal = 'not-given-up' | 'link-ended'

/** Lets a mail that failed, or of which nobody knows, wait once more, unless the link in it has ended. */
export async function waitAgain(req: PayloadRequest, id: string, now: Date): Promise<Result<true, WaitRefusal>> {
  const rows = await runSql(req, sql`
    update mail set status = 'waiting', attempts = 0, next_attempt_at = ${now}, updated_at = ${now}
    where id = ${id} and status in ('failed', 'unclear') and text is not null and not ${hasEnded(now)}
    returning id`)
  if (rows.length > 0) return done(true)
  const ended = await runSql(req, sql`select 1 from mail where id = ${id} and status in ('failed', 'unclear')`)
  return refused(ended.length > 0 ? 'link-ended' : 'not-given-up')
}
