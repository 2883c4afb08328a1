import type { EmailAdapter } from 'payload'

/**
 * Stands where Payload would send mail by itself: drops each message and logs that it did, without address or text. All
 * mail of the site goes through the outbox (`queueMail`) instead, in the transaction of its act.
 *
 * Payload's own stand-in writes whole messages, links for new passwords among them, to the log.
 */
export const noMail: EmailAdapter = ({ payload }) => ({
  name: 'no-mail',
  defaultFromAddress: 'nobody@localhost',
  defaultFromName: 'Healthool',
  sendEmail: () => {
    payload.logger.warn('A message that did not go through the outbox was dropped.')
    return Promise.resolve()
  },
})
