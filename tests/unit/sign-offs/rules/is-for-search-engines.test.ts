import { expect, it } from 'vitest'
import { isForSearchEngines } from '@/sign-offs/rules/is-for-search-engines'

const review = { dueOn: '2026-01-31' }

it.each([
  ['a review in date', review, '2026-01-31', false, true],
  ['the last day of grace', review, '2026-03-02', false, true],
  ['the day after it', review, '2026-03-03', false, false],
  ['no review', null, '2026-01-01', false, false],
  ['made-up people', review, '2026-01-01', true, false],
])('%s', (_, given, today, hasSamplePeople, isListed) => {
  expect(isForSearchEngines({ review: given, today, overdueGraceDays: 30, hasSamplePeople })).toBe(isListed)
})
