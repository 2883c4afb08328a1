import { addDays, type PlainDate } from '@/platform/pure/plain-date'

/** So many days before its day a review is told of, and once more when it is overdue. */
export const reminderSteps = ['60', '30', '7', 'overdue'] as const

export type ReminderStep = (typeof reminderSteps)[number]

const aheadDays = [7, 30, 60] as const

type ReviewDays = { reviewedOn: PlainDate; dueOn: PlainDate }

/**
 * The last step that a review has come to, or `null`; all are days of the site's time zone. A step that lay before the
 * signature, because its review holds for less long, is none.
 */
export function reminderStep({ reviewedOn, dueOn }: ReviewDays, today: PlainDate): ReminderStep | null {
  if (today > dueOn) return 'overdue'
  const days = aheadDays.find((ahead) => today >= addDays(dueOn, -ahead))
  return days !== undefined && addDays(dueOn, -days) > reviewedOn ? `${days}` : null
}

/** How far ahead the first step lies, in days. */
export const FIRST_STEP_DAYS = 60
