import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { asSystem } from '@/platform/as-system'
import { runSql } from '@/platform/database'
import { inTransaction } from '@/platform/in-transaction'
import { idOf } from '@/platform/pure/ids'
import { keptSince } from '@/platform/pure/kept-since'
import { done, refused, type Result } from '@/platform/pure/result'
import { isReceiptToken, newReceiptToken } from '@/platform/receipt-token'
import { isArticlePublished } from '@/articles/queries'
import { keepingDays } from '@/site/rules/keeping-days'
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
  const token = newReceiptToken()
  const { id } = await comments(req).create({
    collection: 'comments',
    data: { article: articleId, parent: parentId, name, email, comment, status: 'pending', token },
    depth: 0,
    req,
  })
  return done({ id, token })
}

const byToken = (token: string) => ({ token: { equals: token } })

/**
 * Erases the reply behind a token for good, as its writer asked; tells whether there was one. What answers it stays,
 * below a gap, and the page of the article changes at once.
 */
export async function eraseReply(req: PayloadRequest, token: string): Promise<boolean> {
  if (!isReceiptToken(token)) return false
  return inTransaction(req, async () => {
    const asWriter = asSystem(req.payload, 'the token shows that this is the writer')
    const { docs } = await asWriter.delete({ collection: 'comments', where: byToken(token), depth: 0, req })
    return docs.length > 0
  })
}

/**
 * Erases what the site keeps of replies for no longer than it says: replies that were refused, replies that nobody
 * decided about, and the addresses of those that are shown. Readers see none of it, so no page changes.
 */
export async function eraseExpiredReplies(req: PayloadRequest, now: Date): Promise<void> {
  const refusedBefore = keptSince(now, keepingDays.refusedReply)
  const undecidedBefore = keptSince(now, keepingDays.undecidedReply)
  const addressBefore = keptSince(now, keepingDays.replyAddress)
  await runSql(req, sql`
    delete from comments
      where (status in ('rejected', 'spam') and coalesce(decided_at, created_at) < ${refusedBefore})
         or (status = 'pending' and coalesce(decided_at, created_at) < ${undecidedBefore})
  `)
  await runSql(req, sql`
    update comments set email = null
      where status = 'approved' and email is not null and coalesce(decided_at, created_at) < ${addressBefore}
  `)
}
