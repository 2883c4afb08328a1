import type { PayloadRequest } from 'payload'
import { findShownTitles } from '@/articles/queries'
import { asSystem } from '@/platform/as-system'
import { pageOf, type Listed, type Part } from '@/platform/listed'
import { idOf } from '@/platform/pure/ids'
import type { CommentStatus } from './rules/comment-status'
import { threadsOf, type ReplyView, type Thread } from './rules/thread'

type StoredComment = { id: string; parent?: unknown; name: string; comment: string; createdAt: string }

const toView = ({ id, parent, name, comment, createdAt }: StoredComment): ReplyView => ({
  id,
  parentId: idOf(parent),
  name,
  comment,
  createdAt,
})

/** The approved replies to an article as threads, and how many they are. */
export async function findReplies(
  req: PayloadRequest,
  articleId: string,
): Promise<{ threads: Thread[]; count: number }> {
  const { docs } = await req.payload.find({
    collection: 'comments',
    where: { and: [{ article: { equals: articleId } }, { status: { equals: 'approved' } }] },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return { threads: threadsOf(docs.map(toView)), count: docs.length }
}

/** A reply and what became of it, with the article it belongs to: for the page that thanks its writer. */
export type ReplyReceipt = { reply: ReplyView; status: CommentStatus; articleId: string }

/** The reply behind the token that its writer was sent to, or `null`. */
export async function findReplyByToken(req: PayloadRequest, token: string): Promise<ReplyReceipt | null> {
  const { docs } = await asSystem(req.payload, 'the token shows that this is the writer').find({
    collection: 'comments',
    where: { token: { equals: token } },
    depth: 0,
    limit: 1,
    req,
  })
  const [comment] = docs
  return comment ? { reply: toView(comment), status: comment.status, articleId: idOf(comment.article) ?? '' } : null
}

/** A reply on which nobody has decided yet, with the title of the article below which it would stand. */
export type PendingReply = { id: string; name: string; comment: string; article: string; sentAt: Date }

/** The replies that wait for a decision, the longest waiting first. Read with the rights of whoever asks. */
export async function listPendingReplies(req: PayloadRequest, part: Part): Promise<Listed<PendingReply>> {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'comments',
    where: { status: { equals: 'pending' } },
    sort: 'createdAt',
    depth: 0,
    ...pageOf(part),
    overrideAccess: false,
    req,
  })
  const titles = await findShownTitles(req, docs.flatMap(({ article }) => idOf(article) ?? []))
  const rows = docs.map(({ id, name, comment, article, createdAt }) =>
    ({ id, name, comment, article: titles.get(idOf(article) ?? '') ?? 'an article that is not out', sentAt: new Date(createdAt) }))
  return { rows, total: totalDocs }
}
