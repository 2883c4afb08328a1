import type { Access, FieldAccess, Where } from 'payload'
import { hasRole } from '@/accounts/rules/roles'

const shownToReaders: Where = {
  and: [{ status: { equals: 'approved' } }, { 'article._status': { equals: 'published' } }],
}

/** Readers see approved replies to articles that are out; all others are the moderators'. */
export const readersSeeApproved: Access = ({ req }) => hasRole(req.user, 'admin', 'moderator') || shownToReaders

export const moderators: Access = ({ req }) => hasRole(req.user, 'admin', 'moderator')

/** Replies come in by the form on the site alone. */
export const nobody: Access = () => false

/** An address of mail is shown to those who moderate, and to nobody else. */
export const moderatorsReadField: FieldAccess = ({ req }) => hasRole(req.user, 'admin', 'moderator')

/** The words of a reader are theirs: nobody at the desk rewrites them. */
export const nobodyWritesField: FieldAccess = () => false
