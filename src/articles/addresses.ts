import { sql } from '@payloadcms/db-postgres/drizzle'
import DataLoader from 'dataloader'
import type { FieldHook, PayloadRequest, TextField, Where } from 'payload'
import { asSystem } from '@/platform/as-system'
import { writtenByNobody } from '@/platform/fields/read-only'
import { idOf } from '@/platform/pure/ids'
import { shownDocuments, type ShownDocument, type Which } from '@/platform/shown-documents'
import { findShownTopics, topicHolding, topicNodes } from '@/topics/queries'
import type { Address } from '@/topics/rules/address'
import { pathOf, topicLineage, type TopicNode } from '@/topics/rules/topic-lineage'

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

/** Who else holds an address among the articles, drafts included, as words for a sentence; `null` where nobody does. */
export async function articleHolding(
  req: PayloadRequest,
  { topicId, slug }: Address,
  self: string | null = null,
): Promise<string | null> {
  if (topicId === null) return null
  const where: Where = {
    and: [
      { topic: { equals: topicId } },
      { slug: { equals: slug } },
      ...(self === null ? [] : [{ id: { not_equals: self } }]),
    ],
  }
  for (const draft of [false, true]) {
    const { docs } = await asSystem(req.payload, 'an address may be held by a draft').find({
      collection: 'articles',
      where,
      draft,
      depth: 0,
      limit: 1,
      req,
    })
    if (docs[0]) return `the article “${docs[0].title}”`
  }
  return null
}

/** Who else holds an address, an article or a topic, as words for a sentence; `null` where nobody does. */
export async function addressHolder(
  req: PayloadRequest,
  address: Address,
  self: string | null,
): Promise<string | null> {
  const topic = await topicHolding(req, address)
  return topic === null ? articleHolding(req, address, self) : `the topic “${topic}”`
}

/** Whether any article, published or not, stands in a topic. */
export async function isTopicUsed(req: PayloadRequest, topicId: string): Promise<boolean> {
  for (const draft of [false, true]) {
    const { totalDocs } = await asSystem(req.payload, 'a topic in use cannot be deleted').find({
      collection: 'articles',
      where: { topic: { equals: topicId } },
      draft,
      depth: 0,
      limit: 1,
      req,
    })
    if (totalDocs > 0) return true
  }
  return false
}

type LineageLoader = DataLoader<string, readonly TopicNode[]>

declare module 'payload' {
  interface RequestContext {
    /** Reads the topics above all articles of one answer in one query. */
    lineages?: LineageLoader
  }
}

async function readLineages(req: PayloadRequest, topicIds: readonly string[]): Promise<(readonly TopicNode[])[]> {
  const nodes = await topicNodes(req)
  return topicIds.map((id) => topicLineage(id, nodes) ?? [])
}

/** The topics from the root down to one. Asked for many at once, they are read together; nothing is remembered. */
function lineageOf(req: PayloadRequest, topicId: string): Promise<readonly TopicNode[]> {
  req.context.lineages ??=
    new DataLoader<string, readonly TopicNode[]>((ids) => readLineages(req, ids), { cache: false })
  return req.context.lineages.load(topicId)
}

const readPath: FieldHook = async ({ siblingData, req }) => {
  const topicId = idOf(siblingData.topic)
  const slug: unknown = siblingData.slug
  if (topicId === null || typeof slug !== 'string' || slug === '') return null
  const lineage = await lineageOf(req, topicId)
  return lineage.length > 0 ? pathOf([...lineage.map((node) => node.slug), slug]) : null
}

/** The address below the site's root, without a slash in front: made from the topic's and the slug. */
export const pathField: TextField = {
  name: 'path',
  type: 'text',
  virtual: true,
  access: writtenByNobody,
  hooks: { afterRead: [readPath] },
  admin: { position: 'sidebar', readOnly: true, description: 'The address on the site.' },
}
