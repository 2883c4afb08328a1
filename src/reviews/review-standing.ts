import type { PayloadRequest } from 'payload'
import { findAccount } from '@/accounts/queries'
import { findLedgerTime } from '@/audit/queries'
import type { NewestText } from '@/articles/queries'
import { clinicalTextJson, SCHEME } from '@/articles/rules/clinical-text'
import { draftIssues } from '@/articles/rules/publish-issues'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { idsOf } from '@/platform/pure/ids'
import { dayOf } from '@/platform/pure/plain-date'
import { sha256 } from '@/platform/pure/sha256'
import { getSiteSettings } from '@/site/queries'
import { findChangeSince } from '@/review-exceptions/queries'
import type { Change, KindOfChange } from '@/changes/rules/kind-of-change'
import { findNewestRequests } from '@/review-requests/queries'
import type { RequestState } from '@/review-requests/rules/request-state'
import { articleStage, type ArticleStage } from './rules/article-stage'
import { isRenewalOpen, reviewDays } from '@/sign-offs/rules/sign-off'
import { signOffGuard } from './sign-off-guard'
import { findReviewCover } from '@/sign-offs/queries'
import { standingSignOff, type ReviewAct, type ReviewCover } from '@/sign-offs/rules/review-cover'

/** What was asked of whom, and answered. */
export type RequestView = {
  state: Exclude<RequestState, 'signed' | null>
  reviewerId: string
  reviewer: string
  message: string
  wishOn: string
  note: string
  requestedAt: string
}

/** Where the newest text of an article stands, for those who work on it. */
export type ReviewStanding = {
  article: string
  digest: string
  scheme: string
  updatedAt: string
  stage: ArticleStage
  /** All that still stands between the text and its readers. */
  issues: FieldIssue[]
  request: RequestView | null
  signedBy: { id: string; name: string; at: string } | null
  /**
   * What happened since the newest signature that stands, where none covers this text; `null` where there is none.
   */
  change: { kind: KindOfChange['kind']; signedBy: string; changes: Change[] } | null
  /** What stands in the place of a signature of exactly this text, or ended one. */
  exception: { kind: 'editorial' | 'urgent' | 'withdrawn'; id: string; by: string; reason: string; at: string } | null
  /** Whether it is signed, but due or soon due, so that it may be reviewed and signed once more. */
  mayRenew: boolean
}

async function openRequest(
  req: PayloadRequest,
  articleId: string,
): Promise<{ state: RequestState; view: RequestView | null }> {
  const request = (await findNewestRequests(req, [articleId])).get(articleId)
  if (!request || request.state === 'signed' || request.state === null) return { state: request?.state ?? null, view: null }
  const { state, note, message, wishOn, requestedAt, reviewerId } = request
  const reviewer = await findAccount(req, reviewerId)
  return { state, view: { state, reviewerId, reviewer: reviewer?.name ?? '', note, message, wishOn, requestedAt } }
}

function exceptionOf(cover: ReviewCover | null): ReviewStanding['exception'] {
  switch (cover?.kind) {
    case 'editorial':
      return { kind: cover.kind, ...actView(cover.confirmation) }
    case 'urgent':
      return { kind: cover.kind, ...actView(cover.publication) }
    case 'withdrawn':
      return { kind: cover.kind, ...actView(cover.withdrawal) }
    case 'signed':
    case undefined:
      return null
  }
}

const actView = ({ id, by, reason, at }: ReviewAct) => ({ id, by, reason, at: at.toISOString() })

async function changeSince(req: PayloadRequest, article: NewestText): Promise<ReviewStanding['change']> {
  const since = await findChangeSince(req, article)
  if (!since) return null
  const { signOff: { printedName: signedBy }, kind, changes } = since
  return { kind, signedBy, changes }
}

/** Where a text stands: what it lacks, who was asked, who signed. */
export async function reviewStanding(req: PayloadRequest, article: NewestText): Promise<ReviewStanding> {
  const digest = sha256(clinicalTextJson(article))
  const cover = await findReviewCover(req, article.id, digest)
  const signOff = standingSignOff(cover)
  const { timeZone } = await getSiteSettings(req)
  const today = dayOf(await findLedgerTime(req), timeZone)
  const mayRenew = signOff !== null && isRenewalOpen(reviewDays(signOff, timeZone).dueOn, today)
  const { state, view } = await openRequest(req, article.id)
  const refusals = await signOffGuard(req, { articleId: article.id, digest, authorIds: idsOf(article.authors) })
  return {
    article: article.id,
    digest,
    scheme: SCHEME,
    updatedAt: article.updatedAt,
    stage: articleStage({ isLive: article._status === 'published', cover: cover?.kind ?? null, request: state }),
    issues: [...draftIssues(article), ...refusals],
    request: signOff && !mayRenew ? null : view,
    change: signOff ? null : await changeSince(req, article),
    exception: exceptionOf(cover),
    signedBy: signOff && { id: signOff.id, name: signOff.printedName, at: signOff.signedAt.toISOString() },
    mayRenew,
  }
}
