import { expect, it } from 'vitest'
import { refusalSentence, reviewerSentence, reviewRefusal } from '@/review-requests/rules/review-refusal'

it.each([
  ['no-article', 404, 'id'], ['own-work', 403, ''], ['text-moved', 409, 'digest'], ['no-such-reviewer', 422, 'reviewer'],
  ['not-the-signer', 403, ''], ['already-withdrawn', 409, 'id'], ['may-not-publish-urgently', 403, ''],
] as const)('“%s” is answered %i, at its field', (refusal, status, field) => {
  expect(reviewRefusal(refusal)).toEqual({ status, errors: [{ field, message: refusalSentence(refusal) }] })
})

it('an editor is told of a reviewer in other words than the reviewer', () => {
  expect(reviewerSentence('own-work')).toContain('choose somebody else')
  expect(refusalSentence('own-work')).toContain('You wrote')
})
