import { listReviewsDue } from '@/reviews/queries'
import { Day } from '@/ui/day'
import { articleHref, eachRow, type Section } from '../section'

type Due = { when: 'overdue' | 'soon'; heading: string; empty: string; says: string }

const dueSection = ({ when, heading, empty, says }: Due): Section => ({
  key: when === 'overdue' ? 'overdue' : 'due-soon',
  heading,
  empty,
  roles: ['editor'],
  isPressing: when === 'overdue',
  read: async (req, { part, now }) =>
    eachRow(await listReviewsDue(req, { when, now }, part), ({ articleId, title, reviewer, dueOn, isAskedFor }) => ({
      key: articleId,
      title,
      href: articleHref(articleId),
      notes: <>{says} <Day day={dueOn} />, last by {reviewer}{isAskedFor && '; a doctor has been asked'}</>,
    })),
})

export const overdueReviews = dueSection({
  when: 'overdue',
  heading: 'Review overdue',
  empty: 'No published article is overdue for its review.',
  says: 'Was due on',
})

export const reviewsDueSoon = dueSection({
  when: 'soon',
  heading: 'Review due within 60 days',
  empty: 'No review is due within the next 60 days.',
  says: 'Due on',
})
