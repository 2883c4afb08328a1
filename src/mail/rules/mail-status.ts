/**
 * Where a mail stands. `waiting` will be sent; `sending` was claimed by a server; `sent` was accepted by the mail
 * server; `failed` surely was not, and is not tried again by itself; `unclear` may have been accepted or not.
 */
export const mailStatuses = ['waiting', 'sending', 'sent', 'failed', 'unclear'] as const

export type MailStatus = (typeof mailStatuses)[number]

/** Each as an admin reads it. */
export const statusLabels = {
  waiting: 'Waiting',
  sending: 'Sending',
  sent: 'Sent',
  failed: 'Failed',
  unclear: 'Unclear',
} satisfies Record<MailStatus, string>
