import type { Access } from 'payload'
import { hasRole } from '@/accounts/rules/roles'

export const everybody: Access = () => true

export const adminsOnly: Access = ({ req }) => hasRole(req.user, 'admin')
