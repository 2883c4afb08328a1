import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { shownDocuments, type ShownDocument, type Which } from '@/platform/shown-documents'
import { findShownTopics } from '@/topics/queries'

const shownArticles = sql`
  select articles.id, '/' || topics.path || '/' || articles.slug as address
  from articles join topics on topics.id = articles.topic_id
  where articles._status = 'published'`

/** Articles that readers see, with their addresses. */
export const findShownArticles = (req: PayloadRequest, which: Which): Promise<ShownDocument<'article'>[]> =>
  shownDocuments(req, { kind: 'article', rows: shownArticles, which })

/** A topic with everything that stands below it: topics, and articles that readers see. */
export async function findShownBelowTopic(
  req: PayloadRequest,
  { id }: { id: string },
): Promise<ShownDocument<'topic' | 'article'>[]> {
  const [topic] = await findShownTopics(req, { id })
  if (!topic) return []
  const below = { below: topic.address }
  return [topic, ...(await findShownTopics(req, below)), ...(await findShownArticles(req, below))]
}
