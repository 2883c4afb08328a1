import type { PayloadRequest } from 'payload'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { findReviewCover } from '@/sign-offs/queries'

const UNSIGNED: FieldIssue = {
  field: 'body',
  message: 'No doctor has signed off this text. Please submit it for review; if it was signed, it has changed since.',
}

const WITHDRAWN: FieldIssue = {
  field: 'body',
  message: 'The doctor has taken back the signature under this text. Please submit it for review.',
}

const OWN_WORK: FieldIssue = {
  field: 'authors',
  message: 'The doctor who signed this text is named as its author. Nobody signs their own work.',
}

type SignedText = { articleId: string | null; digest: string; authorIds: readonly string[] }

/**
 * Lets a text be published only when a sign-off covers exactly its words and was not given by one of its authors, when
 * nothing but a confirmed typing mistake parts it from such a text, or when the ledger names it as published urgently.
 */
export async function signOffGuard(
  req: PayloadRequest,
  { articleId, digest, authorIds }: SignedText,
): Promise<FieldIssue[]> {
  const cover = articleId === null ? null : await findReviewCover(req, articleId, digest)
  switch (cover?.kind) {
    case 'signed':
    case 'editorial':
      return authorIds.includes(cover.signOff.personId) ? [OWN_WORK] : []
    case 'urgent':
      return []
    case 'withdrawn':
      return [WITHDRAWN]
    case undefined:
      return [UNSIGNED]
  }
}
