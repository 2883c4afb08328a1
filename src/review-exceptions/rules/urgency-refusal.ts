import { hasRole, type RoleHolder } from '@/accounts/rules/roles'
import type { TextCover } from '@/sign-offs/rules/text-cover'

export type UrgencyRefusal = 'not-an-editor' | 'may-not-publish-urgently' | 'urgent-own-work' | 'already-covered'

export type UrgentCase = {
  account: RoleHolder & { id: string; mayPublishUrgently: boolean }
  /** The id of the account's own profile, if it has one. */
  profileId: string | null
  authorIds: readonly string[]
  /** The id of the account that saved the text last. */
  savedBy: string | null
  cover: TextCover | null
}

/**
 * Why somebody may not publish a text before its review, or `null`. Two people look at it in any case: never who wrote
 * it or saved it last. Source: decision 017.
 */
export function urgencyRefusal({ account, profileId, authorIds, savedBy, cover }: UrgentCase): UrgencyRefusal | null {
  if (!hasRole(account, 'editor', 'admin')) return 'not-an-editor'
  if (!account.mayPublishUrgently) return 'may-not-publish-urgently'
  if (savedBy === account.id || (profileId !== null && authorIds.includes(profileId))) return 'urgent-own-work'
  return cover === 'signed' || cover === 'editorial' ? 'already-covered' : null
}
