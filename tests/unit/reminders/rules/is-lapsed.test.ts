import { expect, it } from 'vitest'
import { isLapseNear, isLapsed, takenDownOn } from '@/reminders/rules/is-lapsed'
import { isForSearchEngines } from '@/sign-offs/rules/is-for-search-engines'
import { lapsesOn } from '@/sign-offs/rules/sign-off'

const lapsing = { dueOn: '2026-01-12', graceDays: 90 }

it('a review lapses on the first day on which search engines are kept away, too', () => {
  expect(lapsesOn(lapsing)).toBe('2026-04-13')
  const isListed = (today: string) =>
    isForSearchEngines({ review: lapsing, today, overdueGraceDays: 90, hasSamplePeople: false })
  expect([isListed('2026-04-12'), isListed('2026-04-13')]).toEqual([true, false])
})

it('it is told of a week ahead', () => {
  expect(isLapseNear(lapsing, '2026-04-05')).toBe(false)
  expect(isLapseNear(lapsing, '2026-04-06')).toBe(true)
  expect(takenDownOn(lapsing, '2026-04-06')).toBe('2026-04-13')
})

it('told of too late, it waits for a week all the same', () => {
  expect(takenDownOn(lapsing, '2026-06-01')).toBe('2026-06-08')
  expect(isLapsed(lapsing, '2026-06-01', '2026-06-07')).toBe(false)
  expect(isLapsed(lapsing, '2026-06-01', '2026-06-08')).toBe(true)
})

it.each([
  { when: 'not the day before', warnedOn: '2026-04-06', today: '2026-04-12', expected: false },
  { when: 'on its day', warnedOn: '2026-04-06', today: '2026-04-13', expected: true },
  { when: 'later', warnedOn: '2026-04-06', today: '2026-09-01', expected: true },
  { when: 'never without a warning', warnedOn: null, today: '2026-09-01', expected: false },
])('what lapsed is taken down $when', ({ warnedOn, today, expected }) => {
  expect(isLapsed(lapsing, warnedOn, today)).toBe(expected)
})

it('without any grace it lapses the day after it was due', () => {
  expect(lapsesOn({ dueOn: '2026-01-12', graceDays: 0 })).toBe('2026-01-13')
})
