import type { PayloadRequest } from 'payload'
import { findAccount } from '@/accounts/queries'
import { hasRole } from '@/accounts/rules/roles'
import type { NewestText } from '@/articles/queries'
import { draftIssues } from '@/articles/rules/publish-issues'
import { findSignerProfile } from '@/people/queries'
import { idsOf } from '@/platform/pure/ids'
import { findWritersSinceReview } from '@/review-exceptions/queries'
import { editorialRefusal } from '@/review-exceptions/rules/editorial-refusal'
import { urgencyRefusal } from '@/review-exceptions/rules/urgency-refusal'
import { refusalSentence } from '@/review-requests/rules/review-refusal'
import { findReviewCover, findReviewEntry } from '@/sign-offs/queries'
import type { TextCover } from '@/sign-offs/rules/text-cover'
import type { ReviewStanding } from './review-standing'

/** What somebody may do about a text besides the usual way. Each act looks at it once more. */
export type ReviewOffers = {
  /** Publish it before its review. */
  urgent: boolean
  /** Confirm that only a typing mistake was mended; `refusal` says why not they, `null` that they may. */
  editorial: { refusal: string | null } | null
  /** The id of the entry that they may take back, or `null`. */
  withdraw: string | null
  /** Decline the review that was asked of them. */
  decline: boolean
}

const NOTHING: ReviewOffers = { urgent: false, editorial: null, withdraw: null, decline: false }

/** What an account may do about the newest text of an article. */
export async function findReviewOffers(
  req: PayloadRequest,
  { accountId, article, standing }: { accountId: string; article: NewestText; standing: ReviewStanding },
): Promise<ReviewOffers> {
  const account = await findAccount(req, accountId)
  if (!account) return NOTHING
  const cover = (await findReviewCover(req, article.id, standing.digest))?.kind ?? null
  const profileId = (await findSignerProfile(req, accountId))?.id ?? null
  const authorIds = idsOf(article.authors)
  const writers = await findWritersSinceReview(req, article.id)
  const urgency = urgencyRefusal({ account, profileId, authorIds, writers, cover })
  return {
    urgent: urgency === null && cover === null && draftIssues(article).length === 0,
    editorial: editorialOffer({ account, writers, standing, cover }),
    withdraw: await withdrawable(req, { account, standing }),
    decline: standing.request?.state === 'open' && standing.request.reviewerId === accountId,
  }
}

type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>

type EditorialCase = { account: Account; writers: readonly string[]; standing: ReviewStanding; cover: TextCover | null }

function editorialOffer({ account, writers, standing, cover }: EditorialCase): ReviewOffers['editorial'] {
  const { change } = standing
  if (change?.kind !== 'editorial' || !hasRole(account, 'editor', 'admin')) return null
  const refusal = editorialRefusal({ account, writers, cover, change: change.kind })
  return { refusal: refusal && refusalSentence(refusal) }
}

/** The signature of exactly this text, or the confirmation in its place, where this account may take it back. */
async function withdrawable(
  req: PayloadRequest,
  { account, standing }: { account: Account; standing: ReviewStanding },
): Promise<string | null> {
  const id = standing.exception?.kind === 'editorial' ? standing.exception.id : standing.signedBy?.id
  const entry = id === undefined ? null : await findReviewEntry(req, id)
  const mayWithdraw = entry && (entry.signOff.signerId === account.id || hasRole(account, 'admin'))
  return mayWithdraw && id !== undefined ? id : null
}
