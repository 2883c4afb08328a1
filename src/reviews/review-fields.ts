import type { Field, FieldHook } from 'payload'
import type { Article } from '@/generated/payload-types'
import { listOnly } from '@/platform/fields/list-use'
import { writtenByNobody } from '@/platform/fields/read-only'
import { articleStage, articleStages, stageLabels, type ArticleStage } from './rules/article-stage'
import { reviewCover, standingSignOff, type ReviewCover } from '@/sign-offs/rules/review-cover'
import { reviewDays } from '@/sign-offs/rules/sign-off'
import { standingOf, type Standing } from './standing-loader'

type Stored = { id?: unknown; _status?: unknown; textDigest?: unknown }

/** The text that a stored row stands for: a live row for itself, any other for the newest text. */
const digestOf = ({ _status, textDigest }: Stored, { newestDigest }: Standing): string =>
  _status === 'published' && typeof textDigest === 'string' ? textDigest : newestDigest

type Told = { standing: Standing; cover: ReviewCover | null; isLive: boolean }

type Tell<T> = (told: Told) => T

type ArticleFieldHook = FieldHook<Article, unknown, Article>

const tell = <T>(tellIt: Tell<T>): ArticleFieldHook => async ({ siblingData, originalDoc, req }) => {
  const stored: Stored = { ...originalDoc, ...siblingData }
  if (typeof stored.id !== 'string') return null
  const standing = await standingOf(req, stored.id)
  const cover = reviewCover(standing.record, digestOf(stored, standing))
  return tellIt({ standing, cover, isLive: stored._status === 'published' })
}

const readStage = tell<ArticleStage>(({ standing, cover, isLive }) =>
  articleStage({ isLive, cover: cover?.kind ?? null, request: standing.request }),
)

const readReviewer = tell(({ cover }) => standingSignOff(cover)?.printedName ?? null)

const daysOf = ({ cover, standing }: Told) => {
  const signOff = standingSignOff(cover)
  return signOff && reviewDays(signOff, standing.timeZone)
}

const readReviewedOn = tell((told) => daysOf(told)?.reviewedOn ?? null)

const readDueOn = tell((told) => daysOf(told)?.dueOn ?? null)

const told = (name: string, label: string, hook: FieldHook): Field => ({
  name,
  label,
  type: 'text',
  virtual: true,
  access: writtenByNobody,
  hooks: { afterRead: [hook] },
  admin: listOnly,
})

const reviewPanel: Field = {
  name: 'reviewPanel',
  type: 'ui',
  admin: { position: 'sidebar', disableListColumn: true, components: { Field: '/src/reviews/admin/review-panel#ReviewPanel' } },
}

/** What the ledger tells of an article's review. Read from the sign-offs each time; nobody can write it. */
export const reviewFields: readonly Field[] = [
  reviewPanel,
  {
    name: 'stage',
    type: 'select',
    virtual: true,
    options: articleStages.map((stage) => ({ value: stage, label: stageLabels[stage] })),
    access: writtenByNobody,
    hooks: { afterRead: [readStage] },
    admin: listOnly,
  },
  told('reviewedBy', 'Reviewed by', readReviewer),
  told('lastReviewedOn', 'Last reviewed', readReviewedOn),
  told('reviewDueOn', 'Review due', readDueOn),
]
