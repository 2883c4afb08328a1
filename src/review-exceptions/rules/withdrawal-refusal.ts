import { hasRole, type RoleHolder } from '@/accounts/rules/roles'

/** For so long a doctor may refuse that a change was called a typing mistake. Source: decision 017. */
export const EDITORIAL_DAYS = 14

const DAY_MS = 86_400_000

export type WithdrawalRefusal = 'no-sign-off' | 'not-the-signer' | 'already-withdrawn' | 'too-late'

export type WithdrawalCase = {
  account: RoleHolder & { id: string }
  /** What is to be withdrawn, or `null` where there is no such entry. */
  entry: { kind: 'signed' | 'editorial'; signerId: string; ageDays: number } | null
  isWithdrawn: boolean
}

type Found = { kind: 'signed' | 'editorial'; signOff: { signerId: string }; at: Date; isWithdrawn: boolean }

const daysBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / DAY_MS

/** The case of an account that wants to take back what it found in the ledger, `null` for nothing, at an instant. */
export const withdrawalCase = (found: Found | null, account: WithdrawalCase['account'], now: Date): WithdrawalCase => ({
  account,
  entry: found && { kind: found.kind, signerId: found.signOff.signerId, ageDays: daysBetween(found.at, now) },
  isWithdrawn: found?.isWithdrawn ?? false,
})

/**
 * Why somebody may not take a signature back, or a confirmation that stands on it, or `null`: the signer may, and an
 * admin. A signature can be taken back at any time, a confirmation by its signer for `EDITORIAL_DAYS`.
 */
export function withdrawalRefusal({ account, entry, isWithdrawn }: WithdrawalCase): WithdrawalRefusal | null {
  if (!entry) return 'no-sign-off'
  const isAdmin = hasRole(account, 'admin')
  if (entry.signerId !== account.id && !isAdmin) return 'not-the-signer'
  if (isWithdrawn) return 'already-withdrawn'
  return entry.kind === 'editorial' && !isAdmin && entry.ageDays > EDITORIAL_DAYS ? 'too-late' : null
}
