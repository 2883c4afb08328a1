import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { asSystem } from '@/platform/as-system'
import { idOf } from '@/platform/pure/ids'
import { done, refused, type Result } from '@/platform/pure/result'
import { isArticlePublished } from '@/articles/queries'
import type { Reply } from './rules/reply-form'

export type ReplyRefusal = 'no-such-article' | 'no-such-parent'

const comments = (req: PayloadRequest) => asSystem(req.payload, 'a reader who is not signed in replies')

/** Whether a reply can be answered: it is shown, and stands below the same article. */
async function isAnswerable(req: PayloadRequest, parentId: string, articleId: string): Promise<boolean> {
  const { docs } = await comments(req).find({
    collection: 'comments',
    where: { and: [{ id: { equals: parentId } }, { status: { equals: 'approved' } }] },
    depth: 0,
    limit: 1,
    req,
  })
  return idOf(docs[0]?.article) === articleId
}

/**
 * Takes a reader's reply to a published article; it is held until a moderator approves it.
 *
 * Gives the token of the page on which the writer, and nobody else, sees the reply that waits.
 */
export async function submitReply(
  req: PayloadRequest,
  reply: Reply,
): Promise<Result<{ id: string; token: string }, ReplyRefusal>> {
  const { articleId, parentId, name, email, comment } = reply
  if (!(await isArticlePublished(req, articleId))) return refused('no-such-article')
  if (parentId !== null && !(await isAnswerable(req, parentId, articleId))) return refused('no-such-parent')
  const token = randomBytes(24).toString('base64url')
  const { id } = await comments(req).create({
    collection: 'comments',
    data: { article: articleId, parent: parentId, name, email, comment, status: 'pending', token },
    depth: 0,
    req,
  })
  return done({ id, token })
}
