import { expect, it } from 'vitest'
import { doesEntryFollow, doesTextFit, entryHash, entryLines, type KeptEntry } from '@/audit/rules/entry-hash'
import { sha256 } from '@/platform/pure/sha256'

const first: KeptEntry = {
  number: '1',
  id: '8f0f7d3e-1111-4222-8333-444455556666',
  at: '2026-11-22T21:57:04.792306Z',
  act: 'article.published',
  subject: 'a',
  actorId: 'b',
  actorName: 'Ann Editor',
  facts: '{}',
  content: null,
  previousHash: '0'.repeat(64),
  hash: '6596e2eb967ae97250a5c3383c2d42c090d32a79f1a63273334574b37a1e4da9',
}

it('makes the hash of ten lines, as docs/ledger.md says', () => {
  expect(entryHash(first)).toBe(first.hash)
  expect(entryLines(first).split('\n')).toHaveLength(10)
  expect(sha256(entryLines(first))).toBe(first.hash)
})

it.each(['number', 'id', 'at', 'act', 'subject', 'actorId', 'actorName', 'facts', 'content', 'previousHash'] as const)(
  'notices another %s',
  (key) => {
    expect(entryHash({ ...first, [key]: '{"changed":1}' })).not.toBe(first.hash)
  },
)

it('holds a kept text against the digest in the facts', () => {
  const content = '{"title":"Cold hands"}'
  const signed = { ...first, content, facts: JSON.stringify({ digest: sha256(content) }) }
  expect(doesTextFit(first)).toBe(true)
  expect(doesTextFit(signed)).toBe(true)
  expect(doesTextFit({ ...signed, content: '{"title":"Warm hands"}' })).toBe(false)
  expect(doesTextFit({ ...signed, facts: 'no JSON' })).toBe(false)
})

it('lets an entry follow the one before it, and no other', () => {
  const second = { number: '2', previousHash: first.hash, hash: 'x' }
  expect(doesEntryFollow(first, null)).toBe(true)
  expect(doesEntryFollow(second, first)).toBe(true)
  expect(doesEntryFollow(second, null)).toBe(false)
  expect(doesEntryFollow({ ...second, number: '3' }, first)).toBe(false)
  expect(doesEntryFollow({ ...second, previousHash: 'y' }, first)).toBe(false)
})
