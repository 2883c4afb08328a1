import type { Access } from 'payload'
import { hasRole } from '@/accounts/rules/roles'

/** Comments quote drafts, so they are for those who may see drafts. */
export const deskReads: Access = ({ req }) => hasRole(req.user, 'admin', 'editor', 'reviewer')

/** Comments change through the acts of a review alone. */
export const nobody: Access = () => false
