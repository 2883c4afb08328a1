import { expect, test } from 'vitest'
import { keepingDays, keptSince } from '@/site/rules/keeping-days'

test('what is kept for 30 days began at the same time of day, 30 days ago', () => {
  expect(keptSince(new Date('2026-03-31T12:30:00Z'), 30)).toEqual(new Date('2026-03-01T12:30:00Z'))
})

test('nothing that a reader sent without being shown is kept for more than a quarter of a year', () => {
  for (const days of Object.values(keepingDays)) {
    expect(days).toBeGreaterThan(0)
    expect(days).toBeLessThanOrEqual(90)
  }
})
