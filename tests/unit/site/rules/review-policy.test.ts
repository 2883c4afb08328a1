import { expect, it } from 'vitest'
import { reviewPolicy } from '@/site/rules/review-policy'

it('a site that never set anything gives 90 days of grace and 72 hours, and takes nothing down', () => {
  expect(reviewPolicy({})).toEqual({ overdueGraceDays: 90, onWithdrawal: 'banner', urgentHours: 72, onLapse: 'hide' })
})

it('takes over what was set, and nothing that is no choice', () => {
  const set = { overdueGraceDays: 0, onWithdrawal: 'unpublish', urgentHours: 24, onLapse: 'unpublish' } as const
  expect(reviewPolicy(set)).toEqual(set)
  expect(reviewPolicy({ onWithdrawal: 'burn', urgentHours: 'soon', onLapse: 'never' })).toEqual(reviewPolicy({}))
})
