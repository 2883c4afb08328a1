import type {
  CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeOperationHook, PayloadRequest,
} from 'payload'
import { z } from 'zod'
import { actorOf, appendEntry } from '@/audit/commands'
import type { Act } from '@/audit/rules/acts'
import type { Article } from '@/generated/payload-types'
import { announceSiteChange, EVERY_PAGE } from '@/platform/site-changes'
import { findLiveRow, type LiveRow } from '../commands'

declare module 'payload' {
  interface RequestContext {
    /** The live row of the article that this request is writing, as it was when the write began. */
    liveRow?: LiveRow | null
    /** Why the site takes an article down by itself. */
    takeDownReason?: string
    /** Whether this takes an article down and writes nothing in it. */
    isTakeDown?: boolean
  }
}

const isUuid = (id: unknown): id is string => z.uuid().safeParse(id).success

/** Remembers the row that readers see, before a write changes it. Comes after the lock. */
export const noteLiveRow: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update' && operation !== 'create') return args
  req.context.liveRow = 'id' in args && isUuid(args.id) ? await findLiveRow(req, args.id) : null
  return args
}

/** Keeps in the ledger who put a text before readers, or took it away. */
async function recordPublication(
  req: PayloadRequest,
  doc: { id: string; textDigest?: unknown },
  act: Act,
): Promise<void> {
  const reason = act === 'article.unpublished' ? req.context.takeDownReason : undefined
  const facts = { digest: doc.textDigest ?? '', ...(reason === undefined ? {} : { reason }) }
  await appendEntry(req, { act, subject: doc.id, actor: actorOf(req), facts })
}

/**
 * Tells the servers to forget all pages when what readers see has changed: lists, the pages of authors and reviewers,
 * and every text that links to the article tell of it too. A draft saved over a live article changes none of that.
 */
export const announceArticle: CollectionAfterChangeHook<Article> = async ({ doc, req }) => {
  const isPublished = doc._status === 'published'
  // The row tells, and not the draft before: what a draft says of readers may be wrong, as after a restore.
  const isTakenDown = req.context.liveRow?.isPublished === true && !(await findLiveRow(req, doc.id))?.isPublished
  if (!isPublished && !isTakenDown) return
  await recordPublication(req, doc, isPublished ? 'article.published' : 'article.unpublished')
  await announceSiteChange(req, [EVERY_PAGE])
}

export const announceDeletedArticle: CollectionAfterDeleteHook<Article> = async ({ doc, req }) =>
  announceSiteChange(req, doc.firstPublishedAt ? [EVERY_PAGE] : [])
