/** Where an account stands: it waits for its person to choose a password, is in use, or was closed. */
export const accountStates = ['invited', 'active', 'switched-off'] as const

export type AccountState = (typeof accountStates)[number]

export const stateLabels = {
  invited: 'Invited',
  active: 'Active',
  'switched-off': 'Switched off',
} satisfies Record<AccountState, string>

/** The state of an account; `joinedAt` is when it first had a password that its person knows. */
export function accountState(account: { isSwitchedOff?: boolean | null; joinedAt?: string | null }): AccountState {
  if (account.isSwitchedOff) return 'switched-off'
  return account.joinedAt ? 'active' : 'invited'
}
