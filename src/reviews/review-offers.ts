import type { PayloadRequest } from 'payload'
import { findAccount } from '@/accounts/queries'
import { hasRole } from '@/accounts/rules/roles'
import { findLiveDigest, type NewestText } from '@/articles/queries'
import { draftIssues } from '@/articles/rules/publish-issues'
import { findLedgerTime } from '@/audit/queries'
import { findSignerProfile } from '@/people/queries'
import { idsOf } from '@/platform/pure/ids'
import { findWritersSinceReview } from '@/review-exceptions/queries'
import { editorialRefusal } from '@/review-exceptions/rules/editorial-refusal'
import { urgencyRefusal } from '@/review-exceptions/rules/urgency-refusal'
import { withdrawalCase, withdrawalRefusal } from '@/review-exceptions/rules/withdrawal-refusal'
import { refusalSentence } from '@/review-requests/rules/review-refusal'
import { findReviewCover, findReviewEntry } from '@/sign-offs/queries'
import { standingSignOff, type ReviewCover } from '@/sign-offs/rules/review-cover'
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

/**
 * What this account may take back: what covers the newest text, otherwise what covers the one that readers see. A newer
 * draft keeps nobody from taking their name from what is out.
 */
async function withdrawable(
  req: PayloadRequest,
  { account, standing: { article, digest } }: { account: Account; standing: ReviewStanding },
): Promise<string | null> {
  const live = await findLiveDigest(req, article)
  for (const text of new Set([digest, live ?? digest])) {
    const id = await withdrawableOf(req, account, await findReviewCover(req, article, text))
    if (id !== null) return id
  }
  return null
}

/** The confirmation that covers a text, while it can be refused, or else the signature. */
async function withdrawableOf(
  req: PayloadRequest,
  account: Account,
  cover: ReviewCover | null,
): Promise<string | null> {
  const signOff = standingSignOff(cover)
  if (!cover || !signOff) return null
  const now = await findLedgerTime(req)
  for (const id of cover.kind === 'editorial' ? [cover.confirmation.id, signOff.id] : [signOff.id]) {
    const found = await findReviewEntry(req, id)
    if (withdrawalRefusal(withdrawalCase(found, account, now)) === null) return id
  }
  return null
}
