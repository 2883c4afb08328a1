import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook } from 'payload'
import { findArticlePath } from '@/articles/queries'
import { announceSiteChange } from '@/platform/site-changes'
import { idOf } from '@/platform/pure/ids'

/** Keeps who decided about a reply, and when. */
export const recordDecision: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || data.status === originalDoc?.status) return data
  return { ...data, decidedBy: req.user?.id ?? null, decidedAt: new Date().toISOString() }
}

/** A decision about a reply changes the page of its article, and no other. */
export const announceReply: CollectionAfterChangeHook & CollectionAfterDeleteHook = async ({ doc, req }) => {
  const articleId = idOf(doc.article)
  const path = articleId === null ? null : await findArticlePath(req, articleId)
  if (path) await announceSiteChange(req, [path])
}
