import { longDate, type PlainDate } from '@/platform/pure/plain-date'

/** A calendar day in full: `January 12th, 2022`. */
export const Day = ({ day }: { day: PlainDate }) => <time dateTime={day}>{longDate(day)}</time>
