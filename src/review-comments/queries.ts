import type { PayloadRequest, Where } from 'payload'
import { findAccount } from '@/accounts/queries'
import type { ReviewComment } from '@/generated/payload-types'
import { asSystem } from '@/platform/as-system'
import { idOf } from '@/platform/pure/ids'
import { commentThreads, type Thread } from './rules/comment-threads'
import type { OpenComment } from './rules/open-comment-lines'

/** A comment as the desk reads it; instants are ISO 8601 in UTC, `quote` is `''` where it is about the whole text. */
export type CommentView = {
  id: string
  parentId: string | null
  quote: string
  comment: string
  authorId: string | null
  authorName: string
  /** Whether it came in by a secret link, from somebody without an account. */
  isGuest: boolean
  writtenAt: string
  resolvedAt: string | null
  /** Who resolved it, by name. */
  resolvedBy: string | null
}

/** A comment with the answers to it. */
export type CommentThread = Thread<CommentView>

/** Comments in the order of writing, with the rights of whoever asks. */
async function findComments(req: PayloadRequest, where: Where): Promise<ReviewComment[]> {
  const { docs } = await req.payload.find({
    collection: 'review-comments', where, sort: 'createdAt', depth: 0, pagination: false, overrideAccess: false, req,
  })
  return docs
}

/** The names of those who resolved comments, by the ids of their accounts. */
async function resolversOf(req: PayloadRequest, comments: readonly ReviewComment[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const id of new Set(comments.flatMap(({ resolvedBy }) => idOf(resolvedBy) ?? []))) {
    names.set(id, (await findAccount(req, id))?.name ?? '')
  }
  return names
}

const toView = (stored: ReviewComment, resolvers: ReadonlyMap<string, string>): CommentView => ({
  id: stored.id,
  parentId: idOf(stored.parent),
  quote: stored.quote ?? '',
  comment: stored.comment,
  authorId: idOf(stored.author),
  authorName: stored.authorName,
  isGuest: idOf(stored.link) !== null,
  writtenAt: stored.createdAt,
  resolvedAt: stored.resolvedAt ?? null,
  resolvedBy: resolvers.get(idOf(stored.resolvedBy) ?? '') ?? null,
})

/** All that was said of an article under review, in the order of writing; for those who may see drafts. */
export async function listThreads(req: PayloadRequest, articleId: string): Promise<CommentThread[]> {
  const comments = await findComments(req, { article: { equals: articleId } })
  const resolvers = await resolversOf(req, comments)
  return commentThreads(comments.map((stored) => toView(stored, resolvers)))
}

/** What a guest said of some words, or of the whole text where `quote` is `''`. */
type GuestComment = { quote: string; comment: string }

/** What a guest has said by one link, in the order of writing; for whoever knows its secret. */
export async function findGuestComments(req: PayloadRequest, linkId: string): Promise<GuestComment[]> {
  const { docs } = await asSystem(req.payload, 'the secret shows that this is the guest').find({
    collection: 'review-comments', where: { link: { equals: linkId } }, sort: 'createdAt', depth: 0, pagination: false, req,
  })
  return docs.map(({ quote, comment }) => ({ quote: quote ?? '', comment }))
}

/** The comments on an article that nobody has resolved, without the answers to them; for those who may see drafts. */
export async function findOpenComments(req: PayloadRequest, articleId: string): Promise<OpenComment[]> {
  const comments = await findComments(req, {
    and: [{ article: { equals: articleId } }, { parent: { exists: false } }, { resolvedAt: { exists: false } }],
  })
  return comments.map(({ id, quote, comment, authorName }) => ({ id, quote: quote ?? '', comment, authorName }))
}
