import type { PayloadRequest } from 'payload'
import { findAccount, listAccountsWith } from '@/accounts/queries'
import { findNewestText, type NewestText } from '@/articles/queries'
import { clinicalTextJson, SCHEME } from '@/articles/rules/clinical-text'
import { draftIssues } from '@/articles/rules/publish-issues'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { idOf, idsOf } from '@/platform/pure/ids'
import { dayOf } from '@/platform/pure/plain-date'
import { sha256 } from '@/platform/pure/sha256'
import { getSiteSettings } from '@/site/queries'
import { dueReviewersOf } from '@/topics/queries'
import { findNewestRequests, reviewCase } from '@/review-requests/queries'
import type { RequestState } from '@/review-requests/rules/request-state'
import { articleStage, type ArticleStage } from './rules/article-stage'
import { isRenewalOpen, reviewDays } from '@/sign-offs/rules/sign-off'
import { signOffGuard } from './sign-off-guard'
import { findReviewCover } from '@/sign-offs/queries'
import { standingSignOff, type ReviewAct, type ReviewCover } from '@/sign-offs/rules/review-cover'
import { reviewerSentence } from '@/review-requests/rules/review-refusal'

/**
 * A reviewer as an editor chooses one; `refusal` says why this one cannot be asked, `isAskedFirst` whether the topic
 * names them.
 */
export type ReviewerChoice = { id: string; name: string; isAskedFirst: boolean; refusal: string | null }

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

/** Where a text stands: what it lacks, who was asked, who signed. */
export async function reviewStanding(req: PayloadRequest, article: NewestText): Promise<ReviewStanding> {
  const digest = sha256(clinicalTextJson(article))
  const cover = await findReviewCover(req, article.id, digest)
  const signOff = standingSignOff(cover)
  const { timeZone } = await getSiteSettings(req)
  const mayRenew = signOff !== null && isRenewalOpen(reviewDays(signOff, timeZone).dueOn, dayOf(new Date(), timeZone))
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
    exception: exceptionOf(cover),
    signedBy: signOff && { id: signOff.id, name: signOff.printedName, at: signOff.signedAt.toISOString() },
    mayRenew,
  }
}

/** Where the newest text of an article stands; `null` where there is no such article. */
export async function findReviewStanding(req: PayloadRequest, articleId: string): Promise<ReviewStanding | null> {
  const article = await findNewestText(req, articleId)
  return article && reviewStanding(req, article)
}

/** Who is asked first for reviews of an article, by the ids of their accounts. */
async function askedFirst(req: PayloadRequest, articleId: string): Promise<readonly string[]> {
  const topicId = idOf((await findNewestText(req, articleId))?.topic)
  return topicId === null ? [] : dueReviewersOf(req, topicId)
}

/**
 * The reviewers among whom an editor chooses, each with the reason why they cannot be asked about this article; those
 * whom its topic names stand first.
 */
export async function listReviewerChoices(req: PayloadRequest, articleId: string): Promise<ReviewerChoice[]> {
  const first = await askedFirst(req, articleId)
  const choices: ReviewerChoice[] = []
  for (const { id, name } of await listAccountsWith(req, 'reviewer')) {
    const found = await reviewCase(req, { articleId, accountId: id })
    const refusal = found?.refusal ?? null
    choices.push({
      id,
      name: found?.profile?.printedName ?? name,
      isAskedFirst: first.includes(id),
      refusal: refusal && reviewerSentence(refusal),
    })
  }
  return choices.sort((one, other) => Number(other.isAskedFirst) - Number(one.isAskedFirst))
}
