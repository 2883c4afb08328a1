import type { PayloadRequest, Where } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import { lockArticle } from '@/articles/commands'
import { findNewestText, type NewestText } from '@/articles/queries'
import { draftIssues } from '@/articles/rules/publish-issues'
import { appendEntry } from '@/audit/commands'
import { findTextByDigest } from '@/changes/queries'
import { asSystem } from '@/platform/as-system'
import { inTransaction } from '@/platform/in-transaction'
import { done, refused, type Result } from '@/platform/pure/result'
import type { EndpointRefusal } from '@/platform/json-endpoint'
import { findOpenComments } from '@/review-comments/queries'
import type { OpenComment } from '@/review-comments/rules/open-comment-lines'
import { tellAnswer, tellAnsweredByOther, tellAsked, tellRelieved, tellUnneeded } from './news'
import { CHANGES_REQUESTED, findNewestRequests, reviewCase, type ReviewRequestView } from './queries'
import { reviewerSentence, reviewRefusal, type ReviewRefusal } from './rules/review-refusal'

export type Outcome = Promise<Result<Record<string, unknown>, EndpointRefusal>>
export type Actor = NonNullable<PayloadRequest['user']>

/** A refusal as the outcome of an act. */
export const refuseWith = (refusal: ReviewRefusal) => refused(reviewRefusal(refusal))

const requests = (req: PayloadRequest) => asSystem(req.payload, 'requests change through the acts of a review')

type Answer = { state: 'changes-requested' | 'declined' | 'signed' | 'replaced'; note?: string; reviewer?: string }

/**
 * Ends what is still asked about an article, because it was answered or asked anew. Each by its id: a change by a
 * condition would wait for the reviews of all other articles.
 */
async function closeRequests(req: PayloadRequest, articleId: string, answer: Answer): Promise<void> {
  const where: Where = { and: [{ article: { equals: articleId } }, { state: { in: ['open', 'changes-requested', 'declined'] } }] }
  const { docs } = await requests(req).find({ collection: 'review-requests', where, depth: 0, pagination: false, req })
  for (const { id } of docs) {
    await requests(req).update({ collection: 'review-requests', id, data: answer, depth: 0, req })
  }
}

const titled = ({ id, title }: Pick<NewestText, 'id' | 'title'>) => ({ id, title })

type Answerer = { id: string; name: string }

/** Tells the doctor who was asked that another one answered. */
async function tellOther(
  req: PayloadRequest,
  request: Pick<ReviewRequestView, 'reviewerId'>,
  { article, by }: { article: Pick<NewestText, 'id' | 'title'>; by: Answerer },
): Promise<void> {
  if (request.reviewerId === by.id) return
  await tellAnsweredByOther(req, request.reviewerId, { article: titled(article), by: by.name })
}

/**
 * Ends what is asked about an article, since it was signed, and tells who asked, and who was asked. `by` is the account
 * of the signer with their printed name.
 */
export async function answerBySignature(
  req: PayloadRequest,
  article: Pick<NewestText, 'id' | 'title'>,
  by: Answerer,
): Promise<void> {
  const request = (await findNewestRequests(req, [article.id])).get(article.id)
  await closeRequests(req, article.id, { state: 'signed' })
  if (request?.state === 'open') await tellOther(req, request, { article, by })
  const askedById = request?.state === 'signed' ? null : request?.requestedById
  const comments = await findOpenComments(req, article.id)
  await tellAnswer(req, askedById ?? null, { answer: 'signed', article: titled(article), by: by.name, words: '', comments })
}

/** Ends a request that nobody needs to answer any more, and tells the doctor who was asked. */
export async function endRequest(req: PayloadRequest, actor: Actor, article: Pick<NewestText, 'id' | 'title'>): Promise<void> {
  const request = await openRequest(req, article.id)
  await closeRequests(req, article.id, { state: 'replaced' })
  if (request) await tellUnneeded(req, request.reviewerId, { article: titled(article), by: actor.name })
}

export type Handing = { articleId: string; reviewerId: string; message: string; wishOn: string }

/** Asks a reviewer who may review the text, in the place of whoever was asked before; gives the new request's id. */
async function ask(req: PayloadRequest, actor: Actor, handing: Handing & { article: NewestText }): Promise<string> {
  const { articleId, reviewerId, message, wishOn, article } = handing
  await closeRequests(req, articleId, { state: 'replaced' })
  const request = await requests(req).create({
    collection: 'review-requests',
    data: { article: articleId, reviewer: reviewerId, requestedBy: actor.id, state: 'open', message, wishOn },
    depth: 0,
    req,
  })
  await tellAsked(req, reviewerId, { article: titled(article), by: actor.name, message, wishOn })
  return request.id
}

const unfitReviewer = (message: string) => refused({ status: 422 as const, errors: [{ field: 'reviewer', message }] })

/**
 * Asks a reviewer, by the id of their account, to review the newest text. A request that was still open is replaced.
 * `wishOn` is a day or `''`.
 *
 * Refused when the text is not complete, and when the reviewer could not sign it anyway.
 */
