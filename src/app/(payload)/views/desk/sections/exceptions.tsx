import { firstWords } from '@/platform/pure/first-words'
import { listConfirmedTexts, listUnreviewedTexts, listWithdrawnTexts } from '@/review-exceptions/queries'
import { Age } from '../age'
import { articleHref, eachRow, type Section } from '../section'
import { Until } from '../until'

/** The reason that somebody gave, or nothing. */
const quoted = (reason: string): string => (reason === '' ? '' : `: “${firstWords(reason, 120)}”`)

export const unreviewedTexts: Section = {
  key: 'unreviewed',
  heading: 'Published without a review',
  empty: 'No article is before readers without a review.',
  roles: ['editor', 'admin'],
  isPressing: true,
  read: async (req, { part }) =>
    eachRow(await listUnreviewedTexts(req, part), ({ articleId, title, publishedBy, reason, deadlineAt, isLate }) => ({
      key: articleId,
      title,
      href: articleHref(articleId),
      notes: <>{isLate ? <strong>Overdue: was to be signed by </strong> : 'To be signed by '}<Until at={deadlineAt} />, published by {publishedBy}{quoted(reason)}</>,
    })),
}

export const withdrawnTexts: Section = {
  key: 'withdrawn',
  heading: 'Signature taken back',
  empty: 'No published article has lost its signature.',
  roles: ['editor', 'admin'],
  isPressing: true,
  read: async (req, { part, now }) =>
    eachRow(await listWithdrawnTexts(req, part), ({ articleId, title, withdrawnBy, reason, withdrawnAt }) => ({
      key: articleId,
      title,
      href: articleHref(articleId),
      notes: <>By {withdrawnBy}, <Age since={withdrawnAt} now={now} /> ago{quoted(reason)}</>,
    })),
}

export const confirmedTexts: Section = {
  key: 'confirmed',
  heading: 'Confirmed as typing mistakes under your signature',
  empty: 'Nothing was changed under your signature within the last 14 days.',
  roles: ['reviewer'],
  read: async (req, { part, now }) =>
    eachRow(await listConfirmedTexts(req, part), ({ articleId, title, confirmedBy, reason, confirmedAt }) => ({
      key: articleId,
      title,
      href: `/admin/review/${articleId}`,
      notes: <>{confirmedBy}, <Age since={confirmedAt} now={now} /> ago{quoted(reason)}</>,
    })),
}
