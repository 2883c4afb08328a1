import type { CollectionConfig } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import { recordDeletionAtDesk } from '@/audit/commands'
import { lineField } from '@/platform/fields/line-field'
import { READER_LIMITS } from '@/platform/pure/reader-form'
import { keepingDays } from '@/site/rules/keeping-days'
import * as access from './access'

/** What readers wrote to the site by its contact form; erased by itself. */
export const contactMessagesCollection: CollectionConfig = {
  slug: 'contact-messages',
  labels: { singular: 'Contact message', plural: 'Contact messages' },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['message', 'name', 'email', 'createdAt'],
    listSearchableFields: ['name', 'email', 'message'],
    pagination: { defaultLimit: 25 },
    group: 'Readers',
    description: `What readers wrote by the contact form. Each is erased after ${keepingDays.contactMessage} days.`,
    hidden: ({ user }) => !hasRole(user, 'admin', 'moderator'),
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  access: {
    create: access.nobody,
    read: access.moderators,
    update: access.nobody,
    delete: access.moderators,
  },
  hooks: { afterDelete: [recordDeletionAtDesk('message.deleted')] },
  fields: [
    lineField({ name: 'name', required: true, maxLength: READER_LIMITS.name }),
    { name: 'email', type: 'email', required: true, admin: { description: 'Answer here; the mail that came with the message has it as its address for answers.' } },
    { name: 'message', type: 'textarea', required: true, maxLength: READER_LIMITS.words },
    {
      name: 'token',
      type: 'text',
      unique: true,
      index: true,
      access: { read: access.nobodyField, create: access.nobodyField, update: access.nobodyField },
      admin: { hidden: true },
    },
  ],
}
