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

/** What the last request for a review came to; `null` where none was ever made. */
export type RequestState = 'open' | 'changes-requested' | 'signed' | null

export type TextStanding = {
  /** Whether this very text is what readers are served. */
  isLive: boolean
  /** Whether a sign-off covers this very text. */
  isSigned: boolean
  request: RequestState
}

/** The stage of a text. A signature outweighs a request that is still open: there is nothing left to ask for. */
export function articleStage({ isLive, isSigned, request }: TextStanding): ArticleStage {
  if (isLive) return 'published'
  if (isSigned) return 'signed-off'
  if (request === 'open') return 'in-review'
  return request === 'changes-requested' ? 'changes-requested' : 'drafting'
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
