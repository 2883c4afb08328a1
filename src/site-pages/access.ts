import type { Access } from 'payload'
import { hasRole } from '@/accounts/rules/roles'

export const readersSeePublished: Access = ({ req }) =>
  hasRole(req.user, 'admin', 'editor') || { _status: { equals: 'published' } }

export const editors: Access = ({ req }) => hasRole(req.user, 'admin', 'editor')

export const adminsOnly: Access = ({ req }) => hasRole(req.user, 'admin')
