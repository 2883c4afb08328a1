import type { PayloadRequest } from 'payload'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { findCoveringSignOff } from '@/sign-offs/queries'

const UNSIGNED: FieldIssue = {
  field: 'body',
  message: 'No doctor has signed off this text. Please submit it for review; if it was signed, it has changed since.',
}

const OWN_WORK: FieldIssue = {
  field: 'authors',
  message: 'The doctor who signed this text is named as its author. Nobody signs their own work.',
}

type SignedText = { articleId: string | null; digest: string; authorIds: readonly string[] }

/** Lets a text be published only when a sign-off covers exactly its words, and was not given by one of its authors. */
export async function signOffGuard(
  req: PayloadRequest,
  { articleId, digest, authorIds }: SignedText,
): Promise<FieldIssue[]> {
  const signOff = articleId === null ? null : await findCoveringSignOff(req, articleId, digest)
  if (!signOff) return [UNSIGNED]
  return authorIds.includes(signOff.personId) ? [OWN_WORK] : []
}
