import { expect, test } from 'vitest'
import { articleStage, articleStages, stageLabels, type ArticleStage, type RequestState } from '@/reviews/rules/article-stage'

test.each([
  [false, false, null, 'drafting'],
  [false, false, 'open', 'in-review'],
  [false, false, 'changes-requested', 'changes-requested'],
  [false, false, 'signed', 'drafting'],
  [false, true, null, 'signed-off'],
  [false, true, 'open', 'signed-off'],
  [false, true, 'changes-requested', 'signed-off'],
  [false, true, 'signed', 'signed-off'],
  [true, true, null, 'published'],
  [true, true, 'open', 'published'],
  [true, true, 'signed', 'published'],
] satisfies [boolean, boolean, RequestState, ArticleStage][])(
  'a text that is live: %s, signed: %s, requested: %s is “%s”',
  (...[isLive, isSigned, request, stage]) => {
    expect(articleStage({ isLive, isSigned, request })).toBe(stage)
  },
)

test('every stage has a label of its own', () => {
  expect(Object.keys(stageLabels)).toEqual([...articleStages])
  expect(new Set(Object.values(stageLabels)).size).toBe(articleStages.length)
})
