import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { listAccountsWith } from '@/accounts/queries'
import { lockArticle } from '@/articles/commands'
import { gather } from '@/notices/commands'
import { inTransaction } from '@/platform/in-transaction'
import { addDays, dayOf, longDate } from '@/platform/pure/plain-date'
import { tryAll } from '@/platform/try-all'
import { takeDown } from '@/review-exceptions/commands'
import { findTold } from './occasions'
import { isLapsed } from './rules/is-lapsed'
import type { Today } from './today'
import { findReviewsDueBy, type WatchedReview } from './watched-texts'

/** Under which occasion it is told that an article will be taken down. */
export const lapseOccasion = ({ signOffId }: WatchedReview): string => `${signOffId}/lapse`

/** The lapsed reviews of what readers see, of all articles or of one, that were told of for long enough. */
async function findLapsed(req: PayloadRequest, today: Today, articleId?: string): Promise<WatchedReview[]> {
  const { day, timeZone, policy: { overdueGraceDays: graceDays } } = today
  const ofArticle = articleId === undefined ? {} : { articleId }
  const overdue = await findReviewsDueBy(req, { through: addDays(day, -1), timeZone, ...ofArticle })
  const told = await findTold(req, overdue.map(lapseOccasion))
  return overdue.filter((review) => {
    const warnedAt = told.get(lapseOccasion(review))
    return isLapsed({ dueOn: review.dueOn, graceDays }, warnedAt ? dayOf(warnedAt, timeZone) : null, day)
  })
}

/** Takes one article down, if that still holds once nobody else can write in it, and tells the editors why. */
async function takeDownLapsed(req: PayloadRequest, today: Today, articleId: string): Promise<void> {
  const live = await lockArticle(req, articleId)
  const [review] = live?.isPublished ? await findLapsed(req, today, articleId) : []
  if (!review) return
  const { title, dueOn } = review
  const due = `Its review was due on ${longDate(dueOn)}`
  const reason = `${due}, and no doctor has signed within the ${today.policy.overdueGraceDays} days of grace.`
  await takeDown(req, articleId, reason)
  await gather(req, (await listAccountsWith(req, 'editor')).map(({ id }) => id), {
    subject: `Taken down: ${title}`,
    paragraphs: [`The site has taken “${title}” down. ${reason}`, 'Its text is kept. It can be published again once a doctor has signed it.'],
    action: { label: 'Open the article', path: `/admin/collections/articles/${articleId}` },
  })
}

/** Takes down what lapsed, where the site sets it so, each article by itself. Gives what went wrong. */
export async function endLapsed(payload: Payload, today: Today): Promise<unknown[]> {
  if (today.policy.onLapse !== 'unpublish') return []
  const lapsed = await findLapsed(await createLocalReq({}, payload), today)
  return tryAll(lapsed.map(({ articleId }) => async () => {
    const req = await createLocalReq({}, payload)
    await inTransaction(req, () => takeDownLapsed(req, today, articleId))
  }))
}
