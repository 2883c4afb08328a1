import { APIError, Forbidden } from 'payload'
import { expect, test } from 'vitest'
import { FieldRefusal } from '@/platform/field-refusal'
import { failureIn, isLastTry } from '@/schedules/rules/schedule-failure'

test('a refusal tells each of its reasons', () => {
  const issues = [{ field: 'title', message: 'Please write a title.' }, { field: '', message: 'No doctor has signed.' }]
  expect(failureIn(new FieldRefusal(issues))).toEqual({ kind: 'refused', reasons: ['Please write a title.', 'No doctor has signed.'] })
  expect(failureIn(new Forbidden())).toEqual({ kind: 'refused', reasons: ['You are not allowed to perform this action.'] })
})

test.each([
  new Error('Connection terminated unexpectedly'), new APIError('broken', 500), new APIError('away', 503), 'a word', null, undefined,
])('%s is a fault of the site', (error) => {
  expect(failureIn(error)).toEqual({ kind: 'fault' })
})

test('the sixth try is the last', () => {
  expect([0, 1, 4, 5, 6].map(isLastTry)).toEqual([false, false, false, true, true])
})
