import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, FieldHook } from 'payload'
import { appendEntry } from '@/audit/commands'
import type { Person } from '@/generated/payload-types'
import { idOf } from '@/platform/pure/ids'
import { announceSiteChange, EVERY_PAGE } from '@/platform/site-changes'

/** A name stands in bylines everywhere, so every page is made anew. */
export const announcePerson: CollectionAfterChangeHook & CollectionAfterDeleteHook = ({ req }) =>
  announceSiteChange(req, [EVERY_PAGE])

const licenceParts = ['number', 'jurisdiction', 'checkedOn'] as const

/** Which parts of a licence were changed; empty and missing are the same. */
const changedParts = (now: Person['licence'], before: Person['licence']): string[] =>
  licenceParts.filter((part) => (now?.[part] || null) !== (before?.[part] || null)).map((part) => `licence.${part}`)

/** Puts into the ledger that somebody changed a licence or whose account a profile belongs to; never the number. */
export const recordPerson: CollectionAfterChangeHook<Person> = async ({ data, doc, previousDoc, operation, req }) => {
  const { user: actor } = req
  if (!actor) return doc
  const before: Partial<Person> = operation === 'update' ? previousDoc : {}
  const fields = data.licence === undefined ? [] : changedParts(data.licence, before.licence)
  if (fields.length > 0) await appendEntry(req, { act: 'person.licence-changed', subject: doc.id, actor, facts: { fields } })
  const [account, accountBefore] = [idOf(data.account), idOf(before.account)]
  if (data.account !== undefined && account !== accountBefore) {
    await appendEntry(req, { act: 'person.account-linked', subject: doc.id, actor, facts: { account, accountBefore } })
  }
  return doc
}

export const readPersonPath: FieldHook<Person, unknown, Person> = ({ siblingData }) =>
  siblingData.slug ? `people/${siblingData.slug}` : null
