import { randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import { lockArticle } from '@/articles/commands'
import { appendEntry } from '@/audit/commands'
import { findLedgerTime } from '@/audit/queries'
import type { ReviewLink } from '@/generated/payload-types'
import { asSystem } from '@/platform/as-system'
import { runSql } from '@/platform/database'
import type { Eraser } from '@/platform/erase-expired-task'
import { inTransaction } from '@/platform/in-transaction'
import { idOf } from '@/platform/pure/ids'
import { keptSince } from '@/platform/pure/kept-since'
import { done, refused, type Result } from '@/platform/pure/result'
import { sha256 } from '@/platform/pure/sha256'
import { addGuestComment } from '@/review-comments/commands'
import type { CommentRefusal } from '@/review-comments/rules/comment-refusal'
import { findOpenLink, stateOf } from './queries'
import type { GuestComment } from './rules/guest-comment'
import type { LinkRefusal } from './rules/link-refusal'
import { LINK_DAYS } from './rules/link-state'

type Actor = NonNullable<PayloadRequest['user']>

const DAY_MS = 86_400_000
const SECRET_BYTES = 32

const links = (req: PayloadRequest) => asSystem(req.payload, 'links are made and ended by acts of their own')

/** A link with its secret, which is told once, to whoever made it: nothing that is kept leads back to it. */
type MadeLink = { id: string; token: string; expiresAt: string }

/** Lets somebody without an account read the newest text of an article and comment on it, for two weeks. */
export const askGuest = (
  req: PayloadRequest,
  actor: Actor,
  { articleId, guestName }: { articleId: string; guestName: string },
): Promise<Result<MadeLink, LinkRefusal>> =>
  inTransaction(req, async () => {
    if (!hasRole(actor, 'editor', 'admin')) return refused('not-an-editor')
    if (!(await lockArticle(req, articleId))) return refused('no-article')
    const token = randomBytes(SECRET_BYTES).toString('base64url')
    const expiresAt = new Date((await findLedgerTime(req)).getTime() + LINK_DAYS * DAY_MS).toISOString()
    const { id } = await links(req).create({
      collection: 'review-links',
      data: { article: articleId, guestName, tokenHash: sha256(token), createdBy: actor.id, expiresAt },
      depth: 0,
      req,
    })
    await appendEntry(req, { act: 'article.guest-asked', subject: articleId, actor, facts: { link: id, expiresAt } })
    return done({ id, token, expiresAt })
  })

async function findLink(req: PayloadRequest, id: string): Promise<ReviewLink | null> {
  const { docs } = await links(req).find({
    collection: 'review-links', where: { id: { equals: id } }, depth: 0, limit: 1, req,
  })
  return docs[0] ?? null
}

/** Ends a link before its time: from now on it opens nothing. */
export const endLink = (req: PayloadRequest, actor: Actor, id: string): Promise<Result<{ id: string }, LinkRefusal>> =>
  inTransaction(req, async () => {
    if (!hasRole(actor, 'editor', 'admin')) return refused('not-an-editor')
    const articleId = idOf((await findLink(req, id))?.article)
    if (articleId === null || !(await lockArticle(req, articleId))) return refused('no-link')
    // Looked at once more behind the lock: two who end it at once are told apart.
    const link = await findLink(req, id)
    if (!link) return refused('no-link')
    const now = await findLedgerTime(req)
    const state = stateOf(link, now)
    if (state !== 'open') return refused(state === 'revoked' ? 'already-revoked' : 'already-expired')
    await links(req).update({
      collection: 'review-links', id, data: { revokedAt: now.toISOString() }, depth: 0, req,
    })
    await appendEntry(req, { act: 'article.guest-link-ended', subject: articleId, actor, facts: { link: id } })
    return done({ id })
  })

/** What stands in the place of a guest's name once it is forgotten. */
const FORGOTTEN = 'A guest'

/** Forgets the names of guests whose links ended so many days ago. What they said stays with the article. */
export const forgetGuests = (keptDays: number): Eraser =>
  async (req, now) => {
    const before = keptSince(now, keptDays)
    const ended = sql`select id from review_links where least(revoked_at, expires_at) < ${before}::timestamptz`
    await runSql(req, sql`update review_comments set author_name = ${FORGOTTEN} where link_id in (${ended})`)
    await runSql(req, sql`update review_links set guest_name = ${FORGOTTEN} where id in (${ended})`)
  }

/** Takes the comment of a guest; `no-link` where the secret has stopped opening anything meanwhile. */
export const commentAsGuest = (
  req: PayloadRequest,
  token: string,
  remark: GuestComment,
): Promise<Result<{ id: string }, CommentRefusal | 'no-link'>> =>
  inTransaction(req, async () => {
    const known = await findOpenLink(req, token)
    if (!known || !(await lockArticle(req, known.articleId))) return refused('no-link')
    // Looked at once more behind the lock: once a link was ended, no comment comes in by it.
    const link = await findOpenLink(req, token)
    if (!link) return refused('no-link')
    const { id, articleId, guestName, askedById } = link
    return addGuestComment(req, { linkId: id, name: guestName, articleId, askedById }, remark)
  })
