import { expect, test } from 'vitest'
import { linkRefusal } from '@/review-links/rules/link-refusal'

test.each([
  ['not-an-editor', 403], ['no-article', 404], ['no-link', 404], ['already-revoked', 409], ['already-expired', 409],
] as const)('%s is answered with %i and a sentence', (refusal, status) => {
  expect(linkRefusal(refusal)).toMatchObject({ status, errors: [{ message: expect.stringMatching(/^[A-Z].*\.$/) }] })
})
