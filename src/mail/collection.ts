import type { ClientUser, CollectionConfig, PayloadRequest, UIField } from 'payload'
import { deliveryWay, type DeliveryWay } from './delivery-ways'
import { mailEndpoints } from './handlers'
import { mailStatuses } from './rules/mail-status'

/** What the outbox has to be told of higher slices. */
type Options = {
  isAdmin: (user: PayloadRequest['user'] | ClientUser) => boolean
  /** After how many days the row of a mail goes. */
  keptDays: number
}

const titled = (word: string): string => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`

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
    defaultColumns: ['subject', 'status', 'kind', 'recipientEmail', 'attempts', 'nextAttemptAt', 'createdAt'],
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
      options: mailStatuses.map((status) => ({ label: titled(status), value: status })),
      admin: { position: 'sidebar' },
    },
    { name: 'attempts', type: 'number', required: true, defaultValue: 0, admin: { position: 'sidebar' } },
    {
      name: 'nextAttemptAt',
      type: 'date',
      label: 'Next attempt',
      index: true,
      admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'claimedAt', type: 'date', admin: { hidden: true } },
    { name: 'lastError', type: 'text', label: 'Last error' },
    { name: 'messageId', type: 'text', label: 'Message-ID', admin: { position: 'sidebar' } },
    { name: 'sentAt', type: 'date', label: 'Sent', admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } } },
  ],
})
