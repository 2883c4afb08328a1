import type { Access } from 'payload'
import { hasRole, isStaff, type RoleHolder } from '@/accounts/rules/roles'

/** The file of a picture is public, since articles show it; the list of pictures is the desk's. */
export const filesForAllListForStaff: Access = ({ req, isReadingStaticFile }) =>
  isReadingStaticFile === true || isStaff(req.user)

/** Who uploads pictures and writes their words. */
export const mayUpload = (user: RoleHolder): boolean => hasRole(user, 'admin', 'editor')

export const editors: Access = ({ req }) => mayUpload(req.user)

export const adminsOnly: Access = ({ req }) => hasRole(req.user, 'admin')
