import type { CollectionConfig } from 'payload'
import * as access from './access'
import { linkEndpoints } from './endpoints'

/**
 * Secret links by which somebody without an account reads one article and comments on it. The secret itself is kept
 * nowhere: what is stored is its hash.
 */
export const reviewLinksCollection: CollectionConfig = {
  slug: 'review-links',
  admin: { hidden: true },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  endpoints: linkEndpoints,
  access: {
    create: access.nobody,
    read: access.editorsRead,
    update: access.nobody,
    delete: access.nobody,
  },
  fields: [
    { name: 'article', type: 'relationship', relationTo: 'articles', required: true, index: true },
    { name: 'guestName', type: 'text', required: true, maxLength: 120 },
    { name: 'tokenHash', type: 'text', required: true, unique: true, maxLength: 64, access: { read: () => false } },
    { name: 'createdBy', type: 'relationship', relationTo: 'accounts' },
    { name: 'expiresAt', type: 'date', required: true, index: true },
    { name: 'revokedAt', type: 'date' },
  ],
}
