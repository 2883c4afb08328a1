import { expect, it } from 'vitest'
import { isFirstTooMany, isTooMany, tryLimits, type TryLimit } from '@/accounts/rules/try-limits'

it('the last allowed try passes, and the next is the first too many', () => {
  expect(isTooMany('pair', 10)).toBe(false)
  expect(isTooMany('pair', 11)).toBe(true)
  expect([10, 11, 12].map((tries) => isFirstTooMany('pair', tries))).toEqual([false, true, false])
})

it('one network alone cannot use up what an account has for strangers', () => {
  const { pair, account } = tryLimits
  expect((pair.tries * account.minutes) / pair.minutes).toBeLessThan(account.tries)
})

it('a known browser guesses less in a day than a network that is not known', () => {
  const aDay = ({ tries, minutes }: TryLimit): number => (tries * 24 * 60) / minutes
  const { pair, device, deviceLong } = tryLimits
  expect(aDay(deviceLong)).toBe(180)
  expect(aDay(deviceLong)).toBeLessThan(Math.min(aDay(pair), aDay(device)))
})
