import type { CollectionConfig } from 'payload'
import * as access from './access'
import { REQUEST_STATES } from './rules/request-state'

/**
 * Who was asked to review which article, and what became of it; once it was declined or sent back, `reviewer` is who
 * did so. What was signed stands in the ledger, not here.
 */
export const reviewRequestsCollection: CollectionConfig = {
  slug: 'review-requests',
  admin: { hidden: true },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  access: {
    create: access.nobody,
    read: access.deskReads,
    update: access.nobody,
    delete: access.nobody,
  },
  fields: [
    { name: 'article', type: 'relationship', relationTo: 'articles', required: true, index: true },
    { name: 'reviewer', type: 'relationship', relationTo: 'accounts', required: true, index: true },
    { name: 'requestedBy', type: 'relationship', relationTo: 'accounts' },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      // A request that was replaced is never an article's last one.
      options: [...REQUEST_STATES, 'replaced'],
    },
    { name: 'message', type: 'textarea', maxLength: 2000 },
    { name: 'wishOn', type: 'text', maxLength: 10 },
    { name: 'note', type: 'textarea', maxLength: 4000 },
  ],
}
