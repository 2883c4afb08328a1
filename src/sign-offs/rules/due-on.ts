import { addDays, addMonths, type PlainDate } from '@/platform/pure/plain-date'

/** No review holds for longer, whatever is set. Source: PIF and HSE, as decision 005 has it. */
const MAX_REVIEW_MONTHS = 36

const WEEK_DAYS = 7
const SPREAD = 0.1

const dayNumber = (day: PlainDate): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

type DueWindow = { from: PlainDate; nominal: PlainDate; through: PlainDate }

type DueCounts = ReadonlyMap<PlainDate, number>

/** The first and the last day on which a review of so many months may fall due: 10 % of the interval around the day. */
export function dueWindow(reviewedOn: PlainDate, intervalMonths: number): DueWindow {
  const months = Math.min(intervalMonths, MAX_REVIEW_MONTHS)
  const nominal = addMonths(reviewedOn, months)
  const spreadDays = Math.floor((dayNumber(nominal) - dayNumber(reviewedOn)) * SPREAD)
  const latest = addMonths(reviewedOn, MAX_REVIEW_MONTHS)
  const through = addDays(nominal, spreadDays)
  return { from: addDays(nominal, -spreadDays), nominal, through: through < latest ? through : latest }
}

/**
 * The day on which the next review is due: around the nominal day, where the fewest others are due within a week of it;
 * of equal days the nearest to the nominal one. `others` counts the reviews that are due, by day.
 *
 * A thousand pages due on one day would all be ignored. Source: decision 005.
 */
export function dueOn(reviewedOn: PlainDate, intervalMonths: number, others: DueCounts): PlainDate {
  const { from, nominal, through } = dueWindow(reviewedOn, intervalMonths)
  const first = dayNumber(from) - WEEK_DAYS
  const length = dayNumber(through) - first + WEEK_DAYS + 1
  const counts = new Array<number>(length).fill(0)
  for (const [day, count] of others) {
    const place = dayNumber(day) - first
    if (place >= 0 && place < length) counts[place] = count
  }
  const around = (place: number): number =>
    counts.slice(place - WEEK_DAYS + 1, place + WEEK_DAYS).reduce((sum, count) => sum + count, 0)
  const middle = dayNumber(nominal) - first
  let best = middle
  for (let place = WEEK_DAYS; place < length - WEEK_DAYS; place += 1) {
    const [load, bestLoad] = [around(place), around(best)]
    const isNearer = Math.abs(place - middle) < Math.abs(best - middle)
    if (load < bestLoad || (load === bestLoad && isNearer)) best = place
  }
  return addDays(nominal, best - middle)
}
