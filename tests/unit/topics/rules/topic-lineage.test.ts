import { expect, test } from 'vitest'
import { MAX_TOPIC_DEPTH, pathOf, RESERVED_SLUGS, topicLineage, type TopicNode } from '@/topics/rules/topic-lineage'

/** Topics by their ids, each below the one named for it. */
const topicsWith = (parents: Record<string, string | null>): ReadonlyMap<string, TopicNode> =>
  new Map(Object.entries(parents).map(([id, parent]) => [id, { id, slug: id, title: id.toUpperCase(), parent }]))

const chain = (length: number): ReadonlyMap<string, TopicNode> =>
  topicsWith(Object.fromEntries(Array.from({ length }, (_, index) => [`t${index}`, index === 0 ? null : `t${index - 1}`])))

test.each([
  ['a topic at the root', 'a', { a: null, b: null }, ['a']],
  ['a topic below others', 'c', { a: null, b: 'a', c: 'b', d: 'a' }, ['a', 'b', 'c']],
  ['a topic whose parent is gone', 'b', { b: 'a' }, ['b']],
  ['a topic that is not known', 'x', { a: null }, []],
])('the lineage of %s runs from the root down', (...[, id, parents, lineage]) => {
  expect(topicLineage(id, topicsWith(parents))?.map((node) => node.id)).toEqual(lineage)
})

test.each([
  ['itself', 'a', { a: 'a' }],
  ['one below it', 'a', { a: 'b', b: 'a' }],
  ['one that runs in a circle', 'c', { a: 'b', b: 'a', c: 'a' }],
])('a topic below %s has no lineage', (_, id, parents) => {
  expect(topicLineage(id, topicsWith(parents))).toBeNull()
})

test('a topic may stand as deep as the limit and no deeper', () => {
  expect(topicLineage(`t${MAX_TOPIC_DEPTH - 1}`, chain(MAX_TOPIC_DEPTH))).toHaveLength(MAX_TOPIC_DEPTH)
  expect(topicLineage(`t${MAX_TOPIC_DEPTH}`, chain(MAX_TOPIC_DEPTH + 1))).toBeNull()
})

test('an address is made of slugs', () => {
  expect(pathOf(['pain-management', 'knee-pain'])).toBe('pain-management/knee-pain')
  expect(pathOf(['pain-management'])).toBe('pain-management')
  expect(pathOf([])).toBe('')
})

test.each(['admin', 'api', 'people', 'search', 'feed', 'replies', 'review-history', '_next', '.well-known'])(
  'no topic and no page takes the address “%s”',
  (slug) => {
    expect(RESERVED_SLUGS).toContain(slug)
  },
)
