import { expect, it } from 'vitest'
import { editDistance, neighboursOf } from '@/changes/rules/edit-distance'

it.each([
  ['same', 'same', 0], ['chair', 'chiar', 1], ['chair', 'chai', 1], ['chair', 'chairs', 1], ['chair', 'choir', 1],
  ['chair', 'hcari', 2], ['chair', 'table', 3], ['', 'ab', 2], ['kitten', 'sitting', 3],
])('%s and %s are %i apart, or more than the most that is asked for', (one, other, distance) => {
  expect(editDistance(one, other, 2)).toBe(distance)
  expect(editDistance(other, one, 2)).toBe(distance)
})

it('the neighbours of a word are exactly the words at a distance of one', () => {
  const neighbours = neighboursOf('ab')
  expect([...neighbours].every((word) => editDistance('ab', word, 2) === 1)).toBe(true)
  expect(['a', 'b', 'ba', 'abc', 'cab', 'acb', 'xb', 'ax'].every((word) => neighbours.has(word))).toBe(true)
  expect(neighbours.has('ab')).toBe(false)
})
