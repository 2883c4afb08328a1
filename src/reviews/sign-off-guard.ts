import type { PayloadRequest } from 'payload'
import { findLedgerTime } from '@/audit/queries'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { dayOf } from '@/platform/pure/plain-date'
import { findReviewCover } from '@/sign-offs/queries'
import { lapsesOn, reviewDays, type SignOff } from '@/sign-offs/rules/sign-off'
import { getSiteSettings } from '@/site/queries'

const UNSIGNED: FieldIssue = {
  field: 'body',
  message: 'No doctor has signed off this text. It needs a review; if it was signed, it has changed since.',
}

const WITHDRAWN: FieldIssue = {
  field: 'body',
  message: 'The doctor has taken back the signature under this text. Please submit it for review.',
}

const OWN_WORK: FieldIssue = {
  field: 'authors',
  message: 'The doctor who signed this text is named as its author. Nobody signs their own work.',
}

const LAPSED: FieldIssue = {
  field: 'body',
  message: 'The review of this text ran out, and the time of grace is over. Please submit it for review.',
}

type SignedText = { articleId: string | null; digest: string; authorIds: readonly string[] }

/** Whether a review lapsed by the ledger's clock, where that takes a page down. */
async function isLapsed(req: PayloadRequest, signOff: SignOff): Promise<boolean> {
  const { timeZone, reviews: { onLapse, overdueGraceDays: graceDays } } = await getSiteSettings(req)
  if (onLapse !== 'unpublish') return false
  const { dueOn } = reviewDays(signOff, timeZone)
  return dayOf(await findLedgerTime(req), timeZone) >= lapsesOn({ dueOn, graceDays })
}

/**
 * Lets a text be published only when a sign-off covers exactly its words and was not given by one of its authors, when
 * nothing but a confirmed typing mistake parts it from such a text, or when the ledger names it as published urgently.
 * Where the site takes down what lapsed, a lapsed signature lets nothing out again.
 */
export async function signOffGuard(
  req: PayloadRequest,
  { articleId, digest, authorIds }: SignedText,
): Promise<FieldIssue[]> {
  const cover = articleId === null ? null : await findReviewCover(req, articleId, digest)
  switch (cover?.kind) {
    case 'signed':
    case 'editorial':
      return [
        ...(authorIds.includes(cover.signOff.personId) ? [OWN_WORK] : []),
        ...(await isLapsed(req, cover.signOff) ? [LAPSED] : []),
      ]
    case 'urgent':
      return []
    case 'withdrawn':
      return [WITHDRAWN]
    case undefined:
      return [UNSIGNED]
  }
}
