import { expect, test } from 'vitest'
import { REQUEST_STATES } from '@/review-requests/rules/request-state'
import { articleStage, stageLabels } from '@/reviews/rules/article-stage'

test.each(REQUEST_STATES)('a draft whose last request is %s stands at a stage that the desk can name', (request) => {
  expect(stageLabels[articleStage({ isLive: false, cover: null, request })]).toMatch(/^[A-Z]/)
})
