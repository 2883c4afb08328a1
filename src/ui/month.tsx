import { longDate, type PlainDate } from '@/platform/pure/plain-date'

/** The month of a calendar day: `January 2022`. */
export const Month = ({ day }: { day: PlainDate }) => (
  <time dateTime={day.slice(0, 7)}>{longDate(day).replace(/ \w+,/, '')}</time>
)
