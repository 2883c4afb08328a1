import { addDays, type PlainDate } from '@/platform/pure/plain-date'

type Text = {
  /** The review that stands over the text that readers see, or `null`; days are those of the site's time zone. */
  review: { dueOn: PlainDate } | null
  today: PlainDate
  /** For how many days after that a review still counts here. */
  overdueGraceDays: number
  /** Whether a made-up sample person wrote or signed it. */
  hasSamplePeople: boolean
}

/**
 * Whether search engines may list an article: its page and the site map tell the same. What no doctor answers for any
 * more, and what nobody wrote or reviewed in truth, is for those alone who came to it knowing.
 */
export const isForSearchEngines = ({ review, today, overdueGraceDays, hasSamplePeople }: Text): boolean =>
  review !== null && today <= addDays(review.dueOn, overdueGraceDays) && !hasSamplePeople
