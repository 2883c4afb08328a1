import type { PayloadRequest } from 'payload'
import { listAccountsWith } from '@/accounts/queries'
import { findNewestText } from '@/articles/queries'
import { idOf } from '@/platform/pure/ids'
import { countOpenRequests, reviewCase } from '@/review-requests/queries'
import { reviewerSentence } from '@/review-requests/rules/review-refusal'
import { specialityFits } from '@/review-requests/rules/speciality-fits'
import { dueReviewersOf, findTopicLineage } from '@/topics/queries'

/**
 * A reviewer as an editor chooses one; `refusal` says why this one cannot be asked, `isAskedFirst` whether the topic
 * names them, `isFit` whether their speciality fits it, `openCount` how many reviews wait for them.
 */
export type ReviewerChoice = {
  id: string
  name: string
  speciality: string
  isAskedFirst: boolean
  isFit: boolean
  openCount: number
  refusal: string | null
}

/** Who is asked first in an article's topic, by the ids of their accounts, and what the topic is called. */
async function topicOf(
  req: PayloadRequest,
  articleId: string,
): Promise<{ first: readonly string[]; titles: string[] }> {
  const topicId = idOf((await findNewestText(req, articleId))?.topic)
  if (topicId === null) return { first: [], titles: [] }
  const lineage = await findTopicLineage(req, topicId)
  return { first: await dueReviewersOf(req, topicId), titles: lineage.map(({ title }) => title) }
}

const byFit = (one: ReviewerChoice, other: ReviewerChoice): number =>
  Number(other.isAskedFirst) - Number(one.isAskedFirst)
  || Number(other.isFit) - Number(one.isFit)
  || one.openCount - other.openCount
  || one.name.localeCompare(other.name)

/**
 * The reviewers among whom an editor chooses, each with the reason why they cannot be asked about this article: those
 * whom its topic names first, then those whose speciality fits, and of these whoever has the least to do.
 */
export async function listReviewerChoices(req: PayloadRequest, articleId: string): Promise<ReviewerChoice[]> {
  const { first, titles } = await topicOf(req, articleId)
  const open = await countOpenRequests(req)
  const choices: ReviewerChoice[] = []
  for (const { id, name } of await listAccountsWith(req, 'reviewer')) {
    const found = await reviewCase(req, { articleId, accountId: id })
    const speciality = found?.profile?.speciality ?? ''
    choices.push({
      id,
      name: found?.profile?.printedName ?? name,
      speciality,
      isAskedFirst: first.includes(id),
      isFit: specialityFits(speciality, titles),
      openCount: open.get(id) ?? 0,
      refusal: found?.refusal ? reviewerSentence(found.refusal) : null,
    })
  }
  return choices.sort(byFit)
}
