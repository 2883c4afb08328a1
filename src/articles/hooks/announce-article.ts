import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { appendEntry, type Act } from '@/audit/commands'
import type { Article } from '@/generated/payload-types'
import { findPersonPaths } from '@/people/queries'
import { runSql } from '@/platform/database'
import { idOf, idsOf } from '@/platform/pure/ids'
import { announceSiteChange, EVERY_PAGE } from '@/platform/site-changes'
import { findTopicLineage } from '@/topics/queries'
import { pathOf } from '@/topics/rules/topic-lineage'

type Placed = { slug?: unknown; topic?: unknown; authors?: unknown }

/** The addresses on which an article is seen: its own, the lists it stands in, its authors and the site map. */
async function addressesOf(req: PayloadRequest, { slug, topic, authors }: Placed): Promise<string[]> {
  const topicId = idOf(topic)
  const lineage = topicId === null ? [] : await findTopicLineage(req, topicId)
  const slugs = lineage.map((node) => node.slug)
  const lists = slugs.map((_, index) => `/${pathOf(slugs.slice(0, index + 1))}`)
  const own = typeof slug === 'string' ? [`/${pathOf([...slugs, slug])}`] : []
  return ['/', '/sitemap.xml', ...lists, ...own, ...(await findPersonPaths(req, idsOf(authors)))]
}

const isLive = async (req: PayloadRequest, id: string): Promise<boolean> => {
  const [row] = await runSql(req, sql`select _status from articles where id = ${id}`)
  return row?._status === 'published'
}

/** Whether the live row had this very address when the write began; unknown counts as moved. */
const stoodAt = ({ context }: PayloadRequest, doc: { id: string; slug?: unknown; topic?: unknown }): boolean => {
  const before = context.liveRow
  return before?.id === doc.id && before.slug === doc.slug && before.topicId === idOf(doc.topic)
}

/** Keeps in the ledger who put a text before readers, or took it away. */
async function recordPublication(
  req: PayloadRequest,
  doc: { id: string; textDigest?: unknown },
  act: Act,
): Promise<void> {
  const actor = req.user ? { id: req.user.id, name: req.user.name } : { id: 'system', name: 'The system' }
  await appendEntry(req, { act, subject: doc.id, actor, facts: { digest: doc.textDigest ?? '' } })
}

/** Tells the servers which pages to forget. A draft saved over a live article changes nothing that readers see. */
export const announceArticle: CollectionAfterChangeHook<Article> = async ({ doc, previousDoc, req }) => {
  const isPublished = doc._status === 'published'
  if (!isPublished && (await isLive(req, doc.id))) return
  const wasPublic = Boolean(previousDoc.firstPublishedAt)
  if (!isPublished && !wasPublic) return
  if (isPublished) await recordPublication(req, doc, 'article.published')
  else if (req.context.liveRow?.status === 'published') await recordPublication(req, doc, 'article.unpublished')
  const isInPlace = !wasPublic || stoodAt(req, doc)
  await announceSiteChange(req, isInPlace ? await addressesOf(req, doc) : [EVERY_PAGE])
}

export const announceDeletedArticle: CollectionAfterDeleteHook<Article> = async ({ doc, req }) =>
  announceSiteChange(req, doc.firstPublishedAt ? [EVERY_PAGE] : [])
