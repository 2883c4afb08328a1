import { hasRole, type RoleHolder } from '@/accounts/rules/roles'
import { isLicenceInDate, type Licence } from '@/people/rules/licence'
import type { PlainDate } from '@/platform/pure/plain-date'
import { isRenewalOpen } from '@/sign-offs/rules/sign-off'

export type SigningRefusal =
  | 'not-a-reviewer'
  | 'own-work'
  | 'no-profile'
  | 'no-credentials'
  | 'licence-not-in-date'
  | 'conflicts-not-confirmed'
  | 'text-moved'
  | 'page-moved'
  | 'already-signed'

export type SignerStanding = {
  account: RoleHolder & { id: string }
  profile: { id: string; credentials: string; licence: Licence } | null
  /** Ids of the people who stand as authors, and of the accounts that ever wrote in the article. */
  authorIds: readonly string[]
  contributorIds: readonly string[]
  today: PlainDate
}

/**
 * Why somebody may not review an article at all, or `null`.
 *
 * Nobody signs their own work: neither as a named author, nor after writing a word in it.
 */
export function reviewerRefusal(signer: SignerStanding): SigningRefusal | null {
  const { account, profile, authorIds, contributorIds, today } = signer
  if (!hasRole(account, 'reviewer')) return 'not-a-reviewer'
  if (contributorIds.includes(account.id) || (profile && authorIds.includes(profile.id))) return 'own-work'
  if (!profile) return 'no-profile'
  if (profile.credentials.trim() === '') return 'no-credentials'
  return isLicenceInDate(profile.licence, today) ? null : 'licence-not-in-date'
}

export type TextStanding = {
  seenDigest: string
  newestDigest: string
  /** The mark of the page that the doctor read, where it is known, and that of the page as it would be now. */
  seenMark: string | null
  newestMark: string
  /** The review that holds for exactly this text, if any; days in the site's time zone. */
  review: { dueOn: PlainDate } | null
  today: PlainDate
  areConflictsConfirmed: boolean
}

/** Why a text may not be signed as it stands, or `null`: a doctor signs what they saw, and once until that is due. */
export function textRefusal(text: TextStanding): SigningRefusal | null {
  const { seenDigest, newestDigest, seenMark, newestMark, review, today, areConflictsConfirmed } = text
  if (!areConflictsConfirmed) return 'conflicts-not-confirmed'
  if (seenDigest !== newestDigest) return 'text-moved'
  if (seenMark !== null && seenMark !== newestMark) return 'page-moved'
  return review && !isRenewalOpen(review.dueOn, today) ? 'already-signed' : null
}
