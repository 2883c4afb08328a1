import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { actorOf, appendEntry } from '@/audit/commands'
import type { Act } from '@/audit/rules/acts'
import type { Article } from '@/generated/payload-types'
import { announceSiteChange, EVERY_PAGE } from '@/platform/site-changes'
import { findLiveRow } from '../commands'

/** Keeps in the ledger who put a text before readers, or took it away. */
async function recordPublication(
  req: PayloadRequest,
  doc: { id: string; textDigest?: unknown },
  act: Act,
): Promise<void> {
  await appendEntry(req, { act, subject: doc.id, actor: actorOf(req), facts: { digest: doc.textDigest ?? '' } })
}

/**
 * Tells the servers to forget all pages when what readers see has changed: lists, the pages of authors and reviewers,
 * and every text that links to the article tell of it too. A draft saved over a live article changes none of that.
 */
export const announceArticle: CollectionAfterChangeHook<Article> = async ({ doc, previousDoc, req }) => {
  const isPublished = doc._status === 'published'
  if (!isPublished && (await findLiveRow(req, doc.id))?.isPublished) return
  if (!isPublished && !previousDoc.firstPublishedAt) return
  if (isPublished) await recordPublication(req, doc, 'article.published')
  else if (req.context.liveRow?.isPublished) await recordPublication(req, doc, 'article.unpublished')
  await announceSiteChange(req, [EVERY_PAGE])
}

export const announceDeletedArticle: CollectionAfterDeleteHook<Article> = async ({ doc, req }) =>
  announceSiteChange(req, doc.firstPublishedAt ? [EVERY_PAGE] : [])
