import { expect, test } from 'vitest'
import { REQUEST_STATES } from '@/review-requests/rules/request-state'
import { draftAtWork } from '@/reviews/draft-lists'

const row = { articleId: 'a1', title: 'A draft', savedAt: '2026-01-12T13:05:59Z' }

test('a request waits, or was answered in one of three ways', () => {
  expect(REQUEST_STATES).toEqual(['open', 'changes-requested', 'declined', 'signed'])
})

test.each(REQUEST_STATES)('the desk of an editor takes a draft whose last request is %s', (request) => {
  expect(draftAtWork.parse({ ...row, request }).request).toBe(request)
})

test('a request that was replaced is nobody’s last one', () => {
  expect(draftAtWork.safeParse({ ...row, request: 'replaced' }).success).toBe(false)
})
