import { expect, test } from 'vitest'
import { intervalVerdict } from '@/topics/rules/interval-verdict'

test.each([1, 24, 36, null, undefined])('%s months are fit', (months) => {
  expect(intervalVerdict(months)).toBe(true)
})

test.each([0, -5, 37, 600, 2.5, 10_000_000, Number.NaN, '12'])('%j months are not, and it is said what they must be', (months) => {
  expect(intervalVerdict(months)).toBe('Please give a whole number from 1 to 36, or none.')
})
