import { expect, test } from 'vitest'
import { addDays, addMonths, dayOf, longDate } from '@/platform/pure/plain-date'

test.each([
  ['2026-01-12T12:00:00Z', 'UTC', '2026-01-12'],
  ['2026-01-12T23:00:00Z', 'Europe/Berlin', '2026-01-13'],
  ['2026-07-12T22:00:00Z', 'Europe/Berlin', '2026-07-13'],
  ['2026-01-12T22:59:59Z', 'Europe/Berlin', '2026-01-12'],
  ['2026-01-01T04:59:59Z', 'America/New_York', '2025-12-31'],
  ['2024-02-29T18:30:00Z', 'Asia/Kolkata', '2024-03-01'],
  ['2026-12-31T11:00:00Z', 'Pacific/Auckland', '2027-01-01'],
])('at %s it is, in %s, %s', (instant, timeZone, day) => {
  expect(dayOf(new Date(instant), timeZone)).toBe(day)
})

test.each([
  ['2026-01-12', 0, '2026-01-12'],
  ['2026-01-12', 1, '2026-02-12'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', 1, '2026-04-30'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 24, '2026-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2025-02-28', 12, '2026-02-28'],
  ['2023-02-28', 12, '2024-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-06-15', 24, '2028-06-15'],
  ['2026-01-31', -2, '2025-11-30'],
])('from %s, %i months later is %s', (day, months, later) => {
  expect(addMonths(day, months)).toBe(later)
})

test.each([
  ['2022-01-12', 'January 12th, 2022'],
  ['2022-02-01', 'February 1st, 2022'],
  ['2022-03-02', 'March 2nd, 2022'],
  ['2022-04-03', 'April 3rd, 2022'],
  ['2022-05-04', 'May 4th, 2022'],
  ['2022-06-10', 'June 10th, 2022'],
  ['2022-07-11', 'July 11th, 2022'],
  ['2022-08-13', 'August 13th, 2022'],
  ['2022-09-20', 'September 20th, 2022'],
  ['2022-10-21', 'October 21st, 2022'],
  ['2022-11-22', 'November 22nd, 2022'],
  ['2022-12-23', 'December 23rd, 2022'],
  ['2024-02-29', 'February 29th, 2024'],
  ['2022-05-30', 'May 30th, 2022'],
  ['2022-05-31', 'May 31st, 2022'],
])('%s reads %s', (day, text) => {
  expect(longDate(day)).toBe(text)
})

test.each(['', '2026-1-12', '2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '12.01.2026', '2026-01-12T00:00:00Z', 'today'])(
  '“%s” is not a calendar day',
  (day) => {
    expect(() => addMonths(day, 1)).toThrow(RangeError)
    expect(() => longDate(day)).toThrow(`Not a calendar day: ${day}`)
  },
)

test.each([['2026-03-01', -1, '2026-02-28'], ['2024-03-01', -1, '2024-02-29'], ['2026-12-31', 1, '2027-01-01'], ['2026-06-01', 60, '2026-07-31']])(
  'from %s, %i days lead to %s',
  (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
  },
)
