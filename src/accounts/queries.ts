import type { PayloadRequest } from 'payload'
import type { Account } from '@/generated/payload-types'
import { asSystem } from '@/platform/as-system'
import { findLink } from './account-links'
import { hasRole, type Role } from './rules/roles'
import { findOwner } from './stored-account'

export type AccountView = { id: string; name: string; roles: readonly Role[]; mayPublishUrgently: boolean }

/** Somebody who was switched off keeps their name, and holds no role any more. */
const toView = ({ id, name, roles, isSwitchedOff, mayPublishUrgently }: Account): AccountView =>
  ({ id, name, roles: isSwitchedOff ? [] : roles, mayPublishUrgently: !isSwitchedOff && mayPublishUrgently === true })

/** An account by its id, without its address, or `null`. One that was switched off has no roles. */
export async function findAccount(req: PayloadRequest, id: string): Promise<AccountView | null> {
  const { docs } = await asSystem(req.payload, 'what somebody did is told with their name').find({
    collection: 'accounts',
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    req,
  })
  const [account] = docs
  return account ? toView(account) : null
}

/** The accounts that hold a role, by name; none that were switched off. */
export async function listAccountsWith(req: PayloadRequest, role: Role): Promise<AccountView[]> {
  const { docs } = await asSystem(req.payload, 'editors choose a reviewer').find({
    collection: 'accounts',
    where: { roles: { in: [role] } },
    sort: 'name',
    depth: 0,
    pagination: false,
    req,
  })
  return docs.map(toView).filter((account) => hasRole(account, role))
}

/** How many accounts there are at all. */
export async function countAccounts(req: PayloadRequest): Promise<number> {
  const { totalDocs } = await asSystem(req.payload, 'an empty site is set up').count({ collection: 'accounts', req })
  return totalDocs
}

/** Where to mail somebody, and how they want to hear of reviews, as it is stored. */
export type MailRecipient = { name: string; email: string; mailPreference: string | null }

/** Where to mail somebody who works here; `null` for nobody, and for whoever was switched off or has not joined. */
export async function findMailRecipient(req: PayloadRequest, accountId: string): Promise<MailRecipient | null> {
  const owner = await findOwner(req, accountId)
  if (owner?.state !== 'active') return null
  const { name, email, mailPreference } = owner
  return { name, email, mailPreference }
}

/** Whom a mailed link lets choose a password, and whether for the first time. */
export type LinkOwner = { name: string; isNew: boolean }

/** Whose password a mailed link sets; `null` where it does not open any more. */
export async function findLinkOwner(req: PayloadRequest, token: string): Promise<LinkOwner | null> {
  const link = await findLink(req, token)
  const owner = link && (await findOwner(req, link.accountId))
  return owner && owner.state !== 'switched-off' ? { name: owner.name, isNew: owner.state === 'invited' } : null
}
