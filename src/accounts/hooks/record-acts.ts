import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { appendEntry } from '@/audit/commands'
import type { Act } from '@/audit/rules/acts'
import type { Account } from '@/generated/payload-types'
import { queueMail } from '@/mail/commands'
import { killLinks } from '../account-links'
import { addressChangedMail, passwordChangedMail } from '../mails'
import type { AccountNeeds } from '../password-check'
import { areSameRoles, rolesChanged, rolesGiven, type Role } from '../rules/roles'
import { endSessions } from '../sessions'
import { forgetTriesAbout } from '../sign-in-tries'

type Change = { data: Partial<Account>; before: Account; actor: NonNullable<PayloadRequest['user']> }

type Changed = { act: Act; fields: string[]; more?: Record<string, unknown> }

const when = (condition: boolean, act: Act, field: string): Changed[] => (condition ? [{ act, fields: [field] }] : [])

const rolesChange = (before: readonly Role[], after: readonly Role[]): Changed[] => {
  const { fields, ...more } = rolesChanged(before, after)
  return areSameRoles(before, after) ? [] : [{ act: 'account.roles-changed', fields, more }]
}

function changesIn({ data, before, actor }: Change): Changed[] {
  const isOff = data.isSwitchedOff ?? before.isSwitchedOff
  const mayPublishUrgently = data.mayPublishUrgently ?? before.mayPublishUrgently
  const isUrgencyChanged = Boolean(mayPublishUrgently) !== Boolean(before.mayPublishUrgently)
  const hasTurned = Boolean(isOff) !== Boolean(before.isSwitchedOff)
  return [
    ...when(Boolean(data.password), actor.id === before.id ? 'account.password-changed' : 'account.password-set', 'password'),
    ...when(data.email !== undefined && data.email !== before.email, 'account.email-changed', 'email'),
    ...rolesChange(before.roles, data.roles ?? before.roles),
    ...when(isUrgencyChanged, 'account.roles-changed', 'mayPublishUrgently'),
    ...when(hasTurned, isOff ? 'account.switched-off' : 'account.switched-on', 'isSwitchedOff'),
  ]
}

async function tellOwner(req: PayloadRequest, needs: AccountNeeds, { data, before }: Change): Promise<void> {
  if (data.isSwitchedOff ?? before.isSwitchedOff) return
  const { name, email } = before
  const siteName = await needs.siteName(req)
  const hasMoved = data.email !== undefined && data.email !== email
  if (hasMoved) await queueMail(req, addressChangedMail({ name, email }, siteName))
  else if (data.password) await queueMail(req, passwordChangedMail({ name, email }, siteName))
}

/** Puts into the ledger what somebody changed at an account, never a password; and tells its owner by mail. */
export const recordChanges = (needs: AccountNeeds): CollectionBeforeChangeHook<Account> =>
  async ({ data, operation, originalDoc, req }) => {
    const { user: actor } = req
    if (!actor || !originalDoc || operation !== 'update') return data
    const change = { data, before: originalDoc, actor }
    for (const { act, fields, more } of changesIn(change)) {
      await appendEntry(req, { act, subject: originalDoc.id, actor, facts: { fields, ...more } })
    }
    await tellOwner(req, needs, change)
    return data
  }

/** Puts into the ledger which roles a new account was given; before, it has no id that an entry could name. */
export const recordNewAccount: CollectionAfterChangeHook<Account> = async ({ doc, operation, req }) => {
  const { user: actor } = req
  if (actor && operation === 'create') {
    await appendEntry(req, { act: 'account.roles-changed', subject: doc.id, actor, facts: rolesGiven(doc.roles) })
  }
  return doc
}

/**
 * Kills the links and the counts that a new password, another address or switching off ends. Before the change: after
 * it, Payload (3.90) tells no hook any more that there was a new password.
 */
export const endLinksAndTries: CollectionBeforeChangeHook<Account> = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !originalDoc) return data
  const { id, email } = originalDoc
  const hasMoved = data.email !== undefined && data.email !== email
  if (data.password || hasMoved || data.isSwitchedOff) await killLinks(req, id)
  if (data.password) await forgetTriesAbout(req, [id, email, data.email ?? email])
  return data
}

/** Ends every session at the moment an account is switched off; of a new password Payload ends the others. */
export const endSessionsOfClosed: CollectionAfterChangeHook<Account> = async ({ doc, operation, req }) => {
  if (operation === 'update' && doc.state === 'switched-off') await endSessions(req, doc.id)
  return doc
}
