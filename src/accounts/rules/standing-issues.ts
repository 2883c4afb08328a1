import { issueWhen, type FieldIssue } from '@/platform/pure/field-issue'
import { hasRole, type Role } from './roles'

type Standing = { roles: readonly Role[]; isSwitchedOff: boolean }

export type StandingChange = {
  before: Standing
  after: Standing
  /** Whether somebody changes their own account. */
  isOwn: boolean
  /** How many admins there are beside this one who can sign in. */
  otherAdmins: number
}

const isWorkingAdmin = ({ roles, isSwitchedOff }: Standing): boolean => hasRole({ roles }, 'admin') && !isSwitchedOff

/** What stands against a change of roles or against switching an account off: a site always keeps an admin. */
export function standingIssues({ before, after, isOwn, otherAdmins }: StandingChange): FieldIssue[] {
  const isSwitchedOffNow = after.isSwitchedOff && !before.isSwitchedOff
  const isLastAdminGone = isWorkingAdmin(before) && !isWorkingAdmin(after) && otherAdmins === 0
  return [
    ...issueWhen(isSwitchedOffNow && isOwn, 'isSwitchedOff', 'Nobody switches themselves off. Please ask another admin.'),
    ...issueWhen(isSwitchedOffNow && isLastAdminGone && !isOwn, 'isSwitchedOff', LAST),
    ...issueWhen(!isSwitchedOffNow && isLastAdminGone, 'roles', LAST),
  ]
}

const LAST = 'This is the only admin. Please make somebody else an admin first.'
