import { expect, test } from 'vitest'
import { percentile } from '../../../scripts/bench/percentile.mjs'

test('the 95th percentile of twenty values is the last but one', () => {
  const values = Array.from({ length: 20 }, (_, place) => 20 - place)
  expect(percentile(values, 0.95)).toBe(19)
  expect(percentile(values, 1)).toBe(20)
})

test('of one value every percentile is that value', () => {
  expect(percentile([7], 0.95)).toBe(7)
  expect(percentile([7], 0.01)).toBe(7)
})
