import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '@/platform/database'

const liveRow = z.object({
  id: z.string(),
  slug: z.string().nullable(),
  topicId: z.string().nullable(),
  status: z.string().nullable(),
})

/** The row that readers are served from, as it was when the write began. */
export type LiveRow = z.infer<typeof liveRow>

/** Lets one write at a time pass for an article, and gives its live row; `null` where there is no such article. */
export async function lockArticle(req: PayloadRequest, id: string): Promise<LiveRow | null> {
  const rows = await runSql(
    req,
    sql`select id, slug, topic_id as "topicId", _status as status from articles where id = ${id} for update`,
  )
  return rows[0] ? liveRow.parse(rows[0]) : null
}
