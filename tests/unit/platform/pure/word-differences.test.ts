import { expect, it } from 'vitest'
import { listDifferences, wordDifferences } from '@/platform/pure/word-differences'

it('two texts are cut where their words differ', () => {
  expect(wordDifferences('Rest two days', 'Rest ten days')).toEqual([
    { side: 'both', words: 'Rest ' }, { side: 'before', words: 'two' }, { side: 'after', words: 'ten' }, { side: 'both', words: ' days' },
  ])
  expect(wordDifferences('', '')).toEqual([])
})

it('two lists are cut where their items differ', () => {
  const keyOf = (item: string) => item
  expect(listDifferences(['a', 'b', 'c'], ['a', 'x', 'y', 'c', 'd'], keyOf)).toEqual([
    { same: ['a'] }, { removed: ['b'], added: ['x', 'y'] }, { same: ['c'] }, { removed: [], added: ['d'] },
  ])
  expect(listDifferences([], [], keyOf)).toEqual([])
})

it('texts that have nothing in common are told as one in the place of the other, however long they are', () => {
  const words = (prefix: string) => Array.from({ length: 20_000 }, (_, index) => `${prefix}${index}`)
  const [before, after] = [words('a'), words('b')]
  expect(wordDifferences(before.join(' '), after.join(' ')).map(({ side }) => side)).toEqual(['before', 'after'])
  expect(listDifferences(before, after, (word) => word)).toEqual([{ removed: before, added: after }])
})
