import { expect, it } from 'vitest'
import { withdrawalCase, withdrawalRefusal, type WithdrawalCase } from '@/review-exceptions/rules/withdrawal-refusal'

const signer = { id: 'doctor', roles: ['reviewer' as const] }
const other = { id: 'other', roles: ['reviewer' as const, 'editor' as const] }
const admin = { id: 'admin', roles: ['admin' as const] }
const signed = { kind: 'signed' as const, signerId: 'doctor', ageDays: 900 }
const editorial = { kind: 'editorial' as const, signerId: 'doctor', ageDays: 14 }

const aCase: WithdrawalCase = { account: signer, entry: signed, isWithdrawn: false }

it.each([
  ['the signer, at any time', { account: signer, entry: signed }, null],
  ['a signer who is no reviewer any more', { account: { id: 'doctor', roles: [] }, entry: signed }, null],
  ['an admin', { account: admin, entry: signed }, null],
  ['somebody else', { account: other, entry: signed }, 'not-the-signer'],
  ['what is not there', { account: admin, entry: null }, 'no-sign-off'],
  ['what was taken back', { account: signer, entry: signed, isWithdrawn: true }, 'already-withdrawn'],
  ['a confirmation in time', { account: signer, entry: editorial }, null],
  ['a confirmation after 14 days', { account: signer, entry: { ...editorial, ageDays: 15 } }, 'too-late'],
  ['an admin after 14 days', { account: admin, entry: { ...editorial, ageDays: 15 } }, null],
] satisfies [string, Partial<WithdrawalCase>, string | null][])('%s', (_, changes, refusal) => {
  expect(withdrawalRefusal({ ...aCase, ...changes })).toBe(refusal)
})

it('the age of what is taken back is counted in days', () => {
  const found = { kind: 'editorial' as const, signOff: { signerId: 'doctor' }, at: new Date('2026-03-01T12:00:00Z'), isWithdrawn: true }
  expect(withdrawalCase(found, signer, new Date('2026-03-16T00:00:00Z')))
    .toEqual({ account: signer, entry: { ...editorial, ageDays: 14.5 }, isWithdrawn: true })
  expect(withdrawalCase(null, signer, new Date())).toEqual({ account: signer, entry: null, isWithdrawn: false })
})
