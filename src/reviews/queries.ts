import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '@/accounts/rules/roles'
import { viewArticle, type ArticleView } from '@/articles/queries'
import { clinicalText, type ClinicalText } from '@/articles/rules/clinical-text'
import { findPeople } from '@/people/queries'
import { runSql } from '@/platform/database'
import { nothingListed, readPart, type Listed, type Part } from '@/platform/listed'
import { dayOf, type PlainDate } from '@/platform/pure/plain-date'
import { getSiteSettings } from '@/site/queries'
import {
  draftAtWork, draftsOf, returnedDraft, returnedDrafts, reviewsFor, signedDraft, signedDrafts, waitingReview,
  type DraftAtWork, type ReturnedDraft, type SignedDraft, type WaitingReview,
} from './draft-lists'
import { dueReview, reviewsDue, type DueReview } from './due-reviews'
import { reviewCase, reviewInterval } from './review-case'
import { reviewStanding, type ReviewStanding } from './review-standing'
import { coveringSignOff, dueSpans, reviewDays } from '@/sign-offs/rules/sign-off'
import { findCoveringSignOff, findSignOffs, SIGNED_OFF } from '@/sign-offs/queries'
import { refusalSentence } from './wording'

/**
 * A review as readers are told of it; days are calendar days in the site's time zone. The name is that of the signing,
 * the address that of today, and `null` when the profile is gone.
 */
export type ReviewView = { reviewer: string; reviewerPath: string | null; reviewedOn: PlainDate; dueOn: PlainDate }

type SignedText = { id: string; textDigest: string }

/** What readers are told of the review of a text, or `null` where no signature covers it. */
export async function findPublicReview(
  req: PayloadRequest,
  text: SignedText,
  timeZone: string,
): Promise<ReviewView | null> {
  const signOff = await findCoveringSignOff(req, text.id, text.textDigest)
  if (!signOff) return null
  const [person] = await findPeople(req, [signOff.personId])
  return { reviewer: signOff.printedName, reviewerPath: person?.path ?? null, ...reviewDays(signOff, timeZone) }
}

/** When some texts were last reviewed, by article; texts that no signature covers are left out. */
export async function findReviewDates(
  req: PayloadRequest,
  texts: readonly SignedText[],
  timeZone: string,
): Promise<Map<string, PlainDate>> {
  const signOffs = await findSignOffs(req, texts.map(({ id }) => id))
  return new Map(
    texts.flatMap(({ id, textDigest }) => {
      const covering = coveringSignOff(signOffs.get(id) ?? [], textDigest)
      return covering ? [[id, reviewDays(covering, timeZone).reviewedOn] as const] : []
    }),
  )
}

/** Whose signature covers some texts: the ids of their profiles, by article; texts that none covers are left out. */
export async function findReviewers(req: PayloadRequest, texts: readonly SignedText[]): Promise<Map<string, string>> {
  const signOffs = await findSignOffs(req, texts.map(({ id }) => id))
  return new Map(
    texts.flatMap(({ id, textDigest }) => {
      const covering = coveringSignOff(signOffs.get(id) ?? [], textDigest)
      return covering ? [[id, covering.personId] as const] : []
    }),
  )
}

const subjects = z.array(z.object({ subject: z.string() }))

/** The ids of the articles that a person ever signed. Whether a signature still covers the text is another question. */
export async function findReviewedBy(req: PayloadRequest, personId: string): Promise<string[]> {
  const rows = await runSql(
    req,
    sql`select distinct subject from audit.entries
        where act = ${SIGNED_OFF} and facts::jsonb -> 'person' ->> 'id' = ${personId}`,
  )
  return subjects.parse(rows).map(({ subject }) => subject)
}

/** Reads a list of drafts, which is empty for whoever may not see drafts. */
async function readDrafts<T>(req: PayloadRequest, wanted: Parameters<typeof readPart<T>>[1]): Promise<Listed<T>> {
  return hasRole(req.user, 'admin', 'editor', 'reviewer') ? readPart(req, wanted) : nothingListed
}

/** What waits for a reviewer, the longest waiting first. */
export const listWaitingReviews = (
  req: PayloadRequest,
  reviewerId: string,
  part: Part,
): Promise<Listed<WaitingReview>> =>
  readDrafts(req, { query: reviewsFor(reviewerId), row: waitingReview, part })

/** The texts in which an account wrote and that are neither signed nor out, the last saved first. */
export const listDraftsOf = (req: PayloadRequest, accountId: string, part: Part): Promise<Listed<DraftAtWork>> =>
  readDrafts(req, { query: draftsOf(accountId), row: draftAtWork, part })

/** The texts that doctors sent back, the last first. */
export const listReturnedDrafts = (req: PayloadRequest, part: Part): Promise<Listed<ReturnedDraft>> =>
  readDrafts(req, { query: returnedDrafts, row: returnedDraft, part })

/** The texts that are signed and not out, the longest waiting first. */
export const listSignedDrafts = (req: PayloadRequest, part: Part): Promise<Listed<SignedDraft>> =>
  readDrafts(req, { query: signedDrafts, row: signedDraft, part })

/** What readers see whose review is overdue at an instant, or due within 60 days; the first due first. */
export async function listReviewsDue(
  req: PayloadRequest,
  { when, now }: { when: 'overdue' | 'soon'; now: Date },
  part: Part,
): Promise<Listed<DueReview>> {
  const { timeZone } = await getSiteSettings(req)
  const span = dueSpans(dayOf(now, timeZone))[when]
  return readDrafts(req, { query: reviewsDue(span, timeZone), row: dueReview, part })
}

/** What a doctor needs in order to read and sign: the text as readers will see it, and whether they may sign it. */
export type ReviewDesk = {
  text: ArticleView
  /** All that the signature is put under, shown as words on the page or not. */
  signed: ClinicalText
  changeNote: string
  /** For how many months a signature of today would hold. */
  intervalMonths: number
  standing: ReviewStanding
  conflicts: string
  refusal: string | null
}

/** The desk of one doctor for one article; `null` where there is no such article. */
export async function findReviewDesk(
  req: PayloadRequest,
  who: { articleId: string; accountId: string },
): Promise<ReviewDesk | null> {
  const found = await reviewCase(req, who)
  if (!found) return null
  return {
    text: await viewArticle(req, found.article),
    signed: clinicalText(found.article),
    changeNote: found.article.changeNote ?? '',
    intervalMonths: await reviewInterval(req, found.article),
    standing: await reviewStanding(req, found.article),
    conflicts: found.profile?.conflictsOfInterest ?? '',
    refusal: found.refusal && refusalSentence(found.refusal),
  }
}
