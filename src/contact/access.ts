import type { Access, FieldAccess } from 'payload'
import { hasRole } from '@/accounts/rules/roles'

/** Messages from readers are read and deleted by those who moderate. */
export const moderators: Access = ({ req }) => hasRole(req.user, 'admin', 'moderator')

/** Messages come in by the form on the site alone, and nobody rewrites them. */
export const nobody: Access = () => false

export const nobodyField: FieldAccess = () => false
