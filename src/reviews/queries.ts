import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { listEntries } from '@/audit/queries'
import { asSystem } from '@/platform/as-system'
import { runSql } from '@/platform/database'
import { idOf } from '@/platform/pure/ids'
import type { PlainDate } from '@/platform/pure/plain-date'
import type { RequestState } from './rules/article-stage'
import { coveringSignOff, reviewDays, toSignOff, type SignOff } from './rules/sign-off'

export const SIGNED_OFF = 'article.signed-off'

/** A review as readers are told of it; days are calendar days in the site's time zone. */
export type ReviewView = { reviewer: string; reviewerPath: string | null; reviewedOn: PlainDate; dueOn: PlainDate }

/** The sign-offs of some articles by article, in the order of signing. */
export async function findSignOffs(req: PayloadRequest, articleIds: readonly string[]): Promise<Map<string, SignOff[]>> {
  const entries = await listEntries(req, SIGNED_OFF, articleIds)
  const byArticle = new Map<string, SignOff[]>()
  for (const signOff of entries.map(toSignOff)) {
    byArticle.set(signOff.articleId, [...(byArticle.get(signOff.articleId) ?? []), signOff])
  }
  return byArticle
}

/** The newest sign-off that covers exactly this text of an article, or `null`. */
export async function findCoveringSignOff(req: PayloadRequest, articleId: string, digest: string): Promise<SignOff | null> {
  const signOffs = await findSignOffs(req, [articleId])
  return coveringSignOff(signOffs.get(articleId) ?? [], digest)
}

type SignedText = { id: string; textDigest: string }

/** What readers are told of the review of a text, or `null` where no signature covers it. */
export async function findPublicReview(req: PayloadRequest, text: SignedText, timeZone: string): Promise<ReviewView | null> {
  const signOff = await findCoveringSignOff(req, text.id, text.textDigest)
  if (!signOff) return null
  return { reviewer: signOff.printedName, reviewerPath: signOff.personPath, ...reviewDays(signOff, timeZone) }
}

/** When some texts were last reviewed, by article; texts that no signature covers are left out. */
export async function findReviewDates(
  req: PayloadRequest,
  texts: readonly SignedText[],
  timeZone: string,
): Promise<Map<string, PlainDate>> {
  const signOffs = await findSignOffs(req, texts.map(({ id }) => id))
  return new Map(
    texts.flatMap(({ id, textDigest }) => {
      const covering = coveringSignOff(signOffs.get(id) ?? [], textDigest)
      return covering ? [[id, reviewDays(covering, timeZone).reviewedOn] as const] : []
    }),
  )
}

const subjects = z.array(z.object({ subject: z.string() }))

/** The ids of the articles that a person ever signed. Whether a signature still covers the text is another question. */
export async function findReviewedBy(req: PayloadRequest, personId: string): Promise<string[]> {
  const rows = await runSql(
    req,
    sql`select distinct subject from audit.entries
        where act = ${SIGNED_OFF} and facts::jsonb -> 'person' ->> 'id' = ${personId}`,
  )
  return subjects.parse(rows).map(({ subject }) => subject)
}

const requestState = z.enum(['open', 'changes-requested', 'signed', 'replaced'])

export type ReviewRequestView = { id: string; articleId: string; reviewerId: string; state: RequestState; note: string; requestedAt: string }

/** The newest request for a review of each article. */
export async function findNewestRequests(req: PayloadRequest, articleIds: readonly string[]): Promise<Map<string, ReviewRequestView>> {
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

type StoredRequest = { id: string; article: unknown; reviewer: unknown; state: string; note?: string | null; createdAt: string }

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

/** The requests that wait for a reviewer, oldest first. */
export async function listRequestsFor(req: PayloadRequest, reviewerId: string): Promise<ReviewRequestView[]> {
  const { docs } = await asSystem(req.payload, 'a reviewer sees what waits for them').find({
    collection: 'review-requests',
    where: { and: [{ reviewer: { equals: reviewerId } }, { state: { equals: 'open' } }] },
    sort: 'createdAt',
    depth: 0,
    pagination: false,
    req,
  })
  return docs.map(toRequest)
}

const newestDigests = z.array(z.object({ parent: z.string(), digest: z.string().nullable() }))

/** The digests of the newest texts of some articles, drafts included. */
export async function findNewestDigests(req: PayloadRequest, articleIds: readonly string[]): Promise<Map<string, string>> {
  if (articleIds.length === 0) return new Map()
  const list = sql.join(articleIds.map((id) => sql`${id}`), sql`, `)
  const rows = await runSql(
    req,
    sql`select parent_id as parent, version_text_digest as digest from _articles_v where latest and parent_id in (${list})`,
  )
  return new Map(newestDigests.parse(rows).map(({ parent, digest }) => [parent, digest ?? '']))
}
