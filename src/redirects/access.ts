import type { Access } from 'payload'
import { hasRole } from '@/accounts/rules/roles'

/** Old addresses tell of documents that readers may not see any more; where one leads is told by the site. */
export const editors: Access = ({ req }) => hasRole(req.user, 'admin', 'editor')
