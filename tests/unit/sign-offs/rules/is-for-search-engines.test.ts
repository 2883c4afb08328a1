import { expect, it } from 'vitest'
import { isForSearchEngines } from '@/sign-offs/rules/is-for-search-engines'

it.each([
  [true, false, true],
  [true, true, false],
  [false, false, false],
  [false, true, false],
])('reviewed: %s, with sample people: %s, listed: %s', (isReviewed, hasSamplePeople, isListed) => {
  expect(isForSearchEngines({ isReviewed, hasSamplePeople })).toBe(isListed)
})
