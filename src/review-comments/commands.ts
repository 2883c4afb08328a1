import type { PayloadRequest } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import { lockArticle } from '@/articles/commands'
import { findNewestText, type NewestText } from '@/articles/queries'
import { clinicalDigest, clinicalText } from '@/articles/rules/clinical-text'
import type { ReviewComment } from '@/generated/payload-types'
import { asSystem } from '@/platform/as-system'
import { inTransaction } from '@/platform/in-transaction'
import { idOf } from '@/platform/pure/ids'
import { done, refused, type Result } from '@/platform/pure/result'
import { tellAnswered, tellGuestComment } from './news'
import type { CommentRefusal } from './rules/comment-refusal'
import { isQuoteIn, textParagraphs } from './rules/text-paragraphs'

type Outcome = Promise<Result<{ id: string }, CommentRefusal>>
type Actor = NonNullable<PayloadRequest['user']>

const comments = (req: PayloadRequest) => asSystem(req.payload, 'comments change through the acts of a review')

const mayTakePart = (actor: Actor): boolean => hasRole(actor, 'admin', 'editor', 'reviewer')

/** Words about a part of a text, or about all of it where `quote` is `''`, and the digest of the text that was read. */
export type Remark = { quote: string; comment: string; digest: string }

/** The newest text, where it is the one that was read and holds the words that are quoted. */
async function textRead(
  req: PayloadRequest,
  articleId: string,
  { quote, digest }: Remark,
): Promise<Result<NewestText, CommentRefusal>> {
  const article = await findNewestText(req, articleId)
  if (!article) return refused('no-article')
  if (clinicalDigest(article) !== digest) return refused('text-moved')
  return isQuoteIn(quote, textParagraphs(clinicalText(article))) ? done(article) : refused('quote-not-found')
}

type Written = Pick<ReviewComment, 'authorName' | 'textDigest' | 'comment'> & {
  article: string
  parent?: string
  author?: string
  link?: string
  quote?: string
}

const write = (req: PayloadRequest, data: Written): Promise<ReviewComment> =>
  comments(req).create({ collection: 'review-comments', data, depth: 0, req })

/** Comments on the newest text as somebody of the desk, where it is the one that they read. */
export const addComment = (
  req: PayloadRequest,
  actor: Actor,
  { articleId, ...remark }: Remark & { articleId: string },
): Outcome =>
  inTransaction(req, async () => {
    if (!mayTakePart(actor)) return refused('not-at-desk')
    if (!(await lockArticle(req, articleId))) return refused('no-article')
    const read = await textRead(req, articleId, remark)
    if (!read.ok) return read
    const { quote, comment, digest } = remark
    const author = { author: actor.id, authorName: actor.name }
    const { id } = await write(req, { ...author, article: articleId, textDigest: digest, quote, comment })
    return done({ id })
  })

/** Somebody without an account who was asked by a link; `askedById` is the account that asked, if it is still there. */
export type Guest = { linkId: string; name: string; articleId: string; askedById: string | null }

/** Comments on the newest text as a guest, and tells of it. Whether the link still opens is asked by the caller. */
export const addGuestComment = (req: PayloadRequest, guest: Guest, remark: Remark): Outcome =>
  inTransaction(req, async () => {
    const { linkId, name, articleId, askedById } = guest
    if (!(await lockArticle(req, articleId))) return refused('no-article')
    const read = await textRead(req, articleId, remark)
    if (!read.ok) return read
    const { quote, comment, digest } = remark
    const { id } = await write(req, {
      link: linkId, authorName: name, article: articleId, textDigest: digest, quote, comment,
    })
    const article = { id: articleId, title: read.value.title }
    await tellGuestComment(req, askedById, { article, by: name, quote, words: comment })
    return done({ id })
  })

async function findComment(req: PayloadRequest, id: string): Promise<ReviewComment | null> {
  const { docs } = await comments(req).find({
    collection: 'review-comments', where: { id: { equals: id } }, depth: 0, limit: 1, req,
  })
  return docs[0] ?? null
}

/** The comment at the head of a thread, with its article locked; `id` is that of any comment in it. */
async function lockThread(req: PayloadRequest, id: string): Promise<ReviewComment | null> {
  const known = await findComment(req, id)
  const articleId = idOf(known?.article)
  if (!known || articleId === null || !(await lockArticle(req, articleId))) return null
  // Looked at once more behind the lock: two who resolve at once are told apart.
  return findComment(req, idOf(known.parent) ?? id)
}

/** The accounts of those who said something in a thread. */
async function participantsOf(req: PayloadRequest, headId: string): Promise<string[]> {
  const { docs } = await comments(req).find({
    collection: 'review-comments',
    where: { or: [{ id: { equals: headId } }, { parent: { equals: headId } }] },
    depth: 0,
    pagination: false,
    req,
  })
  return docs.flatMap(({ author }) => idOf(author) ?? [])
}

/** Answers a comment that is open, and tells all others who take part in the thread. */
export const answerComment = (
  req: PayloadRequest,
  actor: Actor,
  { id, comment }: { id: string; comment: string },
): Outcome =>
  inTransaction(req, async () => {
    if (!mayTakePart(actor)) return refused('not-at-desk')
    const head = await lockThread(req, id)
    const article = head && (await findNewestText(req, idOf(head.article) ?? ''))
    if (!head || !article) return refused('no-comment')
    if (head.resolvedAt) return refused('already-resolved')
    const others = (await participantsOf(req, head.id)).filter((one) => one !== actor.id)
    const textDigest = clinicalDigest(article)
    const author = { author: actor.id, authorName: actor.name }
    const answer = await write(req, { ...author, article: article.id, parent: head.id, textDigest, comment })
    const { id: articleId, title } = article
    await tellAnswered(req, others, {
      article: { id: articleId, title }, by: actor.name, quote: head.quote ?? '', words: comment,
    })
    return done({ id: answer.id })
  })

/** Resolves the thread that a comment stands in, or opens it again. */
export const setResolved = (
  req: PayloadRequest,
  actor: Actor,
  { id, isResolved }: { id: string; isResolved: boolean },
): Outcome =>
  inTransaction(req, async () => {
    if (!mayTakePart(actor)) return refused('not-at-desk')
    const head = await lockThread(req, id)
    if (!head) return refused('no-comment')
    if (Boolean(head.resolvedAt) === isResolved) return refused(isResolved ? 'already-resolved' : 'not-resolved')
    await comments(req).update({
      collection: 'review-comments',
      id: head.id,
      data: isResolved
        ? { resolvedBy: actor.id, resolvedAt: new Date().toISOString() }
        : { resolvedBy: null, resolvedAt: null },
      depth: 0,
      req,
    })
    return done({ id: head.id })
  })
