import type { FieldHook, PayloadRequest, TextField } from 'payload'
import { writtenByNobody } from '@/platform/fields/read-only'
import { idOf } from '@/platform/pure/ids'
import { topicNodes } from '@/topics/queries'
import { pathOf, topicLineage, type TopicNode } from '@/topics/rules/topic-lineage'

declare module 'payload' {
  interface RequestContext {
    /** All topics by id, read once for all articles of an answer. */
    topicNodes?: Promise<Map<string, TopicNode>>
  }
}

const nodesOf = (req: PayloadRequest): Promise<Map<string, TopicNode>> => (req.context.topicNodes ??= topicNodes(req))

const readPath: FieldHook = async ({ siblingData, req }) => {
  const topicId = idOf(siblingData.topic)
  const slug: unknown = siblingData.slug
  if (topicId === null || typeof slug !== 'string' || slug === '') return null
  const lineage = topicLineage(topicId, await nodesOf(req))
  return lineage ? pathOf([...lineage.map((node) => node.slug), slug]) : null
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
