import type { CollectionConfig } from 'payload'
import * as access from './access'

/** What waits for the one mail of the day, for colleagues who want it so. */
export const noticesCollection: CollectionConfig = {
  slug: 'notices',
  admin: { hidden: true },
  defaultSort: 'createdAt',
  disableDuplicate: true,
  access: {
    create: access.nobody,
    read: access.nobody,
    update: access.nobody,
    delete: access.nobody,
  },
  fields: [
    { name: 'recipient', type: 'relationship', relationTo: 'accounts', required: true, index: true },
    { name: 'subject', type: 'text', required: true, maxLength: 400 },
    { name: 'paragraphs', type: 'json', required: true },
    { name: 'actionLabel', type: 'text', required: true, maxLength: 120 },
    { name: 'actionPath', type: 'text', required: true, maxLength: 400 },
  ],
}
