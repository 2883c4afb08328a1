import { hasRole, type RoleHolder } from '@/accounts/rules/roles'

/** What Payload is asked to do at a set time, or which time is to be taken back, as it came in. */
export type AskedTime = { doc?: unknown; global?: unknown }

const isArticle = (doc: unknown): boolean =>
  typeof doc === 'object' && doc !== null && 'relationTo' in doc && doc.relationTo === 'articles'

/** Why somebody may not set or take back a time for what they name, as a sentence; `null` where they may. */
export function schedulingRefusal(account: RoleHolder, { doc, global }: AskedTime): string | null {
  if (!hasRole(account, 'admin', 'editor')) return 'Only editors and admins set times for articles.'
  const isForArticle = global === undefined && (doc === undefined || isArticle(doc))
  return isForArticle ? null : 'Times can be set for articles alone.'
}
