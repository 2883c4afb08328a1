import { expect, it } from 'vitest'
import { addDays } from '@/platform/pure/plain-date'
import { FIRST_STEP_DAYS, reminderStep } from '@/reminders/rules/reminder-step'

const review = { reviewedOn: '2026-01-12', dueOn: '2028-01-12' }

it.each([
  [-61, null], [-60, '60'], [-45, '60'], [-31, '60'], [-30, '30'], [-8, '30'], [-7, '7'], [-1, '7'], [0, '7'],
  [1, 'overdue'], [400, 'overdue'],
] as const)('%d days from its day, a review has come to the step %s', (days, step) => {
  expect(reminderStep(review, addDays(review.dueOn, days))).toBe(step)
})

it('nothing is told ahead of the first step', () => {
  expect(reminderStep(review, addDays(review.dueOn, -FIRST_STEP_DAYS))).not.toBeNull()
  expect(reminderStep(review, addDays(review.dueOn, -FIRST_STEP_DAYS - 1))).toBeNull()
})

it('a review that holds for a month is told of from the steps that come after its signature', () => {
  const short = { reviewedOn: '2026-01-12', dueOn: '2026-02-12' }
  expect(reminderStep(short, '2026-01-12')).toBeNull()
  expect(reminderStep(short, '2026-01-13')).toBe('30')
  expect(reminderStep({ ...short, dueOn: '2026-02-11' }, '2026-01-12')).toBeNull()
  expect(reminderStep(short, '2026-02-05')).toBe('7')
})
