import { expect, it } from 'vitest'
import { isFirstTooMany, isTooMany, tryLimits } from '@/accounts/rules/try-limits'

it('the last allowed try passes, and the next is the first too many', () => {
  expect(isTooMany('pair', 10)).toBe(false)
  expect(isTooMany('pair', 11)).toBe(true)
  expect([10, 11, 12].map((tries) => isFirstTooMany('pair', tries))).toEqual([false, true, false])
})

it('one network alone cannot use up what an account has for strangers', () => {
  const { pair, account } = tryLimits
  expect((pair.tries * account.minutes) / pair.minutes).toBeLessThan(account.tries)
})
