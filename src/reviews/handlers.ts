import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { z } from 'zod'
import { confirmPassword } from '@/accounts/commands'
import { hasRole } from '@/accounts/rules/roles'
import { findArticlePath, findNewestText } from '@/articles/queries'
import { clinicalText } from '@/articles/rules/clinical-text'
import { findEntry, findLedgerTime, pageOfEntries } from '@/audit/queries'
import { issuesOf, jsonEndpoint } from '@/platform/json-endpoint'
import { dayOf } from '@/platform/pure/plain-date'
import { done, refused } from '@/platform/pure/result'
import { findOpenComments } from '@/review-comments/queries'
import { confirmEditorial, publishUrgently, withdrawSignOff } from '@/review-exceptions/commands'
import { declineReview, reassignReview, requestChanges, submitForReview } from '@/review-requests/commands'
import { reviewCase } from '@/review-requests/queries'
import { findClosedLinks } from './closed-links'
import { signOff } from './commands'
import { findReviewOffers } from './review-offers'
import { reviewStanding } from './review-standing'
import { listReviewerChoices } from './reviewer-choices'
import { toSignOff, type SignOff } from '@/sign-offs/rules/sign-off'
import { SIGNED_OFF } from '@/sign-offs/queries'
import { reviewRefusal } from '@/review-requests/rules/review-refusal'
import { getSiteSettings } from '@/site/queries'

const MAX_NOTE = 4_000

/** Words that must be there, asked for by a sentence. */
const words = (asked: string) =>
  z.string({ error: asked }).trim().min(1, asked).max(MAX_NOTE, `Please keep it to ${MAX_NOTE} characters.`)

const note = words('Please say what has to change.')

const reviewer = z.uuid('Please choose a reviewer from the list.').toLowerCase()

const submitBody = z.object({
  reviewer,
  message: z.string('Please write the message as text.').trim().max(2_000, 'Please keep the message to 2000 characters.').default(''),
  wishOn: z.union([z.literal(''), z.iso.date('Please give the day as 2026-12-31.')]).default(''),
})

const reasonBody = (asked: string) => z.object({ reason: words(asked) })

const readDigest = z.string('This is not the digest of a text.').nullable().default(null)

/** An act about the newest text; with the digest of the one that was read, it is done about no other. */
const readBody = (asked: string) =>
  z.object({ reason: words(asked), digest: readDigest })

const signBody = z.object({
  password: z.string({ error: 'Please type your password.' }).min(1, 'Please type your password.').max(1_000, 'This password is too long.'),
  digest: z.string({ error: 'The digest of the text that you read is missing.' }).regex(/^[0-9a-f]{64}$/, 'This is not the digest of a text.'),
  seen: z.string('This is not the mark of a page.').regex(/^[0-9a-f]{64}$/, 'This is not the mark of a page.').nullable().default(null),
  // Asked here, too: whoever forgot the tick shall not have to type the password twice.
  conflictsConfirmed: z.literal(true, 'Please confirm that your conflicts of interest are stated in full.'),
  statement: z
    .string('Please write the statement as text.')
    .trim()
    .max(2_000, 'Please keep the statement to 2000 characters.')
    .default(''),
})

const actorOf = (req: PayloadRequest): NonNullable<PayloadRequest['user']> => {
  if (!req.user) throw new Error('A signed-in person was promised.')
  return req.user
}

const review = jsonEndpoint(z.object({}), async (req, articleId) => {
  if (!hasRole(req.user, 'admin', 'editor', 'reviewer')) return refused(reviewRefusal('not-a-reviewer'))
  const article = await findNewestText(req, articleId)
  if (!article) return refused(reviewRefusal('no-article'))
  const standing = await reviewStanding(req, article)
  const offers = await findReviewOffers(req, { accountId: actorOf(req).id, article, standing })
  const reviewers = hasRole(req.user, 'admin', 'editor') ? await listReviewerChoices(req, articleId) : []
  const openComments = (await findOpenComments(req, articleId)).length
  const closedLinks = await findClosedLinks(req, article)
  const livePath = await findArticlePath(req, articleId)
  return done({ ...standing, offers, openComments, reviewers, closedLinks, livePath, text: clinicalText(article) })
})

/** Whether a day that was wished for was over already when it was asked for, in the site's time zone. */
async function isOver(req: PayloadRequest, wishOn: string): Promise<boolean> {
  const { timeZone } = await getSiteSettings(req)
  return wishOn !== '' && wishOn < dayOf(await findLedgerTime(req), timeZone)
}

const WISH_IS_OVER = 'The day that you wish for is over. Please choose a later one, or none.'

const submit = jsonEndpoint(submitBody, async (req, articleId, { reviewer: reviewerId, message, wishOn }) => {
  if (await isOver(req, wishOn)) return refused({ status: 422, errors: [{ field: 'wishOn', message: WISH_IS_OVER }] })
  return submitForReview(req, actorOf(req), { articleId, reviewerId, message, wishOn })
})

