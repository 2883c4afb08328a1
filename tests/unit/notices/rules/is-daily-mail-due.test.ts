import { expect, it } from 'vitest'
import { isDailyMailDue } from '@/notices/rules/is-daily-mail-due'

const isDue = (oldest: string, now: string, timeZone = 'UTC') => isDailyMailDue(new Date(oldest), new Date(now), timeZone)

it.each([
  ['the same evening', '2026-11-26T18:00:00Z', '2026-11-26T23:59:59Z', false],
  ['before seven of the next day', '2026-11-26T18:00:00Z', '2026-11-27T06:59:59Z', false],
  ['at seven of the next day', '2026-11-26T18:00:00Z', '2026-11-27T07:00:00Z', true],
  ['at seven of the same day, for what came in the night', '2026-11-27T02:00:00Z', '2026-11-27T07:00:00Z', true],
  ['in the first run after seven', '2026-11-27T02:00:00Z', '2026-11-27T15:20:00Z', true],
  ['for what came at seven, the same day', '2026-11-27T07:00:00Z', '2026-11-27T23:00:00Z', false],
  ['weeks later, when the server was away', '2026-11-26T18:00:00Z', '2026-12-30T03:00:00Z', true],
])('%s', (_, ...[oldest, now, expected]) => {
  expect(isDue(oldest, now)).toBe(expected)
})

it.each([
  ['Asia/Kolkata', '2026-11-27T01:29:00Z', '2026-11-27T01:30:00Z'],
  ['America/New_York', '2026-11-27T11:59:00Z', '2026-11-27T12:00:00Z'],
  ['Pacific/Kiritimati', '2026-11-26T16:59:00Z', '2026-11-26T17:00:00Z'],
])('seven is an hour of %s', (timeZone, before, at) => {
  const oldest = '2026-11-26T12:30:00Z'
  expect(isDue(oldest, before, timeZone)).toBe(false)
  expect(isDue(oldest, at, timeZone)).toBe(true)
})

it.each([
  ['forward', '2026-03-28T20:00:00Z', '2026-03-29T05:00:00Z'],
  ['back', '2026-10-24T20:00:00Z', '2026-10-25T06:00:00Z'],
])('seven stays seven in the night in which clocks are set %s', (_, oldest, seven) => {
  const justBefore = new Date(new Date(seven).getTime() - 1000).toISOString()
  expect(isDue(oldest, justBefore, 'Europe/Berlin')).toBe(false)
  expect(isDue(oldest, seven, 'Europe/Berlin')).toBe(true)
})
