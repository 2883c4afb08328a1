import type { CollectionConfig } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import { recordDeletionAtDesk } from '@/audit/commands'
import { dayAndTime } from '@/platform/fields/day-and-time'
import { lineField } from '@/platform/fields/line-field'
import { filterOnly, formOnly, listOnly } from '@/platform/fields/list-use'
import { keepingDays } from '@/site/rules/keeping-days'
import * as access from './access'
import { readArticleTitle } from './article-title'
import { announceReply, keepDecision, recordDecision } from './hooks'
import { commentStatuses, statusLabels } from './rules/comment-status'
import { REPLY_LIMITS } from './rules/reply-form'

const asSent = { create: access.nobodyWritesField, update: access.nobodyWritesField }

/** What readers wrote below articles; readers know them as replies. Held until a moderator approves. */
export const commentsCollection: CollectionConfig = {
  slug: 'comments',
  labels: { singular: 'Reply', plural: 'Replies' },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['comment', 'name', 'status', 'articleTitle', 'createdAt'],
    listSearchableFields: ['name', 'comment', 'email'],
    pagination: { defaultLimit: 25 },
    components: { beforeListTable: ['/src/comments/admin/status-filters#StatusFilters'] },
    description: 'What readers wrote below articles. Nobody sees a reply before it is approved.',
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
    {
      name: 'replyArticle',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: '/src/comments/admin/reply-article#ReplyArticle' } },
    },
    // No form and no list shows it: of an article with a newer draft, moderators may not read what Payload asks for.
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      index: true,
      access: asSent,
      admin: { ...filterOnly, condition: () => false },
    },
    {
      name: 'articleTitle',
      type: 'text',
      virtual: true,
      label: 'Article',
      access: { ...asSent, read: access.moderatorsReadField },
      hooks: { afterRead: [readArticleTitle] },
      admin: listOnly,
    },
    { name: 'parent', type: 'relationship', relationTo: 'comments', index: true, access: asSent, admin: { ...formOnly, description: 'The reply that this one answers, if any.' } },
    lineField({ name: 'name', required: true, maxLength: REPLY_LIMITS.name, access: asSent }),
    {
      name: 'email',
      type: 'email',
      access: { ...asSent, read: access.moderatorsReadField },
      admin: { ...filterOnly, description: `Never shown to readers. Erased ${keepingDays.replyAddress} days after the reply was approved.` },
    },
    { name: 'comment', type: 'textarea', required: true, maxLength: REPLY_LIMITS.comment, access: asSent },
    {
      name: 'status',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'pending',
      options: commentStatuses.map((status) => ({ label: statusLabels[status], value: status })),
      admin: {
        position: 'sidebar',
        description: `An approved reply stands under the article at once. What is rejected or spam is erased after ${keepingDays.refusedReply} days, what nobody decides on after ${keepingDays.undecidedReply}.`,
      },
    },
    { name: 'token', type: 'text', unique: true, index: true, access: { ...asSent, read: () => false }, admin: { hidden: true } },
    {
      name: 'decidedBy',
      type: 'relationship',
      relationTo: 'accounts',
      access: { ...asSent, read: access.moderatorsReadField },
      admin: { ...formOnly, position: 'sidebar', readOnly: true },
    },
    {
      name: 'decidedAt',
      type: 'date',
      access: { ...asSent, read: access.moderatorsReadField },
      admin: { position: 'sidebar', readOnly: true, date: dayAndTime },
    },
  ],
}
