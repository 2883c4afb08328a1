import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import { z } from 'zod'
import type { PlainDate } from '@/platform/pure/plain-date'
import { REQUEST_STATES } from '@/review-requests/rules/request-state'
import { signOffsOf } from '@/sign-offs/queries'
import { dueDay } from './due-reviews'

/** The newest texts that are not what readers see, as `draft`; the table of versions has an index for just these. */
const newestDrafts = sql`_articles_v draft`
const isNewestDraft = sql`draft.latest and draft.version__status = 'draft'`

const signatures = signOffsOf({ article: sql`draft.parent_id`, digest: sql`draft.version_text_digest` })
const areOfDraft = sql`signed.subject = draft.parent_id::text`

const isUnsigned = sql`not exists (select from ${signatures} where ${areOfDraft})`

export const draftAtWork = z.object({
  articleId: z.string(),
  title: z.string(),
  savedAt: z.coerce.date(),
  /** What the last request for a review came to. */
  request: z.enum(REQUEST_STATES).nullable(),
})

/** A text that is neither signed nor out. */
export type DraftAtWork = z.infer<typeof draftAtWork>

/** Such texts in which an account ever wrote a word, the last saved first. */
export const draftsOf = (accountId: string): SQL => sql`
  select mine.*, (select state::text from review_requests
      where article_id = mine."articleId" and state <> 'replaced' order by created_at desc limit 1) as request
  from (
    select draft.parent_id as "articleId", draft.version_title as title, draft.version_updated_at as "savedAt",
      count(*) over () as total
    from ${newestDrafts}
    where ${isNewestDraft} and ${isUnsigned} and exists (
      select from _articles_v_rels
      where parent_id = draft.id and path = 'version.contributors' and accounts_id = ${accountId})
  ) mine
  order by "savedAt" desc, "articleId"`

export const returnedDraft = z.object({
  articleId: z.string(),
  title: z.string(),
  reviewer: z.string(),
  note: z.string(),
  returnedAt: z.coerce.date(),
})

/** A text that a doctor sent back with a note of what has to change. */
export type ReturnedDraft = z.infer<typeof returnedDraft>

/** Such texts, the last sent back first. One that was signed or put before readers since is none any more. */
export const returnedDrafts: SQL = sql`
  select draft.parent_id as "articleId", draft.version_title as title, coalesce(accounts.name, '') as reviewer,
    coalesce(request.note, '') as note, request.updated_at as "returnedAt", count(*) over () as total
  from review_requests request
  join ${newestDrafts} on draft.parent_id = request.article_id and ${isNewestDraft}
  left join accounts on accounts.id = request.reviewer_id
  where request.state = 'changes-requested' and ${isUnsigned}
  order by request.updated_at desc, draft.parent_id`

export const signedDraft = z.object({
  articleId: z.string(),
  title: z.string(),
  signedBy: z.string(),
  signedAt: z.coerce.date(),
})

/** A text that is signed and could be published. */
export type SignedDraft = z.infer<typeof signedDraft>

/** Such texts, the longest waiting first. A text that was signed twice is told of once, by its last signature. */
export const signedDrafts: SQL = sql`
  select waiting."articleId", waiting.title, waiting."signedAt", count(*) over () as total,
    coalesce(waiting.facts::jsonb -> 'person' ->> 'printedName', '') as "signedBy"
  from (
    select distinct on (draft.parent_id) draft.parent_id as "articleId", draft.version_title as title, signed.at as "signedAt",
      signed.facts
    from ${newestDrafts} cross join lateral ${signatures}
    where ${isNewestDraft} and ${areOfDraft}
    order by draft.parent_id, signed.number desc
  ) waiting
  order by "signedAt", "articleId"`

export const waitingReview = z.object({
  articleId: z.string(),
  title: z.string(),
  askedBy: z.string(),
  askedAt: z.coerce.date(),
  /** The day by which the editor would like it; `''` where they did not say. */
  wishOn: z.string(),
})

/** A text that a doctor was asked to review. */
export type WaitingReview = z.infer<typeof waitingReview>

/** A doctor; and up to which day a review has to be due to be renewed, in the site's time zone. */
type Waited = { accountId: string; renewableThrough: PlainDate; timeZone: string }

/**
 * What waits for a doctor, the longest waiting first. A text that came back to words which are signed, and not due,
 * waits for nobody.
 */
export const reviewsFor = ({ accountId, renewableThrough, timeZone }: Waited): SQL => sql`
  select newest.parent_id as "articleId", newest.version_title as title, coalesce(accounts.name, '') as "askedBy",
    request.created_at as "askedAt", coalesce(request.wish_on, '') as "wishOn", count(*) over () as total
  from review_requests request
  join _articles_v newest on newest.parent_id = request.article_id and newest.latest
  left join accounts on accounts.id = request.requested_by_id
  where request.reviewer_id = ${accountId} and request.state = 'open'
    and not exists (
      select from ${signOffsOf({ article: sql`newest.parent_id`, digest: sql`newest.version_text_digest` })}
      where signed.subject = newest.parent_id::text and ${dueDay(timeZone)} > ${renewableThrough}::date)
  order by request.created_at, newest.parent_id`
