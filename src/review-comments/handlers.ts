import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '@/accounts/rules/roles'
import { findNewestText } from '@/articles/queries'
import { jsonEndpoint, type EndpointRefusal } from '@/platform/json-endpoint'
import { done, refused, type Result } from '@/platform/pure/result'
import { addComment, answerComment, setResolved } from './commands'
import { listThreads, type CommentThread, type CommentView } from './queries'
import { commentRefusal, type CommentRefusal } from './rules/comment-refusal'
import { MAX_QUOTE } from './rules/text-paragraphs'

const MAX_COMMENT = 4_000

const comment = z
  .string({ error: 'Please write your comment.' })
  .trim()
  .min(1, 'Please write your comment.')
  .max(MAX_COMMENT, `Please keep it to ${MAX_COMMENT} characters.`)

const remark = z.object({
  comment,
  quote: z
    .string('Please give the words as text.')
    .trim()
    .max(MAX_QUOTE, `Please quote at most ${MAX_QUOTE} characters.`)
    .default(''),
  digest: z
    .string({ error: 'The digest of the text that you read is missing.' })
    .regex(/^[0-9a-f]{64}$/, 'This is not the digest of a text.'),
})

const actorOf = (req: PayloadRequest): NonNullable<PayloadRequest['user']> => {
  if (!req.user) throw new Error('A signed-in person was promised.')
  return req.user
}

const answered = <T extends Record<string, unknown>>(
  outcome: Result<T, CommentRefusal>,
): Result<T, EndpointRefusal> => (outcome.ok ? outcome : refused(commentRefusal(outcome.refusal)))

const toDocument = ({ id, quote, comment: words, authorId, authorName, isGuest, writtenAt }: CommentView) =>
  ({ id, quote, comment: words, author: { id: authorId, name: authorName, isGuest }, writtenAt })

const toThread = ({ answers, resolvedAt, resolvedBy, ...head }: CommentThread) => ({
  ...toDocument({ ...head, resolvedAt, resolvedBy }), resolvedAt, resolvedBy, answers: answers.map(toDocument),
})

const list = jsonEndpoint(z.object({}), async (req, articleId) => {
  if (!hasRole(req.user, 'admin', 'editor', 'reviewer')) return refused(commentRefusal('not-at-desk'))
  if (!(await findNewestText(req, articleId))) return refused(commentRefusal('no-article'))
  const threads = await listThreads(req, articleId)
  return done({ docs: threads.map(toThread), open: threads.filter(({ resolvedAt }) => resolvedAt === null).length })
})

const add = jsonEndpoint(remark, async (req, articleId, body) =>
  answered(await addComment(req, actorOf(req), { articleId, ...body })))

const answer = jsonEndpoint(z.object({ comment }), async (req, id, body) =>
  answered(await answerComment(req, actorOf(req), { id, comment: body.comment })))

const resolving = (isResolved: boolean) =>
  jsonEndpoint(z.object({}), async (req, id) => answered(await setResolved(req, actorOf(req), { id, isResolved })))

/** What `/api/articles/{id}/…` offers for comments of a review. */
export const articleCommentEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/:id/review-comments', method: 'get', handler: list },
  { path: '/:id/review-comments', method: 'post', handler: add },
]

/** What `/api/review-comments/{id}/…` offers. */
export const commentEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/:id/answer', method: 'post', handler: answer },
  { path: '/:id/resolve', method: 'post', handler: resolving(true) },
  { path: '/:id/reopen', method: 'post', handler: resolving(false) },
]
