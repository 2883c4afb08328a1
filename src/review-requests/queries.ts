import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { findAccount } from '@/accounts/queries'
import { findLedgerTime } from '@/audit/queries'
import { findNewestText, type NewestText } from '@/articles/queries'
import { findSignerProfile, type SignerProfile } from '@/people/queries'
import { asSystem } from '@/platform/as-system'
import { runSql } from '@/platform/database'
import { idOf, idsOf } from '@/platform/pure/ids'
import { dayOf } from '@/platform/pure/plain-date'
import { REVIEW_MONTHS } from '@/sign-offs/rules/sign-off'
import { findReviewInterval } from '@/topics/queries'
import { REQUEST_STATES, type RequestState } from './rules/request-state'
import { reviewerRefusal, type SigningRefusal } from './rules/signing-refusal'

export const CHANGES_REQUESTED = 'article.changes-requested'

const requestState = z.enum([...REQUEST_STATES, 'replaced'])

export type ReviewRequestView = {
  id: string
  articleId: string
  reviewerId: string
  state: RequestState
  /** What the editor asked for, and by which day they would like it; `''` where they did not say. */
  message: string
  wishOn: string
  /** What the reviewer answered. */
  note: string
  requestedById: string | null
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
  message?: string | null
  wishOn?: string | null
  note?: string | null
  requestedBy?: unknown
  createdAt: string
}

const toRequest = (request: StoredRequest): ReviewRequestView => {
  const state = requestState.parse(request.state)
  return {
    id: request.id,
    articleId: idOf(request.article) ?? '',
    reviewerId: idOf(request.reviewer) ?? '',
    state: state === 'replaced' ? null : state,
    message: request.message ?? '',
    wishOn: request.wishOn ?? '',
    note: request.note ?? '',
    requestedById: idOf(request.requestedBy),
    requestedAt: request.createdAt,
  }
}

const openCounts = z.array(z.object({ reviewerId: z.string(), count: z.coerce.number() }))

/** How many requests wait for each reviewer, by the ids of their accounts; who has none is left out. */
export async function countOpenRequests(req: PayloadRequest): Promise<Map<string, number>> {
  const rows = await runSql(req, sql`
    select reviewer_id as "reviewerId", count(*) from review_requests where state = 'open' group by 1`)
  return new Map(openCounts.parse(rows).map(({ reviewerId, count }) => [reviewerId, count]))
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

/** An article and somebody who would review it, with the reason why they may not. */
export type ReviewCase = { article: NewestText; profile: SignerProfile | null; refusal: SigningRefusal | null }

/** Looks at whether an account may review an article today (UTC, by the ledger's clock); `null` where one is gone. */
export async function reviewCase(
  req: PayloadRequest,
  { articleId, accountId }: { articleId: string; accountId: string },
): Promise<ReviewCase | null> {
  const article = await findNewestText(req, articleId)
  const account = await findAccount(req, accountId)
  if (!article || !account) return null
  const profile = await findSignerProfile(req, accountId)
  const refusal = reviewerRefusal({
    account,
    profile,
    authorIds: idsOf(article.authors),
    contributorIds: idsOf(article.contributors),
    today: dayOf(await findLedgerTime(req), 'UTC'),
  })
  return { article, profile, refusal }
}

/** For how many months a review holds: what the article says, or else its topic, or else the usual time. */
export async function reviewInterval(req: PayloadRequest, article: NewestText): Promise<number> {
  const topicId = idOf(article.topic)
  const ofTopic = topicId === null ? null : await findReviewInterval(req, topicId)
  return article.reviewIntervalMonths ?? ofTopic ?? REVIEW_MONTHS
}
