import type { PayloadRequest } from 'payload'
import { findAccount, findMailRecipient } from '@/accounts/queries'
import { lockArticle, lockToPublish } from '@/articles/commands'
import { findNewestText, type NewestText } from '@/articles/queries'
import { clinicalTextJson, SCHEME } from '@/articles/rules/clinical-text'
import { draftIssues } from '@/articles/rules/publish-issues'
import { appendEntry } from '@/audit/commands'
import { findLedgerTime } from '@/audit/queries'
import { findSignerProfile } from '@/people/queries'
import { asSystem } from '@/platform/as-system'
import { inTransaction } from '@/platform/in-transaction'
import { idsOf } from '@/platform/pure/ids'
import { done, refused } from '@/platform/pure/result'
import { sha256 } from '@/platform/pure/sha256'
import { announceSiteChange, EVERY_PAGE } from '@/platform/site-changes'
import { endRequest, refuseWith, type Actor, type Outcome } from '@/review-requests/commands'
import { findNewestRequests } from '@/review-requests/queries'
import { EDITORIAL, findReviewCover, findReviewEntry } from '@/sign-offs/queries'
import { getSiteSettings } from '@/site/queries'
import { tellConfirmed, tellUrgent, tellWithdrawn } from './news'
import { findChangeSince, findWritersSinceReview } from './queries'
import { editorialRefusal } from './rules/editorial-refusal'
import { urgencyRefusal } from './rules/urgency-refusal'
import { withdrawalCase, withdrawalRefusal } from './rules/withdrawal-refusal'

const HOUR_MS = 3_600_000

const titled = ({ id, title }: Pick<NewestText, 'id' | 'title'>) => ({ id, title })

const articles = (req: PayloadRequest) => asSystem(req.payload, 'an act of a review puts an article before readers, or takes it away')

/** `readDigest` is of the text that was read, where it is known. */
type Reasoned = { articleId: string; reason: string; readDigest?: string | null }

const hasMoved = (readDigest: string | null | undefined, digest: string): boolean =>
  typeof readDigest === 'string' && readDigest !== digest

/**
 * Publishes the newest text of an article before its review, with the reason and a time until which it has to be made
 * up for. The exception holds for exactly these words, and as long as they are before readers.
 */
export const publishUrgently = (
  req: PayloadRequest,
  actor: Actor,
  { articleId, reason, readDigest }: Reasoned,
): Outcome =>
  inTransaction(req, async () => {
    if (!(await lockToPublish(req, articleId))) return refuseWith('no-article')
    const article = await findNewestText(req, articleId)
    const account = await findAccount(req, actor.id)
    if (!article || !account) return refuseWith('no-article')
    const digest = sha256(clinicalTextJson(article))
    if (hasMoved(readDigest, digest)) return refuseWith('text-moved-on')
    const cover = await findReviewCover(req, articleId, digest)
    const profileId = (await findSignerProfile(req, actor.id))?.id ?? null
    const authorIds = idsOf(article.authors)
    const writers = await findWritersSinceReview(req, articleId)
    const refusal = urgencyRefusal({ account, profileId, authorIds, writers, cover: cover?.kind ?? null })
    if (refusal) return refuseWith(refusal)
    const missing = draftIssues(article)
    if (missing.length > 0) return refused({ status: 422, errors: missing })
    const { reviews: { urgentHours } } = await getSiteSettings(req)
    const deadlineAt = new Date((await findLedgerTime(req)).getTime() + urgentHours * HOUR_MS)
    const facts = { digest, reason, deadlineAt: deadlineAt.toISOString() }
    await appendEntry(req, { act: 'article.published-urgently', subject: articleId, actor, facts })
    await articles(req).update({ collection: 'articles', id: articleId, data: { _status: 'published' }, depth: 0, req })
    const request = (await findNewestRequests(req, [articleId])).get(articleId)
    await tellUrgent(req, request?.state === 'open' ? [request.reviewerId] : [], {
      article: titled(article), by: actor.name, words: reason, deadlineAt,
    })
    return done({ stage: 'published-urgently', digest, deadlineAt: facts.deadlineAt })
  })

