import type { PayloadRequest } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import { lockArticle } from '@/articles/commands'
import { findNewestText } from '@/articles/queries'
import { clinicalTextJson, SCHEME } from '@/articles/rules/clinical-text'
import { draftIssues } from '@/articles/rules/publish-issues'
import { appendEntry } from '@/audit/commands'
import { sealLicence, type SealedLicence } from '@/people/commands'
import type { SignerProfile } from '@/people/queries'
import { asSystem } from '@/platform/as-system'
import { inTransaction } from '@/platform/in-transaction'
import type { EndpointRefusal } from '@/platform/json-endpoint'
import { dayOf } from '@/platform/pure/plain-date'
import { done, refused, type Result } from '@/platform/pure/result'
import { sha256 } from '@/platform/pure/sha256'
import { announceSiteChange } from '@/platform/site-changes'
import { getSiteSettings } from '@/site/queries'
import { findNewestRequests } from './requests'
import { reviewCase, reviewInterval } from './review-case'
import { reviewDays } from '@/sign-offs/rules/sign-off'
import { textRefusal } from './rules/signing-refusal'
import { findCoveringSignOff, SIGNED_OFF } from '@/sign-offs/queries'
import { endpointRefusal, reviewerSentence, type ReviewRefusal } from './wording'

type Outcome = Promise<Result<Record<string, unknown>, EndpointRefusal>>
type Actor = NonNullable<PayloadRequest['user']>

const refuseWith = (refusal: ReviewRefusal) => refused(endpointRefusal(refusal))

const requests = (req: PayloadRequest) => asSystem(req.payload, 'requests change through the acts of a review')

/** Ends what is still asked about an article, because it was answered or asked anew. */
async function closeRequests(
  req: PayloadRequest,
  articleId: string,
  answer: { state: 'changes-requested' | 'signed' | 'replaced'; note?: string },
): Promise<void> {
  await requests(req).update({
    collection: 'review-requests',
    where: { and: [{ article: { equals: articleId } }, { state: { in: ['open', 'changes-requested'] } }] },
    data: answer,
    depth: 0,
    req,
  })
}

/**
 * Asks a reviewer, by the id of their account, to review the newest text. A request that was still open is replaced.
 *
 * Refused when the text is not complete, and when the reviewer could not sign it anyway.
 */
export const submitForReview = (
  req: PayloadRequest,
  actor: Actor,
  { articleId, reviewerId }: { articleId: string; reviewerId: string },
): Outcome =>
  inTransaction(req, async () => {
    if (!hasRole(actor, 'editor', 'admin')) return refuseWith('not-an-editor')
    if (!(await lockArticle(req, articleId))) return refuseWith('no-article')
    const found = await reviewCase(req, { articleId, accountId: reviewerId })
    if (!found) return refuseWith('no-such-reviewer')
    if (found.refusal) {
      return refused({ status: 422, errors: [{ field: 'reviewer', message: reviewerSentence(found.refusal) }] })
    }
    const missing = draftIssues(found.article)
    if (missing.length > 0) return refused({ status: 422, errors: missing })
    await closeRequests(req, articleId, { state: 'replaced' })
    const request = await requests(req).create({
      collection: 'review-requests',
      data: { article: articleId, reviewer: reviewerId, requestedBy: actor.id, state: 'open' },
      depth: 0,
      req,
    })
    const digest = found.article.textDigest ?? ''
    await appendEntry(req, { act: 'article.submitted', subject: articleId, actor, facts: { digest, reviewer: reviewerId } })
    return done({ id: request.id, stage: 'in-review', digest })
  })

/** Sends the article back to its editors with a note of what has to change. */
export const requestChanges = (
  req: PayloadRequest,
  actor: Actor,
  { articleId, note }: { articleId: string; note: string },
): Outcome =>
  inTransaction(req, async () => {
    if (!hasRole(actor, 'reviewer')) return refuseWith('not-a-reviewer')
    if (!(await lockArticle(req, articleId))) return refuseWith('no-article')
    const request = (await findNewestRequests(req, [articleId])).get(articleId)
    if (request?.state !== 'open') return refuseWith('not-in-review')
    await closeRequests(req, articleId, { state: 'changes-requested', note })
    const digest = (await findNewestText(req, articleId))?.textDigest ?? ''
    await appendEntry(req, { act: 'article.changes-requested', subject: articleId, actor, facts: { digest, note } })
    return done({ stage: 'changes-requested' })
  })

/** The review that holds for a text, and the day it is today; both in the site's time zone. */
async function reviewOf(req: PayloadRequest, articleId: string, digest: string) {
  const { timeZone } = await getSiteSettings(req)
  const covering = await findCoveringSignOff(req, articleId, digest)
  return { review: covering && reviewDays(covering, timeZone), today: dayOf(new Date(), timeZone) }
}

export type Signature = { articleId: string; digest: string; areConflictsConfirmed: boolean; statement: string }

/**
 * Signs the newest text of an article, when it is exactly the one whose digest the doctor saw.
 *
 * The article is locked meanwhile, so no word can move between the look and the signature. The caller has asked for
 * the password before (`confirmPassword`), outside this transaction.
 */
export const signOff = (req: PayloadRequest, actor: Actor, signature: Signature): Outcome =>
  inTransaction(req, async () => {
    const { articleId } = signature
    if (!(await lockArticle(req, articleId))) return refuseWith('no-article')
    const found = await reviewCase(req, { articleId, accountId: actor.id })
    if (!found) return refuseWith('no-article')
    if (found.refusal) return refuseWith(found.refusal)
    if (!found.profile) return refuseWith('no-profile')
    const content = clinicalTextJson(found.article)
    const digest = sha256(content)
    const standing = await reviewOf(req, articleId, digest)
    const refusal = textRefusal({ ...signature, ...standing, seenDigest: signature.digest, newestDigest: digest })
    if (refusal) return refuseWith(refusal)
    const entry = await appendEntry(req, {
      act: SIGNED_OFF,
      subject: articleId,
      actor,
      facts: {
        digest,
        scheme: SCHEME,
        statement: signature.statement,
        conflictsConfirmed: true,
        intervalMonths: await reviewInterval(req, found.article),
        person: asPrinted(found.profile, await sealLicence(req, actor, found.profile)),
      },
      content,
    })
    await closeRequests(req, articleId, { state: 'signed' })
    await announceSiteChange(req, [found.profile.path, '/'])
    return done({ id: entry.id, stage: 'signed-off', digest, scheme: SCHEME, signedAt: entry.at.toISOString() })
  })

/** What stands under a signature, as text: no later edit or deletion of a profile changes it. */
const asPrinted = (profile: SignerProfile, licence: SealedLicence) => {
  const { id, path, printedName, credentials, speciality, conflictsOfInterest } = profile
  return { id, path, printedName, credentials, speciality, conflictsOfInterest, licence }
}
