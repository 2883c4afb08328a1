import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '@/accounts/rules/roles'
import { clinicalText, type ArticleText } from '@/articles/rules/clinical-text'
import { findKindOfChange } from '@/changes/queries'
import type { Change, KindOfChange } from '@/changes/rules/kind-of-change'
import { runSql } from '@/platform/database'
import { nothingListed, readPart, type Listed, type Part } from '@/platform/listed'
import { findLastSigned } from '@/sign-offs/queries'
import type { SignOff } from '@/sign-offs/rules/sign-off'
import {
  confirmedText, confirmedTexts, unreviewedText, unreviewedTexts, withdrawnText, withdrawnTexts, type ConfirmedText,
  type UnreviewedText, type WithdrawnText,
} from './exception-lists'
import { EDITORIAL_DAYS } from './rules/withdrawal-refusal'

/** What happened to a text since a doctor signed it. */
export type ChangeSince = { signOff: SignOff; kind: KindOfChange['kind']; changes: Change[] }

/** What happened to an article since its newest signature that stands; `null` where there is none. */
export async function findChangeSince(
  req: PayloadRequest,
  article: ArticleText & { id: string },
): Promise<ChangeSince | null> {
  const signed = await findLastSigned(req, article.id, { isStanding: true })
  if (!signed) return null
  return { signOff: signed.signOff, ...(await findKindOfChange(signed.text, clinicalText(article))) }
}

const savers = z.array(z.object({ savedBy: z.string() }))

/**
 * The ids of the accounts that saved an article after it last had the words with this digest. Where it never had them,
 * all that ever saved it.
 */
export async function findSaversSince(req: PayloadRequest, articleId: string, digest: string): Promise<string[]> {
  const rows = await runSql(req, sql`
    select distinct version_saved_by as "savedBy" from _articles_v
    where parent_id = ${articleId} and version_saved_by is not null and updated_at > coalesce((
      select max(updated_at) from _articles_v where parent_id = ${articleId} and version_text_digest = ${digest}), '-infinity')`)
  return savers.parse(rows).map(({ savedBy }) => savedBy)
}

/** Reads a list for those who answer for what is before readers; it is empty for all others. */
async function readExceptions<T>(req: PayloadRequest, wanted: Parameters<typeof readPart<T>>[1]): Promise<Listed<T>> {
  return hasRole(req.user, 'admin', 'editor') ? readPart(req, wanted) : nothingListed
}

/** What is before readers without a review, for editors and admins; what has to be signed first stands first. */
export const listUnreviewedTexts = (req: PayloadRequest, part: Part): Promise<Listed<UnreviewedText>> =>
  readExceptions(req, { query: unreviewedTexts, row: unreviewedText, part })

/** What is before readers though its signature was taken back, for editors and admins; the last first. */
export const listWithdrawnTexts = (req: PayloadRequest, part: Part): Promise<Listed<WithdrawnText>> =>
  readExceptions(req, { query: withdrawnTexts, row: withdrawnText, part })

/** What was confirmed as a typing mistake under the signature of whoever asks, while they can still refuse it. */
export const listConfirmedTexts = async (req: PayloadRequest, part: Part): Promise<Listed<ConfirmedText>> =>
  req.user && hasRole(req.user, 'reviewer')
    ? readPart(req, { query: confirmedTexts(req.user.id, EDITORIAL_DAYS), row: confirmedText, part })
    : nothingListed
