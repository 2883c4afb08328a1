import { expect, test } from 'vitest'
import { dueSpans, isRenewalOpen, reviewDays, REVIEW_MONTHS, toSignOff } from '@/sign-offs/rules/sign-off'
import { aSignOff } from '../../../support/a-sign-off'

const person = {
  id: 'person-1',
  path: '/people/dr-raj',
  printedName: 'Dr. Raj MD',
  credentials: 'MD',
  speciality: 'Sports medicine',
  conflictsOfInterest: 'None.',
}

const anEntry = (facts: unknown) => ({
  id: 's1', at: new Date('2026-01-12T12:00:00Z'), subject: 'a1', actorId: 'account-1', facts,
})

const facts = { digest: 'd1', scheme: 'hl-1', person, statement: '' }

test('a review that was planned for a day is due on it', () => {
  expect(reviewDays(aSignOff({ dueOn: '2028-01-20' }), 'UTC')).toEqual({ reviewedOn: '2026-01-12', dueOn: '2028-01-20' })
})

test('a review holds for two years', () => {
  expect(REVIEW_MONTHS).toBe(24)
  expect(reviewDays(aSignOff(), 'UTC')).toEqual({ reviewedOn: '2026-01-12', dueOn: '2028-01-12' })
})

test.each([
  ['2026-01-12T23:30:00Z', 'Europe/Berlin', '2026-01-13', '2028-01-13'],
  ['2026-01-12T03:00:00Z', 'America/New_York', '2026-01-11', '2028-01-11'],
  ['2024-02-29T12:00:00Z', 'UTC', '2024-02-29', '2026-02-28'],
  ['2025-12-31T23:59:59Z', 'Asia/Kolkata', '2026-01-01', '2028-01-01'],
])('a text signed at %s is, in %s, reviewed on %s and due on %s', (...[instant, timeZone, reviewedOn, dueOn]) => {
  expect(reviewDays(aSignOff({ signedAt: new Date(instant) }), timeZone)).toEqual({ reviewedOn, dueOn })
})

test('an entry of the ledger is read as a sign-off', () => {
  expect(toSignOff(anEntry(facts))).toEqual(aSignOff())
})

test('a licence number stays in the ledger', () => {
  const withLicence = { ...facts, person: { ...person, licence: { number: 'L-1' } }, licenceNumber: 'L-1' }
  expect(JSON.stringify(toSignOff(anEntry(withLicence)))).not.toContain('L-1')
})

test.each([
  ['nothing', null],
  ['no digest', { ...facts, digest: undefined }],
  ['no person', { ...facts, person: undefined }],
  ['half a person', { ...facts, person: { id: 'person-1' } }],
])('an entry with %s is no sign-off but a fault', (_, broken) => {
  expect(() => toSignOff(anEntry(broken))).toThrow('invalid')
})

test('a review counts as overdue from the day after it was due, and as due soon for sixty days before', () => {
  const { overdue, soon } = dueSpans('2026-03-01')
  expect(overdue).toEqual({ from: null, through: '2026-02-28' })
  expect(soon).toEqual({ from: '2026-03-01', through: '2026-04-30' })
  expect(isRenewalOpen(soon.through, '2026-03-01')).toBe(true)
})
