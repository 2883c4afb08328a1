import { expect, test } from 'vitest'
import { isTimeZone } from '@/site/rules/is-time-zone'

test.each(['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC'])('%s is a time zone', (name) => {
  expect(isTimeZone(name)).toBe(true)
})

test.each(['', ' ', 'Berlin', 'Europe/Nowhere', 'Europe/Berlin ', 'Europe/Berlin\u0000', '25:00'])('“%s” is no time zone', (name) => {
  expect(isTimeZone(name)).toBe(false)
})
