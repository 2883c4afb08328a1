import { expect, test } from 'vitest'
import {
  reviewerRefusal, textRefusal, type SignerStanding, type SigningRefusal, type TextStanding,
} from '@/review-requests/rules/signing-refusal'
import { aLicence } from '../../../support/a-licence'

const profile = { id: 'person-1', credentials: 'MD', licence: aLicence({ checkedOn: '2026-01-12' }) }

const aSigner = (changes: Partial<SignerStanding> = {}): SignerStanding => ({
  account: { id: 'account-1', roles: ['reviewer'] },
  profile,
  authorIds: ['person-2'],
  contributorIds: ['account-2'],
  today: '2026-06-01',
  ...changes,
})

const aText = (changes: Partial<TextStanding> = {}): TextStanding => ({
  seenDigest: 'd1', newestDigest: 'd1', seenMark: 'm1', newestMark: 'm1', review: null, today: '2026-06-01',
  areConflictsConfirmed: true, ...changes,
})

test('a reviewer with credentials and a licence in date may review what others wrote', () => {
  expect(reviewerRefusal(aSigner())).toBeNull()
})

test.each([
  ['who is an editor and no reviewer', 'not-a-reviewer', { account: { id: 'account-1', roles: ['editor', 'admin'] } }],
  ['without any role', 'not-a-reviewer', { account: { id: 'account-1', roles: [] } }],
  ['who is a named author', 'own-work', { authorIds: ['person-2', 'person-1'] }],
  ['who wrote in the article once', 'own-work', { contributorIds: ['account-2', 'account-1'] }],
  ['who wrote in it and has no profile', 'own-work', { profile: null, contributorIds: ['account-1'] }],
  ['without a profile', 'no-profile', { profile: null }],
  ['without credentials', 'no-credentials', { profile: { ...profile, credentials: '  ' } }],
  ['whose licence is not known', 'licence-not-in-date', { profile: { ...profile, licence: aLicence({ number: '' }) } }],
  ['whose check has run out', 'licence-not-in-date', { today: '2027-01-13' }],
  ['whose check lies in the future', 'licence-not-in-date', { today: '2026-01-11' }],
] satisfies [string, SigningRefusal, Partial<SignerStanding>][])('nobody %s signs: %s', (_, refusal, changes) => {
  expect(reviewerRefusal(aSigner(changes))).toBe(refusal)
})

test('a licence counts on its last day', () => {
  expect(reviewerRefusal(aSigner({ today: '2027-01-12' }))).toBeNull()
})

test('a person is not taken for an account that happens to have the same id', () => {
  expect(reviewerRefusal(aSigner({ authorIds: ['account-1'], contributorIds: ['person-1'] }))).toBeNull()
})

const held = { dueOn: '2028-06-01' }

test('the text that the doctor saw may be signed', () => {
  expect(textRefusal(aText())).toBeNull()
  expect(textRefusal(aText({ seenMark: null }))).toBeNull()
})

test.each([
  ['conflicts-not-confirmed', { areConflictsConfirmed: false }],
  ['conflicts-not-confirmed', { areConflictsConfirmed: false, seenDigest: 'd0', review: held }],
  ['text-moved', { seenDigest: 'd0' }],
  ['text-moved', { seenDigest: 'd0', seenMark: 'm0' }],
  ['page-moved', { seenMark: 'm0' }],
  ['page-moved', { seenMark: 'm0', review: held }],
  ['text-moved', { seenDigest: '' }],
  ['text-moved', { seenDigest: 'd0', review: held }],
  ['already-signed', { review: held }],
  ['already-signed', { review: { dueOn: '2026-08-01' } }],
] satisfies [SigningRefusal, Partial<TextStanding>][])('a text is refused as “%s” when it stands like %j', (refusal, changes) => {
  expect(textRefusal(aText(changes))).toBe(refusal)
})

test.each(['2026-07-31', '2026-06-01', '2025-01-01'])('a text whose review is due on %s may be signed anew', (dueOn) => {
  expect(textRefusal(aText({ review: { dueOn } }))).toBeNull()
})
