import type { Access, FieldAccess } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import type { Person } from '@/generated/payload-types'

export const adminsOnly: Access = ({ req }) => hasRole(req.user, 'admin')

/** A profile is public; what is not public about it is said at its fields. */
export const everybody: Access = () => true

export const editors: Access = ({ req }) => hasRole(req.user, 'admin', 'editor')

/** Editors write the profiles of people without an account; one with an account is the admin's and its owner's. */
export const profileWriters: Access = ({ req }) => {
  if (hasRole(req.user, 'admin')) return true
  if (!req.user) return false
  const own = { account: { equals: req.user.id } }
  return hasRole(req.user, 'editor') ? { or: [{ account: { exists: false } }, own] } : own
}

export const adminsWriteField: FieldAccess = ({ req }) => hasRole(req.user, 'admin')

/**
 * Who changes what readers know somebody by and what a signature prints: of a person with an account admins alone, of
 * anybody else editors too.
 */
export const identityWriters: FieldAccess<Person> = ({ req, doc }) =>
  hasRole(req.user, 'admin') || (hasRole(req.user, 'editor') && !doc?.account)

/** Who sees the account behind a profile: those who assign work. */
export const deskReadsField: FieldAccess = ({ req }) => hasRole(req.user, 'admin', 'editor', 'reviewer')

/**
 * A licence is seen by admins, who check it, and by the person it belongs to. The form in the admin gives what it holds
 * as `data`, and no `doc`.
 */
export const licenceReaders: FieldAccess<Person> = ({ req, doc, data }) => {
  if (hasRole(req.user, 'admin')) return true
  const owner: unknown = (doc ?? data)?.account
  const ownerId = typeof owner === 'object' && owner !== null && 'id' in owner ? owner.id : owner
  return Boolean(req.user) && ownerId === req.user?.id
}
