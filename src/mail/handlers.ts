import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { jsonEndpoint } from '@/platform/json-endpoint'
import { done, refused } from '@/platform/pure/result'
import { waitAgain, type WaitRefusal } from './outbox'

const notAdmin = { status: 403 as const, errors: [{ field: '', message: 'Only admins can send mail again.' }] }

const sentences = {
  'not-given-up': 'Only a mail that failed, or of which nobody knows whether it went out, can be sent again.',
  'link-ended': 'The link in this mail has ended, so there is nothing to send. '
    + 'Send a new one from the account, or ask for it at the sign-in.',
} satisfies Record<WaitRefusal, string>

const notAgain = (refusal: WaitRefusal) => ({ status: 409 as const, errors: [{ field: '', message: sentences[refusal] }] })

/** `POST /api/mail/{id}/send-again`: puts a mail that was given up back into the queue. */
export const mailEndpoints = (isAdmin: (user: PayloadRequest['user']) => boolean): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/send-again',
    method: 'post',
    handler: jsonEndpoint(z.object({}), async (req, id) => {
      if (!isAdmin(req.user)) return refused(notAdmin)
      const outcome = await waitAgain(req, id, new Date())
      return outcome.ok ? done({ status: 'waiting' }) : refused(notAgain(outcome.refusal))
    }),
  },
]
