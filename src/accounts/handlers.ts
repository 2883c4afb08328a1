import type { Endpoint, PayloadHandler } from 'payload'
import { z } from 'zod'
import { readBody, refuseWith } from '@/platform/json-answer'
import { jsonResponse } from '@/platform/json-response'
import { endPauses } from './commands'
import { forgotPassword, invite, inviteOnceMore, resetPassword, signOut, standing } from './handlers/links'
import { address, login, logout, refresh } from './handlers/sign-in'
import type { AccountNeeds } from './password-check'
import { hasRole } from './rules/roles'

/** The first account comes from `npm run create-admin`, before the server listens: a stranger must never be first. */
const firstRegisterIsClosed: PayloadHandler = () =>
  Response.json(
    { errors: [{ field: 'email', message: 'The first account is made on the server, with npm run create-admin.' }] },
    { status: 403 },
  )

const nothingToVerify: PayloadHandler = () =>
  Response.json({ errors: [{ field: 'token', message: 'Addresses are not verified here.' }] }, { status: 404 })

const unlockBody = z.object({ email: address })

/** `POST /api/accounts/unlock { email }`: an admin ends the pause after wrong passwords. */
const unlock: PayloadHandler = async (req) => {
  if (!req.user || !hasRole(req.user, 'admin')) return refuseWith(req, req.user ? 403 : 401, [{ field: '', message: 'Only admins can do this.' }])
  const body = await readBody(req, unlockBody)
  if (!body.ok) return body.refusal
  await endPauses(req, { actor: req.user, email: body.value.email })
  return jsonResponse(req, { message: 'Wrong tries are forgotten.' })
}

/** What stands in the place of Payload's own endpoints of the same names, and what comes beside them. */
export const accountEndpoints = (needs: AccountNeeds): Omit<Endpoint, 'root'>[] => [
  { path: '/first-register', method: 'post', handler: firstRegisterIsClosed },
  { path: '/verify/:id', method: 'post', handler: nothingToVerify },
  { path: '/login', method: 'post', handler: login },
  { path: '/logout', method: 'post', handler: logout },
  { path: '/refresh-token', method: 'post', handler: refresh },
  { path: '/unlock', method: 'post', handler: unlock },
  { path: '/forgot-password', method: 'post', handler: forgotPassword },
  { path: '/reset-password', method: 'post', handler: resetPassword(needs) },
  { path: '/invite', method: 'post', handler: invite(needs) },
  { path: '/:id/standing', method: 'get', handler: standing },
  { path: '/:id/invite', method: 'post', handler: inviteOnceMore(needs) },
  { path: '/:id/sign-out-everywhere', method: 'post', handler: signOut },
]
