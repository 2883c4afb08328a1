import { expect, test } from 'vitest'
import { failedDelivery, type FailedAttempt } from '@/mail/rules/delivery'

const anAttempt = (changes: Partial<FailedAttempt>): FailedAttempt => ({
  isTextBegun: false, isAboutMail: false, responseCode: null, code: '', ...changes,
})

test.each<[string, Partial<FailedAttempt>, string]>([
  ['nobody listens', { code: 'ECONNREFUSED' }, 'away'],
  ['no answer before the text', { code: 'ETIMEDOUT' }, 'away'],
  ['a wrong password', { code: 'EAUTH', responseCode: 535 }, 'away'],
  ['a server that is busy', { responseCode: 421 }, 'away'],
  ['a recipient who is refused for now', { isAboutMail: true, responseCode: 450 }, 'put-off'],
  ['a recipient who is unknown', { isAboutMail: true, responseCode: 550 }, 'refused'],
  ['a text that is refused for now', { isTextBegun: true, isAboutMail: true, responseCode: 451 }, 'put-off'],
  ['a text that is refused', { isTextBegun: true, isAboutMail: true, responseCode: 554 }, 'refused'],
  ['a line lost after the text', { isTextBegun: true, code: 'ECONNRESET' }, 'unclear'],
  ['no answer after the text', { isTextBegun: true, code: 'ETIMEDOUT' }, 'unclear'],
])('%s: %o ends %s', (_what, attempt, end) => {
  expect(failedDelivery(anAttempt(attempt)).end).toBe(end)
})
