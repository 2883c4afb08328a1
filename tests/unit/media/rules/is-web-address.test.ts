import { expect, it } from 'vitest'
import { isWebAddress } from '@/media/rules/is-web-address'

it.each([
  ['https://example.org/picture?id=1', true],
  ['http://example.org', true],
  ['javascript:alert(1)', false],
  ['ftp://example.org', false],
  ['example.org', false],
  ['https://', false],
  [7, false],
])('%s is the address of a page, or is not: %s', (value, isOne) => {
  expect(isWebAddress(value)).toBe(isOne)
})
