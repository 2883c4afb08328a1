import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '@/platform/database'
import { pageOf, type Listed, type Part } from '@/platform/listed'
import { deliveryWay } from './delivery-ways'
import type { MailStatus } from './rules/mail-status'

const counts = z.object({ waiting: z.number(), failed: z.number(), unclear: z.number(), oldest: z.coerce.number() })

export type MailCounts = {
  /** Whether mail leaves this server at all: a production site without `SMTP_URL` keeps it. */
  isSent: boolean
  waiting: number
  failed: number
  unclear: number
  /** How long the oldest mail that was not sent yet has waited, in seconds; 0 where none waits. */
  oldestWaitingSeconds: number
}

/** How the outbox stands, in numbers alone: it names no mail, and asks for no right. */
export async function countMailTroubles(req: PayloadRequest): Promise<MailCounts> {
  const [row] = await runSql(req, sql`
    select count(*) filter (where status in ('waiting', 'sending'))::int as waiting,
      count(*) filter (where status = 'failed')::int as failed,
      count(*) filter (where status = 'unclear')::int as unclear,
      coalesce(extract(epoch from now() - min(created_at) filter (where status in ('waiting', 'sending')))::int, 0) as oldest
    from mail`)
  const { oldest, ...rest } = counts.parse(row)
  return { isSent: deliveryWay() !== 'none', ...rest, oldestWaitingSeconds: Math.max(0, oldest) }
}

export type MailTrouble = { id: string; subject: string; status: MailStatus; lastError: string; createdAt: Date }

/**
 * The mail that is not through: of which nobody knows, then what failed, then what waits; each the newest first. Read
 * with the rights of whoever asks.
 */
export async function listMailTroubles(req: PayloadRequest, part: Part): Promise<Listed<MailTrouble>> {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'mail',
    where: { status: { not_equals: 'sent' } },
    sort: ['-status', '-createdAt'],
    depth: 0,
    ...pageOf(part),
    overrideAccess: false,
    req,
  })
  const rows = docs.map(({ id, subject, status, lastError, createdAt }) =>
    ({ id, subject, status, lastError: lastError ?? '', createdAt: new Date(createdAt) }))
  return { rows, total: totalDocs }
}
