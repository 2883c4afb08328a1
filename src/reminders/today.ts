import type { PayloadRequest } from 'payload'
import { findLedgerTime } from '@/audit/queries'
import { dayOf, type PlainDate } from '@/platform/pure/plain-date'
import { getSiteSettings } from '@/site/queries'
import type { ReviewPolicy } from '@/site/rules/review-policy'

/** The instant by the clock of the ledger, its day in the site's time zone, and what the site sets about reviews. */
export type Today = { now: Date; day: PlainDate; timeZone: string; policy: ReviewPolicy }

/** What holds at this moment. */
export async function findToday(req: PayloadRequest): Promise<Today> {
  const now = await findLedgerTime(req)
  const { timeZone, reviews: policy } = await getSiteSettings(req)
  return { now, day: dayOf(now, timeZone), timeZone, policy }
}
