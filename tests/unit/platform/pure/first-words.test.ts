import { expect, test } from 'vitest'
import { firstWords } from '@/platform/pure/first-words'

test('a short text is given whole, on one line', () => {
  expect(firstWords('  Take it\n\nwith   water. ', 40)).toBe('Take it with water.')
})

test('a long one is cut at a word, and stays within the length', () => {
  expect(firstWords('Take it with water every morning.', 20)).toBe('Take it with water…')
  expect(firstWords('Take it with water every morning.', 33)).toBe('Take it with water every morning.')
})

test('a single long word is cut anywhere', () => {
  expect(firstWords('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`)
})
