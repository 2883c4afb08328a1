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

const writers = z.array(z.object({ id: z.string() }))

/**
 * The ids of the accounts that changed the words of an article after it last had those that were signed last, of the
 * signatures that stand; of all that ever did, where none stands.
 *
 * A version that has none before it may be a copy of what others wrote, and one from an older build does not say who
 * saved it. Of those all count who had written in the article by then.
 */
export async function findWritersSinceReview(req: PayloadRequest, articleId: string): Promise<string[]> {
  const digest = (await findLastSigned(req, articleId, { isStanding: true }))?.signOff.digest ?? ''
  const rows = await runSql(req, sql`
    with history as (
      select id, version_saved_by as saver, version_text_digest as digest, updated_at, version_saved_by is null or place = 1 as is_joint
      from (
        select *, row_number() over in_order as place, lag(version_text_digest) over in_order as digest_before
        from _articles_v where parent_id = ${articleId} window in_order as (order by updated_at, created_at)) numbered
      where version_text_digest is distinct from digest_before or version_text_digest = ${digest})
    select distinct writer as id from history
    left join _articles_v_rels joint on is_joint and joint.parent_id = history.id and joint.path = 'version.contributors'
    cross join lateral (values (saver), (joint.accounts_id::text)) writers (writer)
    where writer is not null and updated_at > coalesce(
      (select max(updated_at) from history where digest = ${digest}), '-infinity')`)
  return writers.parse(rows).map(({ id }) => id)
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
