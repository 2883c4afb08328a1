import type { CollectionConfig } from 'payload'
import * as access from './access'
import { commentEndpoints } from './handlers'

/**
 * What doctors, editors and guests say of a part of a text while it is reviewed. The words that a comment is about are
 * kept with it, so that it still makes sense when they have changed.
 */
export const reviewCommentsCollection: CollectionConfig = {
  slug: 'review-comments',
  admin: { hidden: true },
  defaultSort: 'createdAt',
  disableDuplicate: true,
  endpoints: commentEndpoints,
  access: {
    create: access.nobody,
    read: access.deskReads,
    update: access.nobody,
    delete: access.nobody,
  },
  fields: [
    { name: 'article', type: 'relationship', relationTo: 'articles', required: true, index: true },
    { name: 'parent', type: 'relationship', relationTo: 'review-comments', index: true },
    { name: 'author', type: 'relationship', relationTo: 'accounts', index: true },
    { name: 'link', type: 'relationship', relationTo: 'review-links', index: true },
    { name: 'authorName', type: 'text', required: true, maxLength: 120 },
    { name: 'textDigest', type: 'text', required: true, maxLength: 64 },
    { name: 'quote', type: 'textarea', maxLength: 1000 },
    { name: 'comment', type: 'textarea', required: true, maxLength: 4000 },
    { name: 'resolvedBy', type: 'relationship', relationTo: 'accounts' },
    { name: 'resolvedAt', type: 'date' },
  ],
}
