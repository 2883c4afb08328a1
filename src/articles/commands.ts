import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { lockFor } from '@/platform/advisory-lock'
import { runSql } from '@/platform/database'
import { lockDocument } from '@/platform/document-lock'
import { ADDRESSES_LOCK } from '@/topics/rules/address'

const liveRow = z.object({ isPublished: z.boolean(), firstPublishedAt: z.coerce.date().nullable() })

/** The row that readers are served from. */
export type LiveRow = z.infer<typeof liveRow>

/** Whether readers see an article at this moment, and since when they have; `null` where there is no such article. */
export async function findLiveRow(req: PayloadRequest, id: string): Promise<LiveRow | null> {
  const rows = await runSql(req, sql`
    select _status is not distinct from 'published' as "isPublished", first_published_at as "firstPublishedAt"
    from articles where id = ${id}
  `)
  return rows[0] ? liveRow.parse(rows[0]) : null
}

/** Takes the one lock of an article, and gives its live row; `null` where there is no such article. */
export async function lockArticle(req: PayloadRequest, id: string): Promise<LiveRow | null> {
  await lockDocument(req, 'articles', id)
  return findLiveRow(req, id)
}

/** The same for an act that writes into the ledger before it publishes: others hold the addresses before the ledger. */
export async function lockToPublish(req: PayloadRequest, id: string): Promise<LiveRow | null> {
  const live = await lockArticle(req, id)
  await lockFor(req, ADDRESSES_LOCK)
  return live
}
