import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { findNewestTitles, viewArticle, type ArticleView } from '@/articles/queries'
import { findPeople } from '@/people/queries'
import { asSystem } from '@/platform/as-system'
import { runSql } from '@/platform/database'
import { idOf } from '@/platform/pure/ids'
import type { PlainDate } from '@/platform/pure/plain-date'
import { reviewCase } from './review-case'
import { reviewStanding, type ReviewStanding } from './review-standing'
import { coveringSignOff, reviewDays } from './rules/sign-off'
import { findCoveringSignOff, findSignOffs, SIGNED_OFF } from './sign-offs'
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

/** The articles that wait for a reviewer, the longest waiting first. */
export async function listWaitingReviews(
  req: PayloadRequest,
  reviewerId: string,
): Promise<{ articleId: string; title: string }[]> {
  const { docs } = await asSystem(req.payload, 'a reviewer sees what waits for them').find({
    collection: 'review-requests',
    where: { and: [{ reviewer: { equals: reviewerId } }, { state: { equals: 'open' } }] },
    sort: 'createdAt',
    depth: 0,
    pagination: false,
    req,
  })
  const articleIds = docs.flatMap(({ article }) => idOf(article) ?? [])
  const titles = await findNewestTitles(req, articleIds)
  return articleIds.flatMap((articleId) => {
    const title = titles.get(articleId)
    return title === undefined ? [] : [{ articleId, title }]
  })
}

/** What a doctor needs in order to read and sign: the text as readers will see it, and whether they may sign it. */
export type ReviewDesk = { text: ArticleView; standing: ReviewStanding; conflicts: string; refusal: string | null }

/** The desk of one doctor for one article; `null` where there is no such article. */
export async function findReviewDesk(
  req: PayloadRequest,
  who: { articleId: string; accountId: string },
): Promise<ReviewDesk | null> {
  const found = await reviewCase(req, who)
  if (!found) return null
  return {
    text: await viewArticle(req, found.article),
    standing: await reviewStanding(req, found.article),
    conflicts: found.profile?.conflictsOfInterest ?? '',
    refusal: found.refusal && refusalSentence(found.refusal),
  }
}
