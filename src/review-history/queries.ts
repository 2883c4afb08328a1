import type { PayloadRequest } from 'payload'
import { findArticlePath, findLiveDigest } from '@/articles/queries'
import { parseClinicalText } from '@/sign-offs/rules/parse-clinical-text'
import { findContents, findProofs, listEntries, type EntryProof } from '@/audit/queries'
import { coverActs } from '@/sign-offs/rules/text-cover'
import { correctionsIn, historySteps, type Correction, type HistoryStep } from './rules/history-steps'
import { mayShowFacts } from './rules/may-show-facts'

/** The history of an article's review, oldest step first; `null` where readers do not see the article. */
export async function findReviewHistory(req: PayloadRequest, articleId: string): Promise<HistoryStep[] | null> {
  const liveDigest = await findLiveDigest(req, articleId)
  if (liveDigest === null) return null
  const entries = await listEntries(req, coverActs, [articleId])
  const contents = await findContents(req, entries.map(({ id }) => id))
  const texts = new Map([...contents].map(([id, content]) => [id, parseClinicalText(content)]))
  return historySteps({ entries, texts, liveDigest })
}

/** What was corrected in an article, newest first. */
export const findCorrections = async (req: PayloadRequest, articleId: string): Promise<Correction[]> =>
  correctionsIn((await findReviewHistory(req, articleId)) ?? [])

export type PublicHistory = { path: string; steps: HistoryStep[]; proofs: Map<string, EntryProof> }

/** The history with the proofs of its signatures, by the ids of their entries, where all of them may be shown. */
export async function findPublicHistory(req: PayloadRequest, articleId: string): Promise<PublicHistory | null> {
  const path = await findArticlePath(req, articleId)
  const steps = path === null ? null : await findReviewHistory(req, articleId)
  if (path === null || !steps) return null
  const ids = steps.flatMap((step) => (step.kind === 'signed' ? [step.signOff.id] : []))
  const proofs = (await findProofs(req, ids)).filter(({ facts }) => mayShowFacts(facts))
  return { path, steps, proofs: new Map(proofs.map((proof) => [proof.id, proof])) }
}
