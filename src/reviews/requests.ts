import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { asSystem } from '@/platform/as-system'
import { runSql } from '@/platform/database'
import { idOf } from '@/platform/pure/ids'
import type { RequestState } from './rules/article-stage'

const requestState = z.enum(['open', 'changes-requested', 'signed', 'replaced'])

export type ReviewRequestView = {
  id: string
  articleId: string
  reviewerId: string
  state: RequestState
  note: string
  requestedAt: string
}

/** The newest request for a review of each article. */
export async function findNewestRequests(
  req: PayloadRequest,
  articleIds: readonly string[],
): Promise<Map<string, ReviewRequestView>> {
  if (articleIds.length === 0) return new Map()
  const { docs } = await asSystem(req.payload, 'the stage of an article is worked out').find({
    collection: 'review-requests',
    where: { and: [{ article: { in: [...articleIds] } }, { state: { not_equals: 'replaced' } }] },
    sort: 'createdAt',
    depth: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map((request) => [idOf(request.article) ?? '', toRequest(request)]))
}

type StoredRequest = {
  id: string
  article: unknown
  reviewer: unknown
  state: string
  note?: string | null
  createdAt: string
}

const toRequest = (request: StoredRequest): ReviewRequestView => {
  const state = requestState.parse(request.state)
  return {
    id: request.id,
    articleId: idOf(request.article) ?? '',
    reviewerId: idOf(request.reviewer) ?? '',
    state: state === 'replaced' ? null : state,
    note: request.note ?? '',
    requestedAt: request.createdAt,
  }
}

const newestDigests = z.array(z.object({ parent: z.string(), digest: z.string().nullable() }))

/** The digests of the newest texts of some articles, drafts included. */
export async function findNewestDigests(
  req: PayloadRequest,
  articleIds: readonly string[],
): Promise<Map<string, string>> {
  if (articleIds.length === 0) return new Map()
  const list = sql.join(articleIds.map((id) => sql`${id}`), sql`, `)
  const rows = await runSql(
    req,
    sql`select parent_id as parent, version_text_digest as digest from _articles_v where latest and parent_id in (${list})`,
  )
  return new Map(newestDigests.parse(rows).map(({ parent, digest }) => [parent, digest ?? '']))
}
