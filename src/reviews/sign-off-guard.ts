import type { PayloadRequest } from 'payload'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { findCoveringSignOff } from './sign-offs'

const UNSIGNED: FieldIssue = {
  field: 'body',
  message: 'No doctor has signed off this text. Please submit it for review; if it was signed, it has changed since.',
}

/** Lets a text be published only when a sign-off covers exactly its words. */
export async function signOffGuard(
  req: PayloadRequest,
  text: { articleId: string | null; digest: string },
): Promise<FieldIssue[]> {
  const signOff = text.articleId === null ? null : await findCoveringSignOff(req, text.articleId, text.digest)
  return signOff ? [] : [UNSIGNED]
}
