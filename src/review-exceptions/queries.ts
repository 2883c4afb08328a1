import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { clinicalText, type ArticleText } from '@/articles/rules/clinical-text'
import { findKindOfChange } from '@/changes/queries'
import type { Change, KindOfChange } from '@/changes/rules/kind-of-change'
import { runSql } from '@/platform/database'
import { findLastSigned } from '@/sign-offs/queries'
import type { SignOff } from '@/sign-offs/rules/sign-off'

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