const reassign = jsonEndpoint(z.object({ reviewer }), (req, articleId, { reviewer: reviewerId }) =>
  reassignReview(req, actorOf(req), { articleId, reviewerId }),
)

const decline = jsonEndpoint(reasonBody('Please say why you cannot review it.'), (req, articleId, { reason }) =>
  declineReview(req, actorOf(req), { articleId, reason }),
)

const urge = jsonEndpoint(readBody('Please say why it cannot wait for a review.'), (req, articleId, { reason, digest }) =>
  publishUrgently(req, actorOf(req), { articleId, reason, readDigest: digest }),
)

const confirm = jsonEndpoint(readBody('Please say which mistake was mended.'), (req, articleId, { reason, digest }) =>
  confirmEditorial(req, actorOf(req), { articleId, reason, readDigest: digest }),
)

const withdraw = jsonEndpoint(reasonBody('Please say why you take the signature back.'), (req, id, { reason }) =>
  withdrawSignOff(req, actorOf(req), { id, reason }),
)

const sendBack = jsonEndpoint(z.object({ note, digest: readDigest }), (req, articleId, body) =>
  requestChanges(req, actorOf(req), { articleId, note: body.note, readDigest: body.digest }),
)

const sign = jsonEndpoint(signBody, async (req, articleId, body) => {
  const actor = actorOf(req)
  const found = await reviewCase(req, { articleId, accountId: actor.id })
  if (!found) return refused(reviewRefusal('no-article'))
  if (found.refusal) return refused(reviewRefusal(found.refusal))
  const confirmed = await confirmPassword(req, body.password)
  if (!confirmed.ok) return refused(reviewRefusal(confirmed.refusal))
  const { digest, seen, statement, conflictsConfirmed } = body
  return signOff(req, actor, { articleId, digest, seen, statement, areConflictsConfirmed: conflictsConfirmed })
})

/** What `/api/articles/{id}/…` offers for reviews. */
export const articleEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/:id/review', method: 'get', handler: review },
  { path: '/:id/submit-for-review', method: 'post', handler: submit },
  { path: '/:id/request-changes', method: 'post', handler: sendBack },
  { path: '/:id/sign-off', method: 'post', handler: sign },
  { path: '/:id/decline', method: 'post', handler: decline },
  { path: '/:id/reassign', method: 'post', handler: reassign },
  { path: '/:id/publish-urgently', method: 'post', handler: urge },
  { path: '/:id/confirm-editorial', method: 'post', handler: confirm },
]

/** A sign-off as the desk sees it over REST: without the licence, which stays in the ledger. */
const toDocument = ({ articleId, signedAt, ...rest }: SignOff) =>
  ({ ...rest, article: articleId, signedAt: signedAt.toISOString() })

const mayRead = (req: PayloadRequest): boolean => hasRole(req.user, 'admin', 'editor', 'reviewer')

const notAllowed = (req: PayloadRequest): Response =>
  Response.json({ errors: [{ field: '', message: 'Only the desk can see the sign-offs.' }] }, { status: req.user ? 403 : 401 })

const listQuery = z.object({
  article: z.uuid('There is no article with this id.').nullable(),
  limit: z.coerce.number('Please give a number from 1 to 100.').int().min(1).max(100),
})

const list: PayloadHandler = async (req) => {
  if (!mayRead(req)) return notAllowed(req)
  const query = listQuery.safeParse({ article: req.searchParams.get('article'), limit: req.searchParams.get('limit') ?? 10 })
  if (!query.success) return Response.json({ errors: issuesOf(query.error) }, { status: 422 })
  const { article, limit } = query.data
  const { entries, total } = await pageOfEntries(req, { act: SIGNED_OFF, subject: article, limit })
  return Response.json({ docs: entries.map((entry) => toDocument(toSignOff(entry))), totalDocs: total })
}

const show: PayloadHandler = async (req) => {
  if (!mayRead(req)) return notAllowed(req)
  const id = z.uuid().safeParse(req.routeParams?.id)
  const entry = id.success ? await findEntry(req, SIGNED_OFF, id.data) : null
  if (!entry) return Response.json({ errors: [{ field: 'id', message: 'There is no such sign-off.' }] }, { status: 404 })
  return Response.json(toDocument(toSignOff(entry)))
}

/** Views of the ledger; nothing in it changes, but a signature can be taken back by an entry of its own. */
export const signOffEndpoints: Endpoint[] = [
  { path: '/sign-offs', method: 'get', handler: list },
  { path: '/sign-offs/:id', method: 'get', handler: show },
  { path: '/sign-offs/:id/withdraw', method: 'post', handler: withdraw },
]
