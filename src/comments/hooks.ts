import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook } from 'payload'
import { findArticlePath } from '@/articles/queries'
import { actorOf, appendEntry } from '@/audit/commands'
import type { Comment } from '@/generated/payload-types'
import { announceSiteChange } from '@/platform/site-changes'
import { idOf } from '@/platform/pure/ids'

/** Keeps who decided about a reply, and when. */
export const keepDecision: CollectionBeforeChangeHook<Comment> = ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || data.status === originalDoc?.status) return data
  return { ...data, decidedBy: req.user?.id ?? null, decidedAt: new Date().toISOString() }
}

/** Puts into the ledger who showed a reply to readers or kept it from them; never what it says. */
export const recordDecision: CollectionAfterChangeHook<Comment> = async ({ doc, previousDoc, operation, req }) => {
  const { status } = doc
  const { status: before } = previousDoc
  if (operation !== 'update' || status === before) return
  await appendEntry(req, { act: 'reply.decided', subject: doc.id, actor: actorOf(req), facts: { status, before } })
}

type AfterDecision = CollectionAfterChangeHook<Comment> & CollectionAfterDeleteHook<Comment>

/** A decision about a reply changes the page of its article, and no other. */
export const announceReply: AfterDecision = async ({ doc, req }) => {
  const articleId = idOf(doc.article)
  const path = articleId === null ? null : await findArticlePath(req, articleId)
  if (path) await announceSiteChange(req, [path])
}
