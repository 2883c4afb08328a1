import { expect, test } from 'vitest'
import { spokenAge } from '@/platform/pure/spoken-age'

const now = new Date('2026-06-15T12:00:00Z')

test.each([
  ['2026-06-15T13:00:00Z', 'less than an hour'],
  ['2026-06-15T11:01:00Z', 'less than an hour'],
  ['2026-06-15T11:00:00Z', '1 hour'],
  ['2026-06-14T12:01:00Z', '23 hours'],
  ['2026-06-14T12:00:00Z', '1 day'],
  ['2026-06-01T12:01:00Z', '13 days'],
  ['2026-06-01T12:00:00Z', '2 weeks'],
  ['2026-04-16T12:01:00Z', '8 weeks'],
  ['2026-04-16T12:00:00Z', '2 months'],
  ['2024-06-16T12:00:00Z', '24 months'],
  ['2024-06-15T12:00:00Z', '2 years'],
  ['2016-06-15T12:00:00Z', '10 years'],
])('what began at %s is told as %s', (since, told) => {
  expect(spokenAge(new Date(since), now)).toBe(told)
})
