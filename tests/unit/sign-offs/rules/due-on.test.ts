import { expect, it } from 'vitest'
import { addDays, addMonths } from '@/platform/pure/plain-date'
import { dueOn, dueWindow } from '@/sign-offs/rules/due-on'

it('where nothing else is due, a review is due when its months are over', () => {
  expect(dueOn('2026-01-12', 24, new Map())).toBe('2028-01-12')
  expect(dueOn('2026-01-31', 1, new Map())).toBe('2026-02-28')
})

it('gives way to a day that is taken, as little as it can', () => {
  expect(dueOn('2026-01-12', 24, new Map([['2028-01-12', 1]]))).toBe('2028-01-05')
})

it('never leaves a tenth of the interval around the nominal day, and never passes 36 months', () => {
  const everyDay = (from: string, days: number) =>
    new Map(Array.from({ length: days }, (_, index) => [addDays(from, index), 9]))
  const window = dueWindow('2026-01-12', 12)
  expect(window).toEqual({ from: '2026-12-07', nominal: '2027-01-12', through: '2027-02-17' })
  expect(dueOn('2026-01-12', 12, everyDay('2026-01-01', 340))).toBe('2027-01-12')
  expect(dueWindow('2026-01-12', 36).through).toBe('2029-01-12')
  expect(dueWindow('2026-01-12', 60)).toMatchObject({ nominal: '2029-01-12', through: '2029-01-12' })
})

it('a thousand reviews of one day fall due so that no week has more than one and a half times the mean', () => {
  const due = new Map<string, number>()
  for (let index = 0; index < 1_000; index += 1) {
    const day = dueOn('2026-01-12', 24, due)
    due.set(day, (due.get(day) ?? 0) + 1)
  }
  const weeks = new Map<number, number>()
  const first = Date.parse(dueWindow('2026-01-12', 24).from)
  for (const [day, count] of due) {
    const week = Math.floor((Date.parse(day) - first) / (7 * 86_400_000))
    weeks.set(week, (weeks.get(week) ?? 0) + count)
  }
  const mean = 1_000 / weeks.size
  expect(weeks.size).toBeGreaterThanOrEqual(20)
  expect(Math.max(...weeks.values())).toBeLessThanOrEqual(1.5 * mean)
  expect([...due.keys()].every((day) => day >= '2027-10-01' && day <= addMonths('2028-01-12', 3))).toBe(true)
})
