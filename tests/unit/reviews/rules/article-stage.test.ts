import { expect, test } from 'vitest'
import type { RequestState } from '@/review-requests/rules/request-state'
import { articleStage, articleStages, stageLabels, type ArticleStage } from '@/reviews/rules/article-stage'
import type { TextCover } from '@/sign-offs/rules/text-cover'

test.each([
  [false, null, null, 'drafting'],
  [false, null, 'open', 'in-review'],
  [false, null, 'changes-requested', 'changes-requested'],
  [false, null, 'declined', 'drafting'],
  [false, null, 'signed', 'drafting'],
  [false, 'signed', null, 'signed-off'],
  [false, 'signed', 'open', 'signed-off'],
  [false, 'signed', 'changes-requested', 'signed-off'],
  [false, 'editorial', 'signed', 'signed-off'],
  [false, 'urgent', null, 'drafting'],
  [false, 'urgent', 'open', 'in-review'],
  [false, 'withdrawn', 'signed', 'withdrawn'],
  [false, 'withdrawn', 'open', 'in-review'],
  [false, 'withdrawn', 'changes-requested', 'changes-requested'],
  [true, 'signed', null, 'published'],
  [true, 'signed', 'open', 'published'],
  [true, 'editorial', null, 'published'],
  [true, 'urgent', 'open', 'published-urgently'],
  [true, 'withdrawn', 'open', 'withdrawn'],
  [true, null, null, 'published'],
] satisfies [boolean, TextCover | null, RequestState, ArticleStage][])(
  'a text that is live: %s, covered: %s, requested: %s is “%s”',
  (...[isLive, cover, request, stage]) => {
    expect(articleStage({ isLive, cover, request })).toBe(stage)
  },
)

test('every stage has a label of its own', () => {
  expect(Object.keys(stageLabels)).toEqual([...articleStages])
  expect(new Set(Object.values(stageLabels)).size).toBe(articleStages.length)
})
