import { expect, it } from 'vitest'
import { wordLists } from '@/changes/rules/word-lists'

it('the lists hold words in plain lower case, each once', () => {
  expect(wordLists.length).toBeGreaterThan(1_000)
  expect(wordLists.filter((word) => !/^[a-z]+$/.test(word))).toEqual([])
  expect(new Set(wordLists).size).toBe(wordLists.length)
})
