import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '@/platform/database'
import { addDays, type PlainDate } from '@/platform/pure/plain-date'
import { findCovers, holdsMonths, signOffsOf } from '@/sign-offs/queries'
import { standingSignOff, type ReviewCover } from '@/sign-offs/rules/review-cover'
import { reviewDays } from '@/sign-offs/rules/sign-off'

/** As many texts are asked about in one query. */
const CHUNK = 1000

/** As in the desk's list of due reviews: the index tells in UTC, and roughly. */
const SLACK_DAYS = 120

const liveText = z.object({ id: z.string(), title: z.string(), textDigest: z.string() })

type LiveText = z.infer<typeof liveText>

/** What covers each of the texts that readers see and that a query gives. */
async function coveredTexts(req: PayloadRequest, query: SQL): Promise<{ text: LiveText; cover: ReviewCover | null }[]> {
  const texts = (await runSql(req, query)).map((row) => liveText.parse(row))
  const covers = new Map<string, ReviewCover>()
  for (let from = 0; from < texts.length; from += CHUNK) {
    for (const [id, cover] of await findCovers(req, texts.slice(from, from + CHUNK))) covers.set(id, cover)
  }
  return texts.map((text) => ({ text, cover: covers.get(text.id) ?? null }))
}

const live = sql`articles.id, articles.title, articles.text_digest as "textDigest"`

/** A signature that stands over what readers see; days are those of the site's time zone. */
export type WatchedReview = {
  articleId: string
  title: string
  signOffId: string
  signerId: string
  reviewedOn: PlainDate
  dueOn: PlainDate
}

type Due = { through: PlainDate; timeZone: string; articleId?: string }

/** Texts of which a signature that answers for them is due by a day; another one may hold for longer. */
const textsDue = ({ through, timeZone, articleId }: Due): SQL => sql`
  select ${live} from articles
  where _status = 'published' ${articleId === undefined ? sql`` : sql`and id = ${articleId}`} and exists (
    select from ${signOffsOf({ article: sql`articles.id`, digest: sql`articles.text_digest` }, sql`
      and (at at time zone 'UTC') + make_interval(months => ${holdsMonths}) < ${addDays(through, SLACK_DAYS)}::timestamp`)}
    where signed.subject = articles.id::text and ${through}::date >= coalesce(
      (signed.facts::jsonb ->> 'dueOn')::date,
      ((signed.at at time zone ${timeZone})::date + make_interval(months => ${holdsMonths}))::date))`

/** The reviews of what readers see that are due by a day, or were before, the first due first. */
export async function findReviewsDueBy(req: PayloadRequest, due: Due): Promise<WatchedReview[]> {
  const found = await coveredTexts(req, textsDue(due))
  return found
    .flatMap(({ text: { id: articleId, title }, cover }) => {
      const signOff = standingSignOff(cover)
      const days = signOff && reviewDays(signOff, due.timeZone)
      return signOff && days && days.dueOn <= due.through
        ? [{ articleId, title, signOffId: signOff.id, signerId: signOff.signerId, ...days }]
        : []
    })
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)))
}

/** A text that went out urgently, by the id of the entry, and that no doctor signed in time. */
export type MissedDeadline = { articleId: string; title: string; entryId: string; deadlineAt: Date }

/** What is before readers urgently and was not signed by its time, which had passed at an instant. */
export async function findMissedDeadlines(req: PayloadRequest, now: Date): Promise<MissedDeadline[]> {
  const found = await coveredTexts(req, sql`
    select distinct ${live} from audit.entries join articles on articles.id = entries.subject::uuid
    where entries.act = 'article.published-urgently' and articles._status = 'published'
      and articles.text_digest = entries.facts::jsonb ->> 'digest'`)
  return found.flatMap(({ text: { id: articleId, title }, cover }) =>
    cover?.kind === 'urgent' && cover.publication.deadlineAt <= now
      ? [{ articleId, title, entryId: cover.publication.id, deadlineAt: cover.publication.deadlineAt }]
      : [])
}
