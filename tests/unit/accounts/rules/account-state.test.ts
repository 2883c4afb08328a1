import { expect, it } from 'vitest'
import { accountState } from '@/accounts/rules/account-state'

it.each([
  ['without a password of their own yet', { joinedAt: null }, 'invited'],
  ['that joined', { isSwitchedOff: false, joinedAt: '2026-11-23T10:00:00.000Z' }, 'active'],
  ['that was closed before it was used', { isSwitchedOff: true }, 'switched-off'],
  ['that was closed', { isSwitchedOff: true, joinedAt: '2026-11-23T10:00:00.000Z' }, 'switched-off'],
] as const)('somebody %s is %s', (...row) => {
  const [, account, state] = row
  expect(accountState(account)).toBe(state)
})
