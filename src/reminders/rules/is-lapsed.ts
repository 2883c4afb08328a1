import { addDays, type PlainDate } from '@/platform/pure/plain-date'
import { lapsesOn, type Lapsing } from '@/sign-offs/rules/sign-off'

/** For so many days the desk knows of it before an article is taken down because its review lapsed. */
const WARNING_DAYS = 7

/** Whether it is time to tell that an article will be taken down. */
export const isLapseNear = (lapsing: Lapsing, today: PlainDate): boolean =>
  today >= addDays(lapsesOn(lapsing), -WARNING_DAYS)

/** The day on which an article will be taken down that is told of today: never sooner than the warning lasts. */
export function takenDownOn(lapsing: Lapsing, today: PlainDate): PlainDate {
  const [lapsed, warned] = [lapsesOn(lapsing), addDays(today, WARNING_DAYS)]
  return lapsed > warned ? lapsed : warned
}

/** Whether an article has to be taken down: its review lapsed, and it was told of for long enough (`null`: never). */
export const isLapsed = (lapsing: Lapsing, warnedOn: PlainDate | null, today: PlainDate): boolean =>
  warnedOn !== null && today >= lapsesOn(lapsing) && today >= addDays(warnedOn, WARNING_DAYS)
