import { expect, it } from 'vitest'
import { isForSearchEngines } from '@/sign-offs/rules/is-for-search-engines'

const review = { dueOn: '2026-01-31' }

const aText = { review, today: '2026-01-31', overdueGraceDays: 30, hasSamplePeople: false }

it.each([
  ['a review in date', {}, true],
  ['the last day of grace', { today: '2026-03-02' }, true],
  ['the day after it', { today: '2026-03-03' }, false],
  ['no review', { review: null }, false],
  ['made-up people', { hasSamplePeople: true }, false],
])('%s', (_, changes, isListed) => {
  expect(isForSearchEngines({ ...aText, ...changes })).toBe(isListed)
})
