import type { PlainDate } from '@/platform/pure/plain-date'
import { Day } from '@/ui/day'
import { Month } from '@/ui/month'
import { Notice } from '@/ui/notice'
import type { ReviewView } from '../queries'

/** Who last reviewed the text and when, in one sentence that names the doctor and the day. */
function LastReviewed({ reviewer, reviewerPath, reviewedOn }: ReviewView) {
  const name = reviewerPath === null ? reviewer : <a href={reviewerPath}>{reviewer}</a>
  return <p className="last-reviewed">Last reviewed by {name} on <Day day={reviewedOn} />.</p>
}

/**
 * Where a text stands with its review. The seal is for a signature that covers the text and is in date alone; `today`
 * is the day in the site's time zone.
 */
export function ReviewLine({ review, today }: { review: ReviewView | null; today: PlainDate }) {
  if (review === null) return <Notice><p>This page has not been medically reviewed.</p></Notice>
  if (today > review.dueOn) {
    return (
      <Notice>
        <LastReviewed {...review} />
        <p>The next review was due in <Month day={review.dueOn} />. Parts of this page may be out of date.</p>
      </Notice>
    )
  }
  return (
    <div className="seal">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="8.5" />
        <path d="m6.2 10.3 2.6 2.6 5-5.4" />
      </svg>
      <div>
        <LastReviewed {...review} />
        <p className="soft">Next review due <Month day={review.dueOn} /></p>
      </div>
    </div>
  )
}
