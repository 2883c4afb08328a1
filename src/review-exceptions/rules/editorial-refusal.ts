import { hasRole, type RoleHolder } from '@/accounts/rules/roles'

export type EditorialRefusal = 'not-an-editor' | 'no-signature' | 'nothing-changed' | 'own-change' | 'not-editorial'

export type EditorialCase = {
  account: RoleHolder & { id: string }
  /** What kind of change parts the text from the one that was signed last; `null` where none was ever signed. */
  change: 'identical' | 'editorial' | 'clinical' | null
  /** The ids of the accounts that saved the text since. */
  writerIds: readonly string[]
}

/** Why somebody may not confirm that only a typing mistake parts a text from the signed one, or `null`. Source: decision 017. */
export function editorialRefusal({ account, change, writerIds }: EditorialCase): EditorialRefusal | null {
  if (!hasRole(account, 'editor', 'admin')) return 'not-an-editor'
  if (change === null) return 'no-signature'
  if (change === 'identical') return 'nothing-changed'
  if (change === 'clinical') return 'not-editorial'
  return writerIds.includes(account.id) ? 'own-change' : null
}
