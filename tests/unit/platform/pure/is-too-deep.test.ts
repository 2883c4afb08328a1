import { expect, test } from 'vitest'
import { isTooDeep } from '@/platform/pure/is-too-deep'

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

test('a document is not too deep, however wide it is', () => {
  expect(isTooDeep({ title: 'Knee', list: Array.from({ length: 5_000 }, (_, id) => ({ id })) })).toBe(false)
  expect(isTooDeep(nested(200))).toBe(false)
})

test('what would make a walk run out of stack is told without one', () => {
  expect(isTooDeep(nested(202))).toBe(true)
  expect(isTooDeep({ title: nested(100_000) })).toBe(true)
})
