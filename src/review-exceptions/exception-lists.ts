import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import { z } from 'zod'

/** Which entry took back the one of a row, or the signature on which that stands. */
const takenBack = (row: SQL): SQL => sql`(
  select max(taken.number) from audit.entries taken
  where taken.act = 'article.withdrawn' and (taken.facts::jsonb ->> 'signOff') in (${row}.id::text, ${row}.facts::jsonb ->> 'signOff'))`

/**
 * In a query: what covers the text that readers see of an article, as the rule `findCover` has it, as a subquery named
 * `cover` of at most one row. `withdrawal` is the number of the entry that took it back.
 */
const coverOfLiveText = sql`
  (select covering.*, ${takenBack(sql`covering`)} as withdrawal
    from audit.entries covering
    where covering.act in ('article.signed-off', 'article.editorial-confirmed', 'article.published-urgently')
      and covering.subject = articles.id::text
      and (covering.facts::jsonb ->> 'digest') collate "C" = articles.text_digest collate "C"
      and not (covering.act = 'article.published-urgently' and exists (
        select from audit.entries gone
        where gone.subject = covering.subject and gone.number > covering.number and (gone.act = 'article.unpublished'
          or (gone.act = 'article.published'
            and (gone.facts::jsonb ->> 'digest') collate "C" <> articles.text_digest collate "C"))))
    order by (case when ${takenBack(sql`covering`)} is not null then 2
        when covering.act = 'article.signed-off' then 0 when covering.act = 'article.editorial-confirmed' then 1 else 2 end),
      covering.number desc
    limit 1) cover`

/** The articles before readers of which the ledger ever told an act. */
const articlesWith = (act: string): SQL => sql`
  (select distinct subject::uuid as id from audit.entries where act = ${act}) touched
  join articles on articles.id = touched.id and articles._status = 'published'`

export const unreviewedText = z.object({
  articleId: z.string(),
  title: z.string(),
  publishedBy: z.string(),
  reason: z.string(),
  deadlineAt: z.coerce.date(),
  isLate: z.boolean(),
})

/** A text that is before readers without a review, and until when a doctor has to sign it. */
export type UnreviewedText = z.infer<typeof unreviewedText>

/** Such texts, the first that has to be signed first. */
export const unreviewedTexts: SQL = sql`
  select urgent.*, urgent."deadlineAt" <= audit.current_instant() as "isLate", count(*) over () as total
  from (
    select articles.id as "articleId", articles.title, cover.actor_name as "publishedBy",
      coalesce(cover.facts::jsonb ->> 'reason', '') as reason,
      coalesce((cover.facts::jsonb ->> 'deadlineAt')::timestamptz, cover.at) as "deadlineAt"
    from ${articlesWith('article.published-urgently')} cross join lateral ${coverOfLiveText}
    where cover.act = 'article.published-urgently'
  ) urgent
  order by "deadlineAt", "articleId"`

export const withdrawnText = z.object({
  articleId: z.string(),
  title: z.string(),
  withdrawnBy: z.string(),
  reason: z.string(),
  withdrawnAt: z.coerce.date(),
})

/** A text that is before readers and whose signature was taken back. */
export type WithdrawnText = z.infer<typeof withdrawnText>

/** Such texts, the last taken back first. */
export const withdrawnTexts: SQL = sql`
  select articles.id as "articleId", articles.title, taken.actor_name as "withdrawnBy", taken.at as "withdrawnAt",
    coalesce(taken.facts::jsonb ->> 'reason', '') as reason, count(*) over () as total
  from ${articlesWith('article.withdrawn')} cross join lateral ${coverOfLiveText}
  join audit.entries taken on taken.number = cover.withdrawal
  order by taken.at desc, articles.id`

export const confirmedText = z.object({
  articleId: z.string(),
  title: z.string(),
  confirmedBy: z.string(),
  reason: z.string(),
  confirmedAt: z.coerce.date(),
})

/** A text of which an editor has said that only a typing mistake parts it from the one that a doctor signed. */
export type ConfirmedText = z.infer<typeof confirmedText>

/** Such texts that stand on a doctor's signature and that the doctor can still refuse, the last confirmed first. */
export const confirmedTexts = (accountId: string, days: number): SQL => sql`
  select newest.parent_id as "articleId", newest.version_title as title, confirmed.actor_name as "confirmedBy",
    confirmed.at as "confirmedAt", coalesce(confirmed.facts::jsonb ->> 'reason', '') as reason, count(*) over () as total
  from audit.entries confirmed
  join audit.entries signed on signed.id = (confirmed.facts::jsonb ->> 'signOff')::uuid
  join _articles_v newest on newest.latest and newest.parent_id = confirmed.subject::uuid
  where confirmed.act = 'article.editorial-confirmed'
    and confirmed.at >= audit.current_instant() - make_interval(days => ${days})
    and signed.act = 'article.signed-off' and signed.actor_id = ${accountId}
    and ${takenBack(sql`confirmed`)} is null
  order by confirmed.number desc`
