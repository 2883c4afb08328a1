import type { RequestState } from '@/review-requests/rules/request-state'
import type { TextCover } from '@/sign-offs/rules/text-cover'

/** Where an article's text stands on its way to the reader. Source: docs/api.md. */
export const articleStages = [
  'drafting',
  'in-review',
  'changes-requested',
  'signed-off',
  'published',
  'published-urgently',
  'withdrawn',
] as const

export type ArticleStage = (typeof articleStages)[number]

export type TextStanding = {
  /** Whether this very text is what readers are served. */
  isLive: boolean
  /** What covers this very text. */
  cover: TextCover | null
  request: RequestState
}

const liveStages = {
  signed: 'published',
  editorial: 'published',
  urgent: 'published-urgently',
  withdrawn: 'withdrawn',
} satisfies Record<TextCover, ArticleStage>

/** The stage of a text. A signature outweighs a request that is still open: there is nothing left to ask for. */
export function articleStage({ isLive, cover, request }: TextStanding): ArticleStage {
  if (isLive) return cover === null ? 'published' : liveStages[cover]
  if (cover === 'signed' || cover === 'editorial') return 'signed-off'
  if (request === 'open') return 'in-review'
  if (request === 'changes-requested') return 'changes-requested'
  return cover === 'withdrawn' ? 'withdrawn' : 'drafting'
}

export const stageLabels = {
  drafting: 'Draft',
  'in-review': 'With the reviewer',
  'changes-requested': 'Changes requested',
  'signed-off': 'Signed off',
  published: 'Published',
  'published-urgently': 'Published urgently',
  withdrawn: 'Sign-off withdrawn',
} satisfies Record<ArticleStage, string>
