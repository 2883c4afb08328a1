import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { asSystem } from '@/platform/as-system'
import { idsOf } from '@/platform/pure/ids'
import { shownDocuments, type ShownDocument, type Which } from '@/platform/shown-documents'
import { nearestDueReviewers } from './rules/nearest-due-reviewers'
import { topicLineage, type TopicNode } from './rules/topic-lineage'
import type { Address } from './rules/address'

export type TopicView = {
  id: string
  title: string
  slug: string
  path: string
  introduction: string
  parentId: string | null
}

const topicsOf = (req: PayloadRequest) => asSystem(req.payload, 'topics are public')

type StoredTopic = {
  id: string
  title: string
  slug?: string | null
  path?: string | null
  introduction?: string | null
  parent?: string | { id: string } | null
}

const toView = (topic: StoredTopic): TopicView => ({
  id: topic.id,
  title: topic.title,
  slug: topic.slug ?? '',
  path: topic.path ?? '',
  introduction: topic.introduction ?? '',
  parentId: typeof topic.parent === 'object' ? (topic.parent?.id ?? null) : (topic.parent ?? null),
})

/** All topics in the order of their numbers, then of their titles; there are tens of them, not thousands. */
export async function listTopics(req: PayloadRequest): Promise<TopicView[]> {
  const { docs } = await topicsOf(req).find({ collection: 'topics', depth: 0, pagination: false, sort: ['order', 'title'], req })
  return docs.map(toView)
}

/** All topics by id, for finding lineages. */
export async function topicNodes(req: PayloadRequest): Promise<Map<string, TopicNode>> {
  const topics = await listTopics(req)
  return new Map(topics.map(({ id, slug, title, parentId }) => [id, { id, slug, title, parent: parentId }]))
}

/** The topics from the root down to one; empty where there is no such topic. */
export async function findTopicLineage(req: PayloadRequest, id: string): Promise<TopicNode[]> {
  return topicLineage(id, await topicNodes(req)) ?? []
}

/** The topic at an address such as `pain-management/headache`, or `null`. */
export async function findTopicByPath(req: PayloadRequest, path: string): Promise<TopicView | null> {
  const { docs } = await topicsOf(req).find({ collection: 'topics', where: { path: { equals: path } }, depth: 0, limit: 1, req })
  const [topic] = docs
  return topic ? toView(topic) : null
}

/** After how many months the articles of a topic are to be reviewed again; `null` where it does not say. */
export async function findReviewInterval(req: PayloadRequest, topicId: string): Promise<number | null> {
  const { docs } = await topicsOf(req).find({ collection: 'topics', where: { id: { equals: topicId } }, depth: 0, limit: 1, req })
  return docs[0]?.reviewIntervalMonths ?? null
}

/** The accounts that are asked first for reviews in a topic, by id; one of them may have lost the role since. */
export async function dueReviewersOf(req: PayloadRequest, topicId: string): Promise<readonly string[]> {
  const lineage = await findTopicLineage(req, topicId)
  const { docs } = await topicsOf(req).find({
    collection: 'topics',
    where: { id: { in: lineage.map(({ id }) => id) } },
    select: { dueReviewers: true },
    depth: 0,
    pagination: false,
    req,
  })
  const named = new Map(docs.map(({ id, dueReviewers }) => [id, idsOf(dueReviewers)]))
  return nearestDueReviewers(lineage.map(({ id }) => ({ dueReviewers: named.get(id) ?? [] })))
}

/** The title of the topic that holds an address, or `null` where none does. */
export async function topicHolding(req: PayloadRequest, address: Address): Promise<string | null> {
  const parent = address.topicId === null ? { exists: false } : { equals: address.topicId }
  const { docs } = await topicsOf(req).find({
    collection: 'topics',
    where: { and: [{ slug: { equals: address.slug } }, { parent }] },
    depth: 0,
    limit: 1,
    req,
  })
  return docs[0]?.title ?? null
}

/** Topics with their addresses; readers see them all. */
export const findShownTopics = (req: PayloadRequest, which: Which): Promise<ShownDocument<'topic'>[]> =>
  shownDocuments(req, { kind: 'topic', rows: sql`select id, '/' || path as address from topics`, which })
