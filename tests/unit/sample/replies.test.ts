import { expect, test } from 'vitest'
import { sampleReplies } from '../../../scripts/sample/replies'
import { sampleArticles } from '../../../scripts/sample/sample-articles'

const byKey = new Map(sampleReplies.map((reply) => [reply.key, reply]))

function depthOf(key: string): number {
  const parent = byKey.get(key)?.parent
  return parent ? depthOf(parent) + 1 : 1
}

test('there are replies in every state', () => {
  const states = new Set(sampleReplies.map((reply) => reply.status))
  expect(states).toEqual(new Set(['pending', 'approved', 'rejected', 'spam']))
})

test('an approved thread on the first article is three deep', () => {
  const approved = sampleReplies.filter((reply) =>
    reply.status === 'approved' && reply.article === sampleArticles[0]?.slug)
  expect(Math.max(...approved.map((reply) => depthOf(reply.key)))).toBe(3)
})

test('every reply answers an earlier, approved reply of the same article, or the article itself', () => {
  const misplaced = sampleReplies.filter((reply, index) => {
    if (reply.parent === null) return false
    const parent = sampleReplies.slice(0, index).find((earlier) => earlier.key === reply.parent)
    return parent?.status !== 'approved' || parent.article !== reply.article
  })
  expect(misplaced).toEqual([])
})

test('every reply belongs to a published article', () => {
  const published = sampleArticles.filter((article) => article.state === 'published').map((article) => article.slug)
  expect(sampleReplies.filter((reply) => !published.includes(reply.article))).toEqual([])
})

test('every reply has a key of its own and an address that cannot exist', () => {
  expect(byKey.size).toBe(sampleReplies.length)
  expect(sampleReplies.filter((reply) => !reply.email.endsWith('@reader.example'))).toEqual([])
})
