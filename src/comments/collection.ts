import type { CollectionConfig } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import { recordDeletionAtDesk } from '@/audit/commands'
import { lineField } from '@/platform/fields/line-field'
import { keepingDays } from '@/site/rules/keeping-days'
import * as access from './access'
import { announceReply, keepDecision, recordDecision } from './hooks'
import { commentStatuses } from './rules/comment-status'
import { REPLY_LIMITS } from './rules/reply-form'

const asSent = { create: access.nobodyWritesField, update: access.nobodyWritesField }

/** What readers wrote below articles; readers know them as replies. Held until a moderator approves. */
export const commentsCollection: CollectionConfig = {
  slug: 'comments',
  labels: { singular: 'Reply', plural: 'Replies' },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'comment', 'status', 'article', 'createdAt'],
    group: 'Readers',
    hidden: ({ user }) => !hasRole(user, 'admin', 'moderator'),
  },
  defaultSort: '-createdAt',
  access: {
    create: access.nobody,
    read: access.readersSeeApproved,
    update: access.moderators,
    delete: access.moderators,
  },
  disableDuplicate: true,
  hooks: {
    beforeChange: [keepDecision],
    afterChange: [announceReply, recordDecision],
    afterDelete: [announceReply, recordDeletionAtDesk('reply.deleted')],
  },
  fields: [
    { name: 'article', type: 'relationship', relationTo: 'articles', required: true, index: true, access: asSent },
    { name: 'parent', type: 'relationship', relationTo: 'comments', index: true, access: asSent, admin: { description: 'The reply that this one answers, if any.' } },
    lineField({ name: 'name', required: true, maxLength: REPLY_LIMITS.name, access: asSent }),
    {
      name: 'email',
      type: 'email',
      access: { ...asSent, read: access.moderatorsReadField },
      admin: { description: `Erased ${keepingDays.replyAddress} days after the reply was approved.` },
    },
    { name: 'comment', type: 'textarea', required: true, maxLength: REPLY_LIMITS.comment, access: asSent },
    {
      name: 'status',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'pending',
      options: commentStatuses.map((status) => ({ label: status, value: status })),
      admin: { position: 'sidebar' },
    },
    { name: 'token', type: 'text', unique: true, index: true, access: { ...asSent, read: () => false }, admin: { hidden: true } },
    {
      name: 'decidedBy',
      type: 'relationship',
      relationTo: 'accounts',
      access: { ...asSent, read: access.moderatorsReadField },
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'decidedAt',
      type: 'date',
      access: { ...asSent, read: access.moderatorsReadField },
      admin: { position: 'sidebar', readOnly: true },
    },
  ],
}
