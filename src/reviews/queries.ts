import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '@/accounts/rules/roles'
import { findLedgerTime, listEntries } from '@/audit/queries'
import { viewArticle, type ArticleView, type NewestText } from '@/articles/queries'
import { clinicalText, type ClinicalText } from '@/articles/rules/clinical-text'
import { findTextByDigest } from '@/changes/queries'
import { changedParagraphs, type ChangedParagraph } from '@/changes/rules/changed-paragraphs'
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
import { CHANGES_REQUESTED, reviewCase, reviewInterval, type ReviewCase } from '@/review-requests/queries'
import { findReviewOffers, type ReviewOffers } from './review-offers'
import { reviewStanding, type ReviewStanding } from './review-standing'
import { seenMark, type SeenPage } from './rules/seen-mark'
import { standingSignOff, type ReviewCover } from '@/sign-offs/rules/review-cover'
import { dueSpans, reviewDays, type SignOff } from '@/sign-offs/rules/sign-off'
import { findCovers, findCoveringSignOff, findLastSigned, findReviewCover, SIGNED_OFF, type DigestOfText } from '@/sign-offs/queries'
import { refusalSentence } from '@/review-requests/rules/review-refusal'

/**
 * A review as readers are told of it; days are calendar days in the site's time zone. The name is that of the signing,
 * the address that of today, and `null` when the profile is gone.
 */
export type ReviewView = { reviewer: string; reviewerPath: string | null; reviewedOn: PlainDate; dueOn: PlainDate }

/** What readers are told of a text: its review, or why there is none; days are those of the site's time zone. */
export type PublicStanding =
  | { kind: 'reviewed'; review: ReviewView }
  | { kind: 'urgent'; publishedOn: PlainDate }
  | { kind: 'withdrawn'; withdrawnOn: PlainDate }
  | { kind: 'unreviewed' }

/** What readers are told of what covers a text. */
export async function findPublicStanding(
  req: PayloadRequest,
  text: DigestOfText,
  timeZone: string,
): Promise<PublicStanding> {
  return publicStanding(req, await findReviewCover(req, text.id, text.textDigest), timeZone)
}

async function publicStanding(
  req: PayloadRequest,
  cover: ReviewCover | null,
  timeZone: string,
): Promise<PublicStanding> {
  switch (cover?.kind) {
    case 'signed':
    case 'editorial': {
      const [person] = await findPeople(req, [cover.signOff.personId])
      const { printedName: reviewer } = cover.signOff
      return { kind: 'reviewed', review: { reviewer, reviewerPath: person?.path ?? null, ...reviewDays(cover.signOff, timeZone) } }
    }
    case 'urgent':
      return { kind: 'urgent', publishedOn: dayOf(cover.publication.at, timeZone) }
    case 'withdrawn':
      return { kind: 'withdrawn', withdrawnOn: dayOf(cover.withdrawal.at, timeZone) }
    case undefined:
      return { kind: 'unreviewed' }
  }
}

/** When some texts were last reviewed, by article; texts that no signature covers are left out. */
export async function findReviewDates(
  req: PayloadRequest,
  texts: readonly DigestOfText[],
  timeZone: string,
): Promise<Map<string, PlainDate>> {
  const reviews = await findStandingReviews(req, texts, timeZone)
  return new Map([...reviews].map(([id, { reviewedOn }]) => [id, reviewedOn]))
}

/** A review that stands: the id of the signer's profile, and its days in the site's time zone. */
export type StandingReview = { personId: string; reviewedOn: PlainDate; dueOn: PlainDate }

