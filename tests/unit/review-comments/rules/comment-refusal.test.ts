import { expect, test } from 'vitest'
import { commentRefusal } from '@/review-comments/rules/comment-refusal'

test('each refusal has its status, and a sentence at its field', () => {
  expect(commentRefusal('not-at-desk').status).toBe(403)
  expect(commentRefusal('no-comment').status).toBe(404)
  expect(commentRefusal('quote-not-found')).toMatchObject({ status: 422, errors: [{ field: 'quote' }] })
  expect(commentRefusal('already-resolved').status).toBe(409)
})

test('whoever read an older text is asked to look again, not to start anew', () => {
  const { status, errors } = commentRefusal('text-moved')
  expect(status).toBe(409)
  expect(errors).toEqual([{ field: 'digest', message: expect.stringContaining('send it again') }])
})
