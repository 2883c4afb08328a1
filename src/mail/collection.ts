import type { ClientUser, CollectionConfig, PayloadRequest, UIField } from 'payload'
import { dayAndTime } from '@/platform/fields/day-and-time'
import { formOnly } from '@/platform/fields/list-use'
import { deliveryWay, type DeliveryWay } from './delivery-ways'
import { mailEndpoints } from './handlers'
import { mailStatuses, statusLabels } from './rules/mail-status'

/** What the outbox has to be told of higher slices. */
type Options = {
  isAdmin: (user: PayloadRequest['user'] | ClientUser) => boolean
  /** After how many days the row of a mail goes. */
  keptDays: number
}

const descriptions = {
  smtp: 'What the site sent or is about to send.',
  folder: 'A demonstration sends no mail: it stands here, and as files in the outbox of the data folder.',
  none: 'SMTP_URL is not set, so no mail leaves this site: it waits here until it is.',
} satisfies Record<DeliveryWay, string>

/** A button below the marks of a mail, and its words; neither is stored. */
const screenField = (name: string, component: string, position?: 'sidebar'): UIField => ({
  name,
  type: 'ui',
  admin: { disableListColumn: true, components: { Field: `/src/mail/admin/${component}` }, ...(position ? { position } : {}) },
})

/**
 * The outbox: mail that waits, and what became of mail that does not. Admins read it; only the site writes it.
 *
 * What a mail says is shown in a demonstration alone, where it goes nowhere else: elsewhere it may open an account.
 */
export const mailCollection = ({ isAdmin, keptDays }: Options): CollectionConfig => ({
  slug: 'mail',
  labels: { singular: 'Mail', plural: 'Mail' },
  admin: {
    group: 'System',
    useAsTitle: 'subject',
    description: `${descriptions[deliveryWay()]} Mail that no longer waits is forgotten after ${keptDays} days.`,
    defaultColumns: ['subject', 'status', 'recipientEmail', 'attempts', 'nextAttemptAt', 'createdAt'],
    listSearchableFields: ['subject', 'recipientName', 'recipientEmail'],
    pagination: { defaultLimit: 25 },
    components: { beforeListTable: ['/src/mail/admin/status-filters#StatusFilters', '/src/app/(payload)/views/no-selection#NoSelection'] },
    hidden: ({ user }) => !isAdmin(user),
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  access: {
    create: () => false,
    read: ({ req }) => isAdmin(req.user),
    update: () => false,
    delete: () => false,
  },
  endpoints: mailEndpoints(isAdmin),
  fields: [
    { name: 'subject', type: 'text', required: true },
    { name: 'kind', type: 'text', required: true, index: true },
    { name: 'recipientName', type: 'text', label: 'Recipient’s name' },
    { name: 'recipientEmail', type: 'email', label: 'Recipient', required: true },
    screenField('letter', 'mail-letter#MailLetter'),
    screenField('sendAgain', 'send-again#SendAgain', 'sidebar'),
    { name: 'text', type: 'json', access: { read: () => deliveryWay() === 'folder' }, admin: { hidden: true } },
    {
      name: 'status',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'waiting',
      options: mailStatuses.map((status) => ({ label: statusLabels[status], value: status })),
      admin: {
        position: 'sidebar',
        description: 'What failed surely did not arrive. Where it is unclear, the line broke while the mail was handed over: ask, before you send it again.',
      },
    },
    { name: 'attempts', type: 'number', required: true, defaultValue: 0, admin: { position: 'sidebar', description: 'How often it was tried. What fails is tried again for about a day.' } },
    {
      name: 'nextAttemptAt',
      type: 'date',
      label: 'Next attempt',
      index: true,
      admin: { position: 'sidebar', date: dayAndTime },
    },
    { name: 'claimedAt', type: 'date', admin: { hidden: true } },
    { name: 'lastError', type: 'text', label: 'Last error', admin: { description: 'What the mail server said. It often names what is wrong: an address, a password, a full mailbox.' } },
    { name: 'messageId', type: 'text', label: 'Message-ID', admin: { ...formOnly, position: 'sidebar', description: 'By which the mail server’s own log can be searched.' } },
    { name: 'sentAt', type: 'date', label: 'Sent', admin: { position: 'sidebar', date: dayAndTime } },
  ],
})
