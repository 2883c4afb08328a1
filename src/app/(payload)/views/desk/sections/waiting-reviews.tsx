import { listWaitingReviews } from '@/reviews/queries'
import { Day } from '@/ui/day'
import { Age } from '../age'
import { accountOf, eachRow, type Section } from '../section'

export const waitingReviews: Section = {
  key: 'my-reviews',
  heading: 'Waiting for your review',
  empty: 'No article waits for your review.',
  roles: ['reviewer'],
  read: async (req, { part, now }) =>
    eachRow(await listWaitingReviews(req, accountOf(req), part), ({ articleId, title, askedBy, askedAt, wishOn }) => ({
      key: articleId,
      title,
      href: `/admin/review/${articleId}`,
      notes: (
        <>
          {askedBy && `${askedBy} asked you; `}waiting for <Age since={askedAt} now={now} />
          {wishOn !== '' && <>; wished for by <Day day={wishOn} /></>}
        </>
      ),
    })),
}