export const submitForReview = (
  req: PayloadRequest,
  actor: Actor,
  handing: Pick<Handing, 'articleId' | 'reviewerId'> & Partial<Handing>,
): Outcome =>
  inTransaction(req, async () => {
    const { articleId, reviewerId, message = '', wishOn = '' } = handing
    if (!hasRole(actor, 'editor', 'admin')) return refuseWith('not-an-editor')
    if (!(await lockArticle(req, articleId))) return refuseWith('no-article')
    const found = await reviewCase(req, { articleId, accountId: reviewerId })
    if (!found) return refuseWith('no-such-reviewer')
    if (found.refusal) return unfitReviewer(reviewerSentence(found.refusal))
    const missing = draftIssues(found.article)
    if (missing.length > 0) return refused({ status: 422, errors: missing })
    const before = await openRequest(req, articleId)
    const id = await ask(req, actor, { articleId, reviewerId, message, wishOn, article: found.article })
    if (before && before.reviewerId !== reviewerId) {
      await tellRelieved(req, before.reviewerId, { article: titled(found.article), by: actor.name })
    }
    const digest = found.article.textDigest ?? ''
    await appendEntry(req, { act: 'article.submitted', subject: articleId, actor, facts: { digest, reviewer: reviewerId } })
    return done({ id, stage: 'in-review', digest })
  })

/** The request that waits for an answer, or `null`. */
async function openRequest(req: PayloadRequest, articleId: string): Promise<ReviewRequestView | null> {
  const request = (await findNewestRequests(req, [articleId])).get(articleId)
  return request?.state === 'open' ? request : null
}

/** Gives a review that is still open to another doctor, with the same message and wish. */
export const reassignReview = (
  req: PayloadRequest,
  actor: Actor,
  { articleId, reviewerId }: Pick<Handing, 'articleId' | 'reviewerId'>,
): Outcome =>
  inTransaction(req, async () => {
    if (!hasRole(actor, 'editor', 'admin')) return refuseWith('not-an-editor')
    if (!(await lockArticle(req, articleId))) return refuseWith('no-article')
    const request = await openRequest(req, articleId)
    if (!request) return refuseWith('not-in-review')
    const found = await reviewCase(req, { articleId, accountId: reviewerId })
    if (!found) return refuseWith('no-such-reviewer')
    if (found.refusal) return unfitReviewer(reviewerSentence(found.refusal))
    if (request.reviewerId === reviewerId) return unfitReviewer('This reviewer was asked already.')
    const { message, wishOn, reviewerId: before } = request
    const id = await ask(req, actor, { articleId, reviewerId, message, wishOn, article: found.article })
    await tellRelieved(req, before, { article: titled(found.article), by: actor.name })
    const facts = { digest: found.article.textDigest ?? '', reviewer: reviewerId, before }
    await appendEntry(req, { act: 'article.reassigned', subject: articleId, actor, facts })
    return done({ id, stage: 'in-review' })
  })

type Sent = { articleId: string; words: string; answer: 'declined' | 'changes-requested'; comments: readonly OpenComment[] }

/** Ends an open request by an answer other than a signature, with the reason for it. */
async function answerRequest(
  req: PayloadRequest,
  actor: Actor,
  { articleId, words, answer, comments }: Sent,
): Promise<boolean> {
  const request = await openRequest(req, articleId)
  const article = await findNewestText(req, articleId)
  if (!request || !article) return false
  // Any reviewer may send a text back, and the words are theirs, whoever was asked.
  await closeRequests(req, articleId, { state: answer, note: words, reviewer: actor.id })
  await tellAnswer(req, request.requestedById, { answer, article: titled(article), by: actor.name, words, comments })
  await tellOther(req, request, { article, by: actor })
  return true
}

const digestOf = async (req: PayloadRequest, articleId: string): Promise<string> =>
  (await findNewestText(req, articleId))?.textDigest ?? ''

/** The digest of the text that somebody read, where they name one that the article ever had; or else of the newest. */
const digestRead = async (req: PayloadRequest, articleId: string, digest?: string | null): Promise<string> =>
  digest && (await findTextByDigest(req, articleId, digest)) ? digest : digestOf(req, articleId)

/**
 * Sends the article back to its editors with a note of what has to change, and the comments that are still open. Any
 * reviewer may: they read it too. The ledger names the text that they read, also where it has moved on meanwhile.
 */
export const requestChanges = (
  req: PayloadRequest,
  actor: Actor,
  { articleId, note, readDigest }: { articleId: string; note: string; readDigest?: string | null },
): Outcome =>
  inTransaction(req, async () => {
    if (!hasRole(actor, 'reviewer')) return refuseWith('not-a-reviewer')
    if (!(await lockArticle(req, articleId))) return refuseWith('no-article')
    const comments = await findOpenComments(req, articleId)
    const sent = { articleId, words: note, answer: 'changes-requested' as const, comments }
    if (!(await answerRequest(req, actor, sent))) return refuseWith('not-in-review')
    const facts = { digest: await digestRead(req, articleId, readDigest), note, comments: comments.map(({ id }) => id) }
    await appendEntry(req, { act: CHANGES_REQUESTED, subject: articleId, actor, facts })
    return done({ stage: 'changes-requested' })
  })

/** Says that the doctor who was asked will not review the article, and why. */
export const declineReview = (
  req: PayloadRequest,
  actor: Actor,
  { articleId, reason }: { articleId: string; reason: string },
): Outcome =>
  inTransaction(req, async () => {
    if (!(await lockArticle(req, articleId))) return refuseWith('no-article')
    const request = await openRequest(req, articleId)
    if (!request) return refuseWith(hasRole(actor, 'reviewer') ? 'not-in-review' : 'not-a-reviewer')
    if (request.reviewerId !== actor.id) return refuseWith('not-asked')
    const comments = await findOpenComments(req, articleId)
    await answerRequest(req, actor, { articleId, words: reason, answer: 'declined', comments })
    const facts = { digest: await digestOf(req, articleId), reason }
    await appendEntry(req, { act: 'article.declined', subject: articleId, actor, facts })
    return done({ stage: 'drafting' })
  })
