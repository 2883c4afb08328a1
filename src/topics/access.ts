import type { Access, FieldAccess } from 'payload'
import { hasRole } from '@/accounts/rules/roles'

export const everybody: Access = () => true

export const editors: Access = ({ req }) => hasRole(req.user, 'admin', 'editor')

export const adminsOnly: Access = ({ req }) => hasRole(req.user, 'admin')

/** Who is asked for reviews is a matter of the desk. */
export const deskReadsField: FieldAccess = ({ req }) => hasRole(req.user, 'admin', 'editor', 'reviewer')

/** Admins alone may look through the accounts from which reviewers are chosen. */
export const adminsWriteField: FieldAccess = ({ req }) => hasRole(req.user, 'admin')
