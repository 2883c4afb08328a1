import type { Access, FieldAccess } from 'payload'
import { hasRole } from '@/accounts/rules/roles'

/** Readers see what is out; drafts are for those who write and those who review. */
export const readersSeePublished: Access = ({ req }) =>
  hasRole(req.user, 'admin', 'editor', 'reviewer') || { _status: { equals: 'published' } }

/** Versions hold drafts, so they are for those who may see drafts. */
export const draftReaders: Access = ({ req }) => hasRole(req.user, 'admin', 'editor', 'reviewer')

export const editors: Access = ({ req }) => hasRole(req.user, 'admin', 'editor')

export const adminsOnly: Access = ({ req }) => hasRole(req.user, 'admin')

/** What only the desk needs to know about an article. */
export const deskReadsField: FieldAccess = ({ req }) => hasRole(req.user, 'admin', 'editor', 'reviewer')
