import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import { z } from 'zod'
import { addDays } from '@/platform/pure/plain-date'
import type { DaySpan } from '@/sign-offs/rules/sign-off'
import { holdsMonths, signOffsOf } from '@/sign-offs/queries'

export const dueReview = z.object({
  articleId: z.string(),
  title: z.string(),
  reviewer: z.string(),
  dueOn: z.string(),
  isAskedFor: z.boolean(),
})

/** A text before readers whose review is due on a day, in the site's time zone, or was. */
export type DueReview = z.infer<typeof dueReview>

/**
 * The day that was planned for a review, a tenth of at most 36 months from the nominal one, and days of the site's time
 * zone and of UTC with months added to both lie no further apart than this.
 */
const SLACK_DAYS = 120

/** Roughly when a review is due, in UTC and without a look at the site's time zone: what the index can tell. */
const dueAbout = sql`(at at time zone 'UTC') + make_interval(months => ${holdsMonths})`

/** In a query: the day on which the review of a row of `signOffsOf` is due, as `reviewDays` has it. */
export const dueDay = (timeZone: string): SQL => sql`coalesce(
  (signed.facts::jsonb ->> 'dueOn')::date,
  ((signed.at at time zone ${timeZone})::date + make_interval(months => ${holdsMonths}))::date)`

/**
 * The reviews of what readers see that are due on the days of a span, the first due first; days are those of
 * `reviewDays`. The last signature under a text counts.
 */
export function reviewsDue({ from, through }: DaySpan, timeZone: string): SQL {
  const text = { article: sql`articles.id`, digest: sql`articles.text_digest` }
  const areOfArticle = sql`signed.subject = articles.id::text`
  const about = sql`
    and ${dueAbout} < ${addDays(through, SLACK_DAYS)}::timestamp
    ${from === null ? sql`` : sql`and ${dueAbout} > ${addDays(from, -SLACK_DAYS)}::timestamp`}`
  return sql`
    select due."articleId", due.title, due.reviewer, to_char(due.day, 'YYYY-MM-DD') as "dueOn", count(*) over () as total,
      exists (select from review_requests where article_id = due."articleId" and state = 'open') as "isAskedFor"
    from (
      select articles.id as "articleId", articles.title, coalesce(signed.facts::jsonb -> 'person' ->> 'printedName', '') as reviewer,
        ${dueDay(timeZone)} as day
      from articles cross join lateral ${signOffsOf(text, about)}
      where articles._status = 'published' and ${areOfArticle}
        and signed.number = (select max(number) from ${signOffsOf(text)} where ${areOfArticle})
    ) due
    where due.day <= ${through}::date ${from === null ? sql`` : sql`and due.day >= ${from}::date`}
    order by due.day, due.title, due."articleId"`
}