/** The reviews that stand over some texts, by article; texts that no signature covers are left out. */
export async function findStandingReviews(
  req: PayloadRequest,
  texts: readonly DigestOfText[],
  timeZone: string,
): Promise<Map<string, StandingReview>> {
  const covers = await findCovers(req, texts)
  return new Map([...covers].flatMap(([id, cover]) => {
    const signOff = standingSignOff(cover)
    return signOff ? [[id, { personId: signOff.personId, ...reviewDays(signOff, timeZone) }] as const] : []
  }))
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
export async function listWaitingReviews(
  req: PayloadRequest,
  accountId: string,
  part: Part,
): Promise<Listed<WaitingReview>> {
  const { timeZone } = await getSiteSettings(req)
  const { soon } = dueSpans(dayOf(await findLedgerTime(req), timeZone))
  const query = reviewsFor({ accountId, renewableThrough: soon.through, timeZone })
  return readDrafts(req, { query, row: waitingReview, part })
}

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
  correction: string
  /** For how many months a signature of today would hold. */
  intervalMonths: number
  standing: ReviewStanding
  offers: ReviewOffers
  /** The mark of all that stands here beside the text and is published with the signature. */
  seen: string
  /** What changed since the newest signature that stands; `null` where there is none. */
  since: { signOff: SignOff; signedOn: PlainDate; paragraphs: ChangedParagraph[] } | null
  /** What changed since whoever asks opened the page, where they name the text that they read. */
  sinceOpened: ChangedParagraph[] | null
  /** What changed since whoever asks sent it back, where they are to look again; `[]` where nothing did. */
  sinceReturned: ChangedParagraph[] | null
  conflicts: string
  refusal: string | null
}

async function changedSince(req: PayloadRequest, article: NewestText): Promise<ReviewDesk['since']> {
  const signed = await findLastSigned(req, article.id, { isStanding: true })
  if (!signed) return null
  const { timeZone } = await getSiteSettings(req)
  const { signOff, text } = signed
  const paragraphs = changedParagraphs(text, clinicalText(article))
  return { signOff, signedOn: dayOf(signOff.signedAt, timeZone), paragraphs }
}

/** What changed since somebody read the text with a digest; `null` where there is none, or it is the newest. */
async function changedSinceRead(req: PayloadRequest, article: NewestText, digest = ''): Promise<ChangedParagraph[] | null> {
  const read = digest === '' || digest === article.textDigest ? null : await findTextByDigest(req, article.id, digest)
  return read && changedParagraphs(clinicalText(read), clinicalText(article))
}

const returnedText = z.object({ digest: z.string() })

/** What changed since a doctor sent the text back; `null` where they did not, or have signed it since. */
async function changedSinceReturned(
  req: PayloadRequest,
  article: NewestText,
  accountId: string,
): Promise<ChangedParagraph[] | null> {
  const entries = await listEntries(req, [CHANGES_REQUESTED, SIGNED_OFF], [article.id])
  const answer = entries.findLast(({ actorId }) => actorId === accountId)
  if (answer?.act !== CHANGES_REQUESTED) return null
  const { digest } = returnedText.parse(answer.facts)
  return digest === article.textDigest ? [] : changedSinceRead(req, article, digest)
}

/**
 * All that a doctor has before them beside the text with a digest, as it is now. A note that its last signature told
 * already is not told once more: who renews a review corrects nothing.
 */
export async function pageToSee(
  req: PayloadRequest,
  { article, profile }: Pick<ReviewCase, 'article' | 'profile'>,
  digest: string,
): Promise<SeenPage> {
  const told = await findCoveringSignOff(req, article.id, digest)
  const untold = (note: 'changeNote' | 'correction') => (article[note] === told?.[note] ? '' : (article[note] ?? ''))
  const intervalMonths = await reviewInterval(req, article)
  return { digest, changeNote: untold('changeNote'), correction: untold('correction'), intervalMonths, signer: profile }
}

/** The desk of one doctor for one article; `null` where there is no such article. */
export async function findReviewDesk(
  req: PayloadRequest,
  { readDigest, ...who }: { articleId: string; accountId: string; readDigest?: string | undefined },
): Promise<ReviewDesk | null> {
  const found = await reviewCase(req, who)
  if (!found) return null
  const standing = await reviewStanding(req, found.article)
  const page = await pageToSee(req, found, standing.digest)
  const isToLookAgain = standing.request?.state === 'open'
  return {
    text: await viewArticle(req, found.article),
    signed: clinicalText(found.article),
    changeNote: page.changeNote,
    correction: page.correction,
    intervalMonths: page.intervalMonths,
    seen: seenMark(page),
    standing,
    offers: await findReviewOffers(req, { accountId: who.accountId, article: found.article, standing }),
    since: await changedSince(req, found.article),
    sinceOpened: await changedSinceRead(req, found.article, readDigest),
    sinceReturned: isToLookAgain ? await changedSinceReturned(req, found.article, who.accountId) : null,
    conflicts: found.profile?.conflictsOfInterest ?? '',
    refusal: found.refusal && refusalSentence(found.refusal),
  }
}
