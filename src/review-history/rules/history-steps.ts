import { z } from 'zod'
import { changedParagraphs, type ChangedParagraph } from '@/changes/rules/changed-paragraphs'
import type { ClinicalText } from '@/articles/rules/clinical-text'
import { toSignOff, type SignOff } from '@/sign-offs/rules/sign-off'
import type { ReviewEntry } from '@/sign-offs/rules/review-cover'

/** A signature as readers find it in the history of a page. */
export type SignedStep = {
  kind: 'signed'
  at: Date
  signOff: SignOff
  /** When it was taken back, or `null`. */
  withdrawnAt: Date | null
  /** How its words differ from those that were signed before; `null` for the first. */
  changes: ChangedParagraph[] | null
}

/** Anything else that happened to the review of what readers saw. */
export type OtherStep = { kind: 'editorial' | 'urgent' | 'withdrawn'; at: Date; id: string; changes: ChangedParagraph[] | null }

export type HistoryStep = SignedStep | OtherStep

type Told = {
  /** The entries about what covers the article's texts, and its publications, oldest first. */
  entries: readonly ReviewEntry[]
  /** The words of signatures and confirmations, by the ids of their entries. */
  texts: ReadonlyMap<string, ClinicalText>
  /** The digest of the text that readers see now. */
  liveDigest: string
}

const facts = z.object({ digest: z.string().default(''), signOff: z.string().default('') })

const factsOf = (entry: ReviewEntry) => facts.safeParse(entry.facts).data ?? { digest: '', signOff: '' }

const kinds = new Map([
  ['article.editorial-confirmed', 'editorial'],
  ['article.published-urgently', 'urgent'],
  ['article.withdrawn', 'withdrawn'],
] as const)

const kindOf = (act: string) => [...kinds].find(([name]) => name === act)?.[1] ?? null

/** Tells which entries are about a text that was before readers, or that answer for one. */
function shownIn({ entries, liveDigest }: Told): (entry: ReviewEntry) => boolean {
  const published = entries.filter(({ act }) => act === 'article.published').map((entry) => factsOf(entry).digest)
  const shown = new Set([liveDigest, ...published])
  const confirmed = entries.filter((entry) => kindOf(entry.act) === 'editorial' && shown.has(factsOf(entry).digest))
  const signedFor = new Set(confirmed.map((entry) => factsOf(entry).signOff))
  return (entry) => shown.has(factsOf(entry).digest) || signedFor.has(entry.id)
}

/**
 * What readers may know of the review of an article, oldest first: what happened to texts that were before readers
 * once. A text that was signed and never came out is a draft, and nobody's business.
 */
export function historySteps(told: Told): HistoryStep[] {
  const { entries, texts } = told
  const taken = entries.filter(({ act }) => act === 'article.withdrawn')
  const withdrawnAt = new Map(taken.map((entry) => [factsOf(entry).signOff, entry.at]))
  let before: ClinicalText | null = null
  const steps: HistoryStep[] = []
  for (const entry of entries.filter(shownIn(told))) {
    const text = texts.get(entry.id) ?? null
    const changes: ChangedParagraph[] | null = before && text && changedParagraphs(before, text)
    const kind = kindOf(entry.act)
    if (entry.act === 'article.signed-off') {
      const signOff = toSignOff(entry)
      steps.push({ kind: 'signed', at: entry.at, signOff, withdrawnAt: withdrawnAt.get(entry.id) ?? null, changes })
      before = text ?? before
    } else if (kind) {
      steps.push({ kind, at: entry.at, id: entry.id, changes: kind === 'editorial' ? changes : null })
    }
  }
  return steps
}

/** A correction of what a doctor had signed, as the page tells it. */
export type Correction = { at: Date; text: string }

/** The corrections among the steps, newest first. A signature that was taken back corrects nothing any more. */
export const correctionsIn = (steps: readonly HistoryStep[]): Correction[] =>
  steps.flatMap((step) => (step.kind === 'signed' && step.signOff.correction !== '' && !step.withdrawnAt
    ? [{ at: step.at, text: step.signOff.correction }]
    : [])).reverse()
