import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { listEntries } from '@/audit/queries'
import { coveringSignOff, REVIEW_MONTHS, toSignOff, type SignOff } from './rules/sign-off'

export const SIGNED_OFF = 'article.signed-off'

/**
 * In a query: the sign-offs of a text, by its digest, as a subquery named `signed`; `and` narrows them down. A copy of
 * an article has the same digest, so what uses them compares `signed.subject` with the article's id.
 *
 * Written as the index `entries_signed_text` has it. That comparison stands outside, and `offset` bars its way in,
 * because PostgreSQL would rather read all that was ever signed in an article.
 */
export const signOffsOf = (digest: SQL, and: SQL = sql``): SQL => sql`
  (select subject, number, at, facts from audit.entries
    where act = 'article.signed-off' and (facts::jsonb ->> 'digest') collate "C" = ${digest} collate "C" ${and}
    offset 0) signed`

/** For how many months the sign-off of a row holds, as it was set when it was signed. */
export const holdsMonths: SQL = sql`trunc(coalesce((facts::jsonb ->> 'intervalMonths')::numeric, ${sql.raw(String(REVIEW_MONTHS))}))::int`

/** The sign-offs of some articles by article, in the order of signing. */
export async function findSignOffs(
  req: PayloadRequest,
  articleIds: readonly string[],
): Promise<Map<string, SignOff[]>> {
  const entries = await listEntries(req, SIGNED_OFF, articleIds)
  const byArticle = new Map<string, SignOff[]>()
  for (const signOff of entries.map(toSignOff)) {
    byArticle.set(signOff.articleId, [...(byArticle.get(signOff.articleId) ?? []), signOff])
  }
  return byArticle
}

/** The newest sign-off that covers exactly this text of an article, or `null`. */
export async function findCoveringSignOff(
  req: PayloadRequest,
  articleId: string,
  digest: string,
): Promise<SignOff | null> {
  const signOffs = await findSignOffs(req, [articleId])
  return coveringSignOff(signOffs.get(articleId) ?? [], digest)
}
