import type { Field, NumberField } from 'payload'
import { lapseWays, withdrawalWays } from './rules/review-policy'

const daysField = (field: Pick<NumberField, 'name' | 'label' | 'defaultValue' | 'min' | 'max'>, description: string): NumberField =>
  ({ ...field, type: 'number', required: true, admin: { step: 1, description } })

/** What becomes of articles whose review runs out, is taken back, or was never made. */
export const reviewSettings: Field[] = [
  daysField(
    { name: 'overdueGraceDays', label: 'Grace after a review is due (days)', defaultValue: 90, min: 0, max: 365 },
    'For so long an overdue article stays as it is, below a notice with the date.',
  ),
  {
    name: 'onLapse',
    label: 'After the grace',
    type: 'select',
    required: true,
    defaultValue: 'hide',
    options: [
      { value: lapseWays[0], label: 'The article stays below its notice, and search engines are kept away' },
      { value: lapseWays[1], label: 'The article is taken down' },
    ],
  },
  {
    name: 'onWithdrawal',
    label: 'When a doctor takes a signature back',
    type: 'select',
    required: true,
    defaultValue: 'banner',
    options: [
      { value: withdrawalWays[0], label: 'The article stays below a notice, and search engines are kept away' },
      { value: withdrawalWays[1], label: 'The article is taken down' },
    ],
  },
  daysField(
    { name: 'urgentHours', label: 'Time to review what was published urgently (hours)', defaultValue: 72, min: 1, max: 720 },
    'Until then a doctor has to sign it; admins are told of it by mail.',
  ),
]
