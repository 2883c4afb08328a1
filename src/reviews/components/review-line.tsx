import type { PlainDate } from '@/platform/pure/plain-date'
import { Day } from '@/ui/day'
import { Month } from '@/ui/month'
import { Notice } from '@/ui/notice'
import type { PublicStanding, ReviewView } from '../queries'

/** Who last reviewed the text and when, in one sentence that names the doctor and the day. */
function LastReviewed({ reviewer, reviewerPath, reviewedOn }: ReviewView) {
  const name = reviewerPath === null ? reviewer : <a href={reviewerPath}>{reviewer}</a>
  return <p className="last-reviewed">Last reviewed by {name} on <Day day={reviewedOn} />.</p>
}

const Unreviewed = () => <Notice><p>This page has not been medically reviewed.</p></Notice>

const Urgent = ({ publishedOn }: { publishedOn: PlainDate }) => (
  <Notice>
    <p><strong>Not yet medically reviewed.</strong></p>
    <p>This page was published on <Day day={publishedOn} /> because it was urgent. A doctor has still to review it.</p>
  </Notice>
)

/** Without the doctor's name, which must not stand over words that they do not answer for any more. */
const Withdrawn = ({ withdrawnOn }: { withdrawnOn: PlainDate }) => (
  <Notice>
    <p><strong>The medical review of this page was taken back on <Day day={withdrawnOn} />.</strong></p>
    <p>Until a doctor has reviewed it again, please do not rely on it.</p>
  </Notice>
)

type Props = {
  standing: PublicStanding
  today: PlainDate
  /** Where the history of the review stands; `null` for a text of which readers see nothing yet. */
  historyPath: string | null
}

/**
 * Where a text stands with its review. The seal is for a signature that covers the text and is in date alone; `today`
 * is the day in the site's time zone.
 */
export const ReviewLine = ({ standing, today, historyPath }: Props) => (
  <>
    <Standing standing={standing} today={today} />
    {historyPath !== null && <p><a href={historyPath}>How this page was reviewed</a></p>}
  </>
)

function Standing({ standing, today }: Omit<Props, 'historyPath'>) {
  switch (standing.kind) {
    case 'reviewed':
      return <Reviewed review={standing.review} today={today} />
    case 'urgent':
      return <Urgent publishedOn={standing.publishedOn} />
    case 'withdrawn':
      return <Withdrawn withdrawnOn={standing.withdrawnOn} />
    case 'unreviewed':
      return <Unreviewed />
  }
}

function Reviewed({ review, today }: { review: ReviewView; today: PlainDate }) {
  if (today > review.dueOn) {
    return (
      <Notice>
        <LastReviewed {...review} />
        <p>The next review was due on <Day day={review.dueOn} />. Parts of this page may be out of date.</p>
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
