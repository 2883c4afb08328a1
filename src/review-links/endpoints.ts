import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '@/accounts/rules/roles'
import { findNewestText } from '@/articles/queries'
import { env } from '@/platform/env'
import { jsonEndpoint, type EndpointRefusal } from '@/platform/json-endpoint'
import { done, refused, type Result } from '@/platform/pure/result'
import { hasControlCharacter, hasLineBreak } from '@/platform/pure/text-faults'
import { askGuest, endLink } from './commands'
import { listLinks } from './queries'
import { linkRefusal, type LinkRefusal } from './rules/link-refusal'

const MAX_NAME = 120

const guest = z.object({
  guestName: z
    .string({ error: 'Please write the name of the guest.' })
    .trim()
    .min(1, 'Please write the name of the guest.')
    .max(MAX_NAME, `Please use a name of at most ${MAX_NAME} characters.`)
    .refine((name) => !hasLineBreak(name) && !hasControlCharacter(name), 'Please write the name on one line.'),
})

const actorOf = (req: PayloadRequest): NonNullable<PayloadRequest['user']> => {
  if (!req.user) throw new Error('A signed-in person was promised.')
  return req.user
}

const answered = <T extends Record<string, unknown>>(outcome: Result<T, LinkRefusal>): Result<T, EndpointRefusal> =>
  outcome.ok ? outcome : refused(linkRefusal(outcome.refusal))

const ask = jsonEndpoint(guest, async (req, articleId, { guestName }) => {
  const made = await askGuest(req, actorOf(req), { articleId, guestName })
  if (!made.ok) return answered(made)
  const { id, token, expiresAt } = made.value
  return done({ id, url: `${env.siteUrl}/guest-review/${token}`, expiresAt })
})

const list = jsonEndpoint(z.object({}), async (req, articleId) => {
  if (!hasRole(req.user, 'admin', 'editor')) return refused(linkRefusal('not-an-editor'))
  if (!(await findNewestText(req, articleId))) return refused(linkRefusal('no-article'))
  return done({ docs: await listLinks(req, articleId) })
})

const revoke = jsonEndpoint(z.object({}), async (req, id) => answered(await endLink(req, actorOf(req), id)))

/** What `/api/articles/{id}/…` offers for guests. */
export const articleLinkEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/:id/review-links', method: 'get', handler: list },
  { path: '/:id/review-links', method: 'post', handler: ask },
]

/** What `/api/review-links/{id}/…` offers. */
export const linkEndpoints: Omit<Endpoint, 'root'>[] = [{ path: '/:id/revoke', method: 'post', handler: revoke }]
