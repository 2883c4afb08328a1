/** First parts of addresses that the site itself needs; no topic and no page may take one. Source: docs/api.md. */
export const RESERVED_SLUGS: readonly string[] = [
  'admin', 'api', 'people', 'glossary', 'search', 'feed', 'replies', 'contact-messages', 'guest-review', 'review-history', 'preview',
  '_next', '.well-known', 'robots', 'sitemap', 'healthz', 'readyz',
]

/** How deep the tree of topics may grow. */
export const MAX_TOPIC_DEPTH = 5

export type TopicNode = { id: string; slug: string; title: string; parent: string | null }

/**
 * The topics from the root down to one of them.
 *
 * Ends at a missing parent; gives `null` where the chain runs in a circle or deeper than `MAX_TOPIC_DEPTH`.
 */
export function topicLineage(id: string, topics: ReadonlyMap<string, TopicNode>): TopicNode[] | null {
  const lineage: TopicNode[] = []
  for (let node = topics.get(id); node; node = node.parent === null ? undefined : topics.get(node.parent)) {
    if (lineage.includes(node) || lineage.length === MAX_TOPIC_DEPTH) return null
    lineage.unshift(node)
  }
  return lineage
}

/** An address made of slugs, without a slash in front: `pain-management/knee-pain`. */
export const pathOf = (slugs: readonly string[]): string => slugs.join('/')
