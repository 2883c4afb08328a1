import { dictionary } from '@zxcvbn-ts/language-common'
import type { PayloadRequest } from 'payload'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { passwordIssues } from './rules/password-issues'

/** What accounts must be told of higher slices. */
export type AccountNeeds = {
  /** The site's name, for mails and for what makes a poor password. */
  siteName: (req: PayloadRequest) => Promise<string>
}

/** The some 49,000 passwords that people choose most. Only the server holds them. */
const commonest: ReadonlySet<string> = new Set(dictionary['passwords-common'])

type Choice = { password: unknown; owner: { email: string; name: string } }

/** What is wrong with a password that somebody chose, with the site's name and the commonest passwords looked up. */
export async function findPasswordIssues(
  req: PayloadRequest,
  { siteName }: AccountNeeds,
  { password, owner }: Choice,
): Promise<FieldIssue[]> {
  return passwordIssues(password, { ...owner, siteName: await siteName(req), isCommon: (word) => commonest.has(word) })
}
