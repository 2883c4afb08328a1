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
