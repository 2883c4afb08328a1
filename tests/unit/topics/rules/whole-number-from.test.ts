import { expect, test } from 'vitest'
import { wholeNumberFrom } from '@/topics/rules/whole-number-from'

const fromOneTo36 = wholeNumberFrom(1, 36)

test.each([1, 12, 36, null, undefined])('%s will do', (value) => {
  expect(fromOneTo36(value)).toBe(true)
})

test.each([0, 37, 1.5, -1, '12', Number.NaN])('%s is refused with what it must be', (value) => {
  expect(fromOneTo36(value)).toBe('Please give a whole number from 1 to 36, or none.')
})
