import { hasRole, type RoleHolder } from '@/accounts/rules/roles'
import type { KindOfChange } from '@/changes/rules/kind-of-change'
import type { TextCover } from '@/sign-offs/rules/text-cover'

export type EditorialRefusal =
  | 'not-an-editor'
  | 'second-editor'
  | 'already-covered'
  | 'taken-back'
  | 'nothing-signed'
  | 'clinical-change'

export type EditorialCase = {
  account: RoleHolder & { id: string }
  /** The ids of the accounts that changed its words since they were signed. */
  writers: readonly string[]
  cover: TextCover | null
  /** What happened since the newest signature that stands; `null` where there is none. */
  change: KindOfChange['kind'] | null
}

/**
 * Why somebody may not confirm that only a typing mistake parts a text from the one that was signed, or `null`. A
 * second pair of eyes does it, and the rule decides what may be called so. Nobody but a doctor answers for words from
 * which a doctor took their name. Source: decision 014.
 */
export function editorialRefusal({ account, writers, cover, change }: EditorialCase): EditorialRefusal | null {
  if (!hasRole(account, 'editor', 'admin')) return 'not-an-editor'
  if (cover === 'signed' || cover === 'editorial') return 'already-covered'
  if (cover === 'withdrawn') return 'taken-back'
  if (change === null) return 'nothing-signed'
  if (change !== 'editorial') return 'clinical-change'
  return writers.includes(account.id) ? 'second-editor' : null
}
