import type { EmailAdapter } from 'payload'

/**
 * Stands where mail will be sent from: drops each message and logs that it did, without address or text.
 *
 * Payload's own stand-in writes whole messages, links for new passwords among them, to the log.
 */
export const noMail: EmailAdapter = ({ payload }) => ({
  name: 'no-mail',
  defaultFromAddress: 'nobody@localhost',
  defaultFromName: 'Healthool',
  sendEmail: () => {
    payload.logger.warn('Mail is not set up; a message was dropped.')
    return Promise.resolve()
  },
})
