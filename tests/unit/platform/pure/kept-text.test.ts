import { expect, test } from 'vitest'
import { isOutdated, leftOver, type StoredText } from '@/platform/pure/kept-text'

const aText = (changes: Partial<StoredText> = {}): StoredText => ({
  sitting: 'one', account: 'editor', document: 'collections/articles/a', title: 'Knee', data: {}, basis: null, typedAt: 1_000, ...changes,
})

const sittings = (texts: StoredText[]) => texts.map(({ sitting }) => sitting)

test('a text is kept for 14 days', () => {
  const days = (count: number) => count * 24 * 60 * 60 * 1000
  expect(isOutdated(aText({ typedAt: 0 }), days(14) - 1)).toBe(false)
  expect(isOutdated(aText({ typedAt: 0 }), days(14))).toBe(true)
})

test('what was typed in sittings that have ended is left over, the newest first', () => {
  const texts = [aText({ sitting: 'old', typedAt: 1 }), aText({ sitting: 'going on', typedAt: 3 }), aText({ sitting: 'new', typedAt: 2 })]
  expect(sittings(leftOver(texts, { account: 'editor', open: new Set(['going on']) }))).toEqual(['new', 'old'])
})

test('nobody is offered what somebody else typed, nor what belongs to another form', () => {
  const texts = [aText({ sitting: 'theirs', account: 'other' }), aText({ sitting: 'elsewhere', document: 'collections/articles/b' }), aText()]
  expect(sittings(leftOver(texts, { account: 'editor', document: 'collections/articles/a', open: new Set() }))).toEqual(['one'])
  expect(sittings(leftOver(texts, { account: 'editor', open: new Set() }))).toEqual(['elsewhere', 'one'])
})