/**
 * Says that only a typing mistake parts the newest text of an article from the one that its doctor signed: the
 * signature then answers for it as well. The doctor is told, and can refuse that. Source: decision 014.
 */
export const confirmEditorial = (
  req: PayloadRequest,
  actor: Actor,
  { articleId, reason, readDigest }: Reasoned,
): Outcome =>
  inTransaction(req, async () => {
    if (!(await lockArticle(req, articleId))) return refuseWith('no-article')
    const article = await findNewestText(req, articleId)
    if (!article) return refuseWith('no-article')
    const content = clinicalTextJson(article)
    const digest = sha256(content)
    if (hasMoved(readDigest, digest)) return refuseWith('text-moved-on')
    const cover = await findReviewCover(req, articleId, digest)
    const since = await findChangeSince(req, article)
    const writers = await findWritersSinceReview(req, articleId)
    const account = { id: actor.id, roles: actor.roles }
    const refusal = editorialRefusal({ account, writers, cover: cover?.kind ?? null, change: since?.kind ?? null })
    if (refusal || !since) return refuseWith(refusal ?? 'nothing-signed')
    // A doctor who cannot be told could not refuse it either.
    if (!(await findMailRecipient(req, since.signOff.signerId))) return refuseWith('signer-gone')
    const { signOff, changes } = since
    const facts = { digest, scheme: SCHEME, signOff: signOff.id, signedDigest: signOff.digest, reason }
    const { id } = await appendEntry(req, { act: EDITORIAL, subject: articleId, actor, facts, content })
    await endRequest(req, actor, article)
    const told = { article: titled(article), by: actor.name, words: reason, signerId: signOff.signerId, changes }
    await tellConfirmed(req, told)
    return done({ id, stage: 'signed-off', digest, signOff: signOff.id })
  })

/** Takes a signature back, or the confirmation that only a typing mistake parts a text from a signed one; by its id. */
export const withdrawSignOff = (
  req: PayloadRequest,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Outcome =>
  inTransaction(req, async () => {
    const known = await findReviewEntry(req, id)
    const live = known && (await lockArticle(req, known.signOff.articleId))
    // Looked at once more behind the lock: two who withdraw at once are told apart.
    const found = known && (await findReviewEntry(req, id))
    const account = { id: actor.id, roles: actor.roles }
    const refusal = withdrawalRefusal(withdrawalCase(found, account, await findLedgerTime(req)))
    if (refusal || !found) return refuseWith(refusal ?? 'no-sign-off')
    const { articleId, signerId } = found.signOff
    await appendEntry(req, { act: 'article.withdrawn', subject: articleId, actor, facts: { signOff: id, digest: found.digest, reason } })
    const { reviews: { onWithdrawal } } = await getSiteSettings(req)
    const isTakenDown = live?.isPublished === true && onWithdrawal === 'unpublish' && (await isUncovered(req, articleId))
    if (isTakenDown) await takeDown(req, articleId)
    await announceSiteChange(req, [EVERY_PAGE])
    const article = await findNewestText(req, articleId)
    if (article) {
      const told = { article: titled(article), by: actor.name, byId: actor.id, signerId, words: reason, isTakenDown }
      await tellWithdrawn(req, told)
    }
    return done({ id, stage: 'withdrawn', isTakenDown })
  })

/** Whether what readers see of an article is covered by nothing that stands any more. */
async function isUncovered(req: PayloadRequest, articleId: string): Promise<boolean> {
  const { docs: [live] } = await articles(req).find({
    collection: 'articles', where: { id: { equals: articleId } }, draft: false, depth: 0, limit: 1, req,
  })
  const cover = await findReviewCover(req, articleId, live?.textDigest ?? '')
  return cover === null || cover.kind === 'withdrawn'
}

/** Takes an article from its readers; its text stays. The ledger keeps the reason, where one is given. */
export const takeDown = (req: PayloadRequest, articleId: string, reason?: string): Promise<unknown> => {
  if (reason !== undefined) req.context.takeDownReason = reason
  req.context.isTakeDown = true
  return articles(req).update({ collection: 'articles', id: articleId, data: { _status: 'draft' }, depth: 0, req })
}
