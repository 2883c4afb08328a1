import { expect, test } from 'vitest'
import { sayInstant, saySecond } from '@/platform/pure/say-instant'

test.each([
  ['2026-01-12T13:05:59Z', 'Europe/Berlin', '12 Jan 2026, 14:05'],
  ['2026-12-31T23:30:00Z', 'Europe/Berlin', '1 Jan 2027, 00:30'],
  ['2026-06-02T07:00:00Z', 'America/New_York', '2 Jun 2026, 03:00'],
  ['2026-09-12T00:05:00Z', 'UTC', '12 Sep 2026, 00:05'],
])('%s in %s is %s', (instant, timeZone, said) => {
  expect(sayInstant(instant, timeZone)).toBe(said)
  expect(sayInstant(Date.parse(instant), timeZone)).toBe(said)
})

test('where seconds matter they follow', () => {
  expect(saySecond('2026-09-12T00:05:09Z', 'UTC')).toBe('12 Sep 2026, 00:05:09')
})
