import type { Access } from 'payload'
import { hasRole } from '@/accounts/rules/roles'

/** Who may ask a guest also sees who was asked. */
export const editorsRead: Access = ({ req }) => hasRole(req.user, 'admin', 'editor')

/** Links are made and ended by acts of their own. */
export const nobody: Access = () => false
