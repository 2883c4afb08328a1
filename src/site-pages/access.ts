import type { Access, FieldAccess } from 'payload'
import { hasRole } from '@/accounts/rules/roles'

export const readersSeePublished: Access = ({ req }) =>
  hasRole(req.user, 'admin', 'editor') || { _status: { equals: 'published' } }

export const editors: Access = ({ req }) => hasRole(req.user, 'admin', 'editor')

/** What only those who write pages need to know about one. */
export const editorsReadField: FieldAccess = ({ req }) => hasRole(req.user, 'admin', 'editor')

export const adminsOnly: Access = ({ req }) => hasRole(req.user, 'admin')
