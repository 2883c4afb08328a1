import { addDays, dayOf, type PlainDate } from '@/platform/pure/plain-date'

/** The hour of the site's time zone at which the mail of a day goes out. */
const MAIL_HOUR = 7

const hourOf = (instant: Date, timeZone: string): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(instant))

/** The day to whose mail an instant belongs: days of mail begin at seven, in the site's time zone. */
const mailDay = (instant: Date, timeZone: string): PlainDate => {
  const day = dayOf(instant, timeZone)
  return hourOf(instant, timeZone) < MAIL_HOUR ? addDays(day, -1) : day
}

/**
 * Whether the mail of the day is due for somebody, by when the oldest of what waits for them was written: seven o'clock
 * has passed since. What comes after that waits until the next day, so that there are never two in one.
 */
export const isDailyMailDue = (oldestAt: Date, now: Date, timeZone: string): boolean =>
  mailDay(oldestAt, timeZone) < mailDay(now, timeZone)
