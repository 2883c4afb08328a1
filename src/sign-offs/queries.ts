import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { ClinicalText } from '@/articles/rules/clinical-text'
import { findContents, findEntry, listEntries, type EntryView } from '@/audit/queries'
import { runSql } from '@/platform/database'
import { addDays, type PlainDate } from '@/platform/pure/plain-date'
import { parseClinicalText } from './rules/parse-clinical-text'
import { reviewCover, reviewOfEntry, standingSignOff, type EntryReview, type ReviewCover } from './rules/review-cover'
import { REVIEW_MONTHS, toSignOff, type SignOff } from './rules/sign-off'
import { coverActs, isTakenBack } from './rules/text-cover'

export const SIGNED_OFF = 'article.signed-off'
export const EDITORIAL = 'article.editorial-confirmed'

/** Whether an entry, by the name of its row in a query, was taken back. */
const isWithdrawn = (row: SQL): SQL => sql`exists (
  select from audit.entries taken
  where taken.act = 'article.withdrawn' and (taken.facts::jsonb ->> 'signOff') = ${row}.id::text)`

/** Whether the signature that a confirmation stands on was taken back. */
const isBaseWithdrawn = (row: SQL): SQL => sql`exists (
  select from audit.entries taken
  where taken.act = 'article.withdrawn'
    and (taken.facts::jsonb ->> 'signOff') = (${row}.facts::jsonb ->> 'signOff'))`

const hasDigest = (row: SQL, digest: SQL): SQL => sql`(${row}.facts::jsonb ->> 'digest') collate "C" = ${digest} collate "C"`

/** A text of an article in a query: the id of the article, and the digest of the text. */
type TextInQuery = { article: SQL; digest: SQL }

/**
 * The digest of the text whose signature answers for a text: its own, or that of the signed text from which, as was
 * confirmed, only a typing mistake parts it.
 */
const answeringDigest = ({ article, digest }: TextInQuery): SQL => sql`coalesce((
  select confirmed.facts::jsonb ->> 'signedDigest' from audit.entries confirmed
  where confirmed.act = 'article.editorial-confirmed' and confirmed.subject = ${article}::text
    and ${hasDigest(sql`confirmed`, digest)} and not ${isWithdrawn(sql`confirmed`)}
    and not ${isBaseWithdrawn(sql`confirmed`)}
    and not exists (
      select from audit.entries own
      where own.act = 'article.signed-off' and own.subject = confirmed.subject and ${hasDigest(sql`own`, digest)}
        and not ${isWithdrawn(sql`own`)})
  order by confirmed.number desc limit 1), ${digest})`

/**
 * In a query: the sign-offs that stand and answer for a text, as a subquery named `signed`; `and` narrows them down. A
 * copy of an article has the same digest, so what uses them compares `signed.subject` with the article's id.
 *
 * Written as the index `entries_signed_text` has it. That comparison stands outside, and `offset` bars its way in,
 * because PostgreSQL would rather read all that was ever signed in an article.
 */
export const signOffsOf = (text: TextInQuery, and: SQL = sql``): SQL => sql`
  (select subject, number, at, facts from audit.entries
    where act = 'article.signed-off' and ${hasDigest(sql`entries`, answeringDigest(text))} ${and}
      and not ${isWithdrawn(sql`entries`)}
    offset 0) signed`

/** For how many months the sign-off of a row holds, as it was set when it was signed. */
export const holdsMonths: SQL = sql`trunc(coalesce((facts::jsonb ->> 'intervalMonths')::numeric, ${sql.raw(String(REVIEW_MONTHS))}))::int`

const dueCount = z.object({ day: z.string(), count: z.coerce.number() })

/** How many signatures name each day as the one on which their review is due, in and a week around a span of days. */
export async function countDue(
  req: PayloadRequest,
  { from, through }: { from: PlainDate; through: PlainDate },
): Promise<Map<PlainDate, number>> {
  const rows = await runSql(req, sql`
    select facts::jsonb ->> 'dueOn' as day, count(*) from audit.entries
    where act = 'article.signed-off' and (facts::jsonb ->> 'dueOn') collate "C" between ${addDays(from, -7)} and ${addDays(through, 7)}
    group by 1`)
  return new Map(rows.map((row) => dueCount.parse(row)).map(({ day, count }) => [day, count]))
}

/** Entries by article, in the order in which they were written. */
export type ReviewRecords = Map<string, EntryView[]>

/** All that the ledger says of what covers the texts of some articles. */
export async function findReviewRecords(req: PayloadRequest, articleIds: readonly string[]): Promise<ReviewRecords> {
  const records: ReviewRecords = new Map()
  for (const entry of await listEntries(req, coverActs, articleIds)) {
    records.set(entry.subject, [...(records.get(entry.subject) ?? []), entry])
  }
  return records
}

export type DigestOfText = { id: string; textDigest: string }

/** What covers some texts, by article; those that nothing covers are left out. */
export async function findCovers(
  req: PayloadRequest,
  texts: readonly DigestOfText[],
): Promise<Map<string, ReviewCover>> {
  const records = await findReviewRecords(req, texts.map(({ id }) => id))
  return new Map(texts.flatMap(({ id, textDigest }) => {
    const cover = reviewCover(records.get(id) ?? [], textDigest)
    return cover ? [[id, cover] as const] : []
  }))
}

/** What covers exactly this text of an article, or `null`. */
export const findReviewCover = async (req: PayloadRequest, id: string, digest: string): Promise<ReviewCover | null> =>
  (await findCovers(req, [{ id, textDigest: digest }])).get(id) ?? null

/** The signature that answers for exactly this text of an article, or `null`. */
export const findCoveringSignOff = async (req: PayloadRequest, id: string, digest: string): Promise<SignOff | null> =>
  standingSignOff(await findReviewCover(req, id, digest))

/** A signature with the words that it was put under. */
export type SignedText = { signOff: SignOff; text: ClinicalText }

/**
 * The newest signature in an article with its words, or `null`: of those that were not taken back, or of all.
 */
export async function findLastSigned(
  req: PayloadRequest,
  articleId: string,
  { isStanding }: { isStanding: boolean },
): Promise<SignedText | null> {
  const record = (await findReviewRecords(req, [articleId])).get(articleId) ?? []
  const entry = record.findLast((one) => one.act === SIGNED_OFF && !(isStanding && isTakenBack(record, one)))
  const content = entry && (await findContents(req, [entry.id])).get(entry.id)
  return entry && content ? { signOff: toSignOff(entry), text: parseClinicalText(content) } : null
}

/** A signature, or a confirmation that stands on one, by the id of its entry; `null` where there is none. */
export async function findReviewEntry(req: PayloadRequest, id: string): Promise<EntryReview | null> {
  const entry = (await findEntry(req, SIGNED_OFF, id)) ?? (await findEntry(req, EDITORIAL, id))
  const record = entry && (await findReviewRecords(req, [entry.subject])).get(entry.subject)
  return entry && record ? reviewOfEntry(record, entry) : null
}
