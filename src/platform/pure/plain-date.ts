/** A calendar day as `YYYY-MM-DD`, without a time or a zone. */
export type PlainDate = string

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]

const parts = (day: PlainDate): { year: number; month: number; date: number } => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const utc = new Date(`${day}T00:00:00Z`)
  if (!match || Number.isNaN(utc.getTime()) || utc.toISOString().slice(0, 10) !== day) {
    throw new RangeError(`Not a calendar day: ${day}`)
  }
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth(), date: utc.getUTCDate() }
}

/** The calendar day of an instant in a time zone (an IANA name such as `Europe/Berlin`). */
export const dayOf = (instant: Date, timeZone: string): PlainDate =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant)

/**
 * The day so many calendar months later; a day that the month does not have becomes its last.
 *
 * @throws RangeError when `day` is not a real date (a bug: input is parsed earlier).
 */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const { year, month, date } = parts(day)
  const lastDate = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month + months, Math.min(date, lastDate))).toISOString().slice(0, 10)
}

/**
 * The day so many days later, or earlier when `days` is negative.
 *
 * @throws RangeError when `day` is not a real date (a bug: input is parsed earlier).
 */
export function addDays(day: PlainDate, days: number): PlainDate {
  const { year, month, date } = parts(day)
  return new Date(Date.UTC(year, month, date + days)).toISOString().slice(0, 10)
}

const ordinal = (date: number): string => {
  const isTeen = date % 100 >= 11 && date % 100 <= 13
  const suffix = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][date % 10] ?? 'th')
  return `${date}${suffix}`
}

/**
 * A day as readers see it: `January 12th, 2022`.
 *
 * @throws RangeError when `day` is not a real date (a bug: input is parsed earlier).
 */
export function longDate(day: PlainDate): string {
  const { year, month, date } = parts(day)
  return `${MONTHS[month]} ${ordinal(date)}, ${year}`
}
