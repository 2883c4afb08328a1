import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { jsonEndpoint } from '@/platform/json-endpoint'
import { done, refused } from '@/platform/pure/result'
import { waitAgain } from './outbox'

const notAdmin = { status: 403 as const, errors: [{ field: '', message: 'Only admins can send mail again.' }] }

const notAgain = {
  status: 409 as const,
  errors: [{ field: '', message: 'Only a mail that failed, or of which nobody knows whether it went out, can be sent again.' }],
}

/** `POST /api/mail/{id}/send-again`: puts a mail that was given up back into the queue. */
export const mailEndpoints = (isAdmin: (user: PayloadRequest['user']) => boolean): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/send-again',
    method: 'post',
    handler: jsonEndpoint(z.object({}), async (req, id) => {
      if (!isAdmin(req.user)) return refused(notAdmin)
      return (await waitAgain(req, id, new Date())) ? done({ status: 'waiting' }) : refused(notAgain)
    }),
  },
]
