import type { Access, FieldAccess, PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole, isStaff } from './rules/roles'

type User = PayloadRequest['user']

export const adminsOnly: Access = ({ req }) => hasRole(req.user, 'admin')

export const adminsWriteField: FieldAccess = ({ req }) => hasRole(req.user, 'admin')

/** Everybody at the desk sees their own account; admins see all. */
export const ownOrAdmin: Access = ({ req }) => {
  if (hasRole(req.user, 'admin')) return true
  return req.user && isStaff(req.user) ? { id: { equals: req.user.id } } : false
}

/** What an operation is about: one account, by its id as it is stored; any number by a condition; or none there is. */
export type Target = { kind: 'one'; id: string } | { kind: 'many' } | { kind: 'none' }

/** What the arguments of an operation name. PostgreSQL takes an id in capitals for the same, so this does, too. */
export function targetOf(args: object): Target {
  if (!('id' in args)) return { kind: 'many' }
  const id = z.uuid().safeParse(args.id)
  return id.success ? { kind: 'one', id: id.data.toLowerCase() } : { kind: 'none' }
}

const isOwn = (user: User, target: Target): boolean => target.kind === 'one' && target.id === user?.id

/** Whether a change of this target may be allowed at all, for hooks that run before Payload asks `ownOrAdmin`. */
export const mayReach = (user: User, target: Target): boolean =>
  hasRole(user, 'admin') || (isStaff(user) && (target.kind === 'many' || isOwn(user, target)))
