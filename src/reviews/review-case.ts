import type { PayloadRequest } from 'payload'
import { findAccount } from '@/accounts/queries'
import { findNewestText, type NewestText } from '@/articles/queries'
import { findSignerProfile, type SignerProfile } from '@/people/queries'
import { idOf, idsOf } from '@/platform/pure/ids'
import { dayOf } from '@/platform/pure/plain-date'
import { findReviewInterval } from '@/topics/queries'
import { REVIEW_MONTHS } from '@/sign-offs/rules/sign-off'
import { reviewerRefusal, type SigningRefusal } from './rules/signing-refusal'

/** An article and somebody who would review it, with the reason why they may not. */
export type ReviewCase = { article: NewestText; profile: SignerProfile | null; refusal: SigningRefusal | null }

/** Looks at whether an account may review an article today (UTC); `null` where either does not exist. */
export async function reviewCase(
  req: PayloadRequest,
  { articleId, accountId }: { articleId: string; accountId: string },
): Promise<ReviewCase | null> {
  const article = await findNewestText(req, articleId)
  const account = await findAccount(req, accountId)
  if (!article || !account) return null
  const profile = await findSignerProfile(req, accountId)
  const refusal = reviewerRefusal({
    account,
    profile,
    authorIds: idsOf(article.authors),
    contributorIds: idsOf(article.contributors),
    today: dayOf(new Date(), 'UTC'),
  })
  return { article, profile, refusal }
}

/** For how many months a review holds: what the article says, or else its topic, or else the usual time. */
export async function reviewInterval(req: PayloadRequest, article: NewestText): Promise<number> {
  const topicId = idOf(article.topic)
  const ofTopic = topicId === null ? null : await findReviewInterval(req, topicId)
  return article.reviewIntervalMonths ?? ofTopic ?? REVIEW_MONTHS
}
