import type { Access, FieldAccess } from 'payload'
import { hasRole, isStaff } from './rules/roles'

export const adminsOnly: Access = ({ req }) => hasRole(req.user, 'admin')

export const adminsWriteField: FieldAccess = ({ req }) => hasRole(req.user, 'admin')

/** Everybody at the desk sees their own account; admins see all. */
export const ownOrAdmin: Access = ({ req }) => {
  if (hasRole(req.user, 'admin')) return true
  return req.user && isStaff(req.user) ? { id: { equals: req.user.id } } : false
}
