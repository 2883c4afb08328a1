import type { Access, FieldAccess } from 'payload'
import { hasRole } from '@/accounts/rules/roles'

export const everybody: Access = () => true

export const adminsOnly: Access = ({ req }) => hasRole(req.user, 'admin')

export const adminsReadField: FieldAccess = ({ req }) => hasRole(req.user, 'admin')
