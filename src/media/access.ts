import type { Access } from 'payload'
import { hasRole, isStaff } from '@/accounts/rules/roles'

/** The file of a picture is public, since articles show it; the list of pictures is the desk's. */
export const filesForAllListForStaff: Access = ({ req, isReadingStaticFile }) =>
  isReadingStaticFile === true || isStaff(req.user)

export const editors: Access = ({ req }) => hasRole(req.user, 'admin', 'editor')

export const adminsOnly: Access = ({ req }) => hasRole(req.user, 'admin')
