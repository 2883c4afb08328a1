import { hasRole, type RoleHolder } from '@/accounts/rules/roles'
import type { TextCover } from '@/sign-offs/rules/text-cover'

export type UrgencyRefusal = 'not-an-editor' | 'may-not-publish-urgently' | 'urgent-own-work' | 'already-covered'

export type UrgentCase = {
  account: RoleHolder & { id: string; mayPublishUrgently: boolean }
  /** The id of the account's own profile, if it has one. */
  profileId: string | null
  authorIds: readonly string[]
  /** The ids of the accounts that changed its words since a doctor last signed them, or ever. */
  writers: readonly string[]
  cover: TextCover | null
}

/**
 * Why somebody may not publish a text before its review, or `null`. Two people look at it in any case: never who wrote
 * in it. Source: decision 017.
 */
export function urgencyRefusal({ account, profileId, authorIds, writers, cover }: UrgentCase): UrgencyRefusal | null {
  if (!hasRole(account, 'editor', 'admin')) return 'not-an-editor'
  if (!account.mayPublishUrgently) return 'may-not-publish-urgently'
  if (writers.includes(account.id) || (profileId !== null && authorIds.includes(profileId))) return 'urgent-own-work'
  return cover === 'signed' || cover === 'editorial' ? 'already-covered' : null
}
