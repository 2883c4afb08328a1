import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '@/platform/database'
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

export type MailTrouble = { id: string; subject: string; status: MailStatus; lastError: string; createdAt: string }

/** The newest mail that failed or of which nobody knows, at most 20. Read with the rights of whoever asks. */
export async function listMailTroubles(req: PayloadRequest): Promise<MailTrouble[]> {
  const { docs } = await req.payload.find({
    collection: 'mail',
    where: { status: { in: ['failed', 'unclear'] } },
    sort: '-createdAt',
    depth: 0,
    limit: 20,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, subject, status, lastError, createdAt }) => ({ id, subject, status, lastError: lastError ?? '', createdAt }))
}
