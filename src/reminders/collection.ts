import type { CollectionConfig } from 'payload'
import * as access from './access'

/** Of what the site has reminded somebody, so that it does so once. */
export const remindersCollection: CollectionConfig = {
  slug: 'reminders',
  admin: { hidden: true },
  disableDuplicate: true,
  access: {
    create: access.nobody,
    read: access.nobody,
    update: access.nobody,
    delete: access.nobody,
  },
  fields: [
    // An entry of the ledger and what became due of it, such as `{id}/60`.
    { name: 'occasion', type: 'text', required: true, unique: true, maxLength: 120 },
  ],
}
