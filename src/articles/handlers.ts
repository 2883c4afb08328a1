import { sql } from '@payloadcms/db-postgres/drizzle'
import { headersWithCors, restoreVersionOperation, type PayloadHandler, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '@/platform/database'
import { inTransaction } from '@/platform/in-transaction'
import { lockArticle } from './commands'

const notThere = (): Response =>
  Response.json({ errors: [{ field: 'id', message: 'There is no such version.' }] }, { status: 404 })

const parentRow = z.object({ parent: z.string() })

async function articleOf(req: PayloadRequest, versionId: string): Promise<string | null> {
  const [row] = await runSql(req, sql`select parent_id as parent from _articles_v where id = ${versionId}`)
  const parsed = parentRow.safeParse(row)
  return parsed.success ? parsed.data.parent : null
}

/**
 * Restores a version as the newest draft, whatever was asked: the live page changes by publishing alone.
 *
 * Stands before Payload's own endpoint, which writes straight to the live row unless `draft=true` is given. The
 * operation is called by itself, because the Local API of 3.90 drops `draft` on the way to it.
 */
export const restoreVersion: PayloadHandler = async (req) => {
  const id = z.uuid().safeParse(req.routeParams?.id)
  const articleId = id.success ? await articleOf(req, id.data) : null
  if (!id.success || articleId === null) return notThere()
  req.context.restoresAsDraft = true
  const doc = await inTransaction(req, async () => {
    await lockArticle(req, articleId)
    const { articles: collection } = req.payload.collections
    return restoreVersionOperation({ collection, id: id.data, draft: true, overrideAccess: false, req, depth: 0 })
  })
  const headers = headersWithCors({ headers: new Headers(), req })
  return Response.json({ ...doc, message: 'Restored as the newest draft.' }, { headers })
}
