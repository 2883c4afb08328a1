import type { Access, FieldAccess } from 'payload'
import { hasRole } from '@/accounts/rules/roles'

export const everybody: Access = () => true

export const editors: Access = ({ req }) => hasRole(req.user, 'admin', 'editor')

/** The article behind a term may be a draft, of which readers must not even learn that it exists. */
export const deskReadsField: FieldAccess = ({ req }) => hasRole(req.user, 'admin', 'editor', 'reviewer')
