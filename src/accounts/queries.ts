import type { PayloadRequest } from 'payload'
import { asSystem } from '@/platform/as-system'
import { hasRole, type Role } from './rules/roles'

export type AccountView = { id: string; name: string; roles: readonly Role[] }

/** An account by its id, without its address, or `null`. */
export async function findAccount(req: PayloadRequest, id: string): Promise<AccountView | null> {
  const { docs } = await asSystem(req.payload, 'a review names its doctor').find({
    collection: 'accounts',
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    req,
  })
  const [account] = docs
  return account ? { id: account.id, name: account.name, roles: account.roles } : null
}

/** The accounts that hold a role, by name. */
export async function listAccountsWith(req: PayloadRequest, role: Role): Promise<AccountView[]> {
  const { docs } = await asSystem(req.payload, 'editors choose a reviewer').find({
    collection: 'accounts',
    where: { roles: { in: [role] } },
    sort: 'name',
    depth: 0,
    pagination: false,
    req,
  })
  return docs.filter((account) => hasRole(account, role)).map(({ id, name, roles }) => ({ id, name, roles }))
}

/** How many accounts there are at all. */
export async function countAccounts(req: PayloadRequest): Promise<number> {
  const { totalDocs } = await asSystem(req.payload, 'an empty site is set up').count({ collection: 'accounts', req })
  return totalDocs
}
