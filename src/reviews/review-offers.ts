import type { PayloadRequest } from 'payload'
import { findAccount } from '@/accounts/queries'
import { hasRole } from '@/accounts/rules/roles'
import type { NewestText } from '@/articles/queries'
import { draftIssues } from '@/articles/rules/publish-issues'
import { findSignerProfile } from '@/people/queries'
import { idsOf } from '@/platform/pure/ids'
import { findSaversSince } from '@/review-exceptions/queries'
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
  const urgency = urgencyRefusal({ account, profileId, authorIds, savedBy: article.savedBy ?? null, cover })
  return {
    urgent: urgency === null && cover === null && draftIssues(article).length === 0,
    editorial: await editorialOffer(req, { account, article, standing, cover }),
    withdraw: await withdrawable(req, { account, standing }),
    decline: standing.request?.state === 'open' && standing.request.reviewerId === accountId,
  }
}

type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>

type EditorialCase = { account: Account; article: NewestText; standing: ReviewStanding; cover: TextCover | null }

async function editorialOffer(
  req: PayloadRequest,
  { account, article, standing, cover }: EditorialCase,
): Promise<ReviewOffers['editorial']> {
  const { change } = standing
  if (change?.kind !== 'editorial' || !hasRole(account, 'editor', 'admin')) return null
  const savedBy = await findSaversSince(req, article.id, change.signedDigest)
  const refusal = editorialRefusal({ account, savedBy, cover, change: change.kind })
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
