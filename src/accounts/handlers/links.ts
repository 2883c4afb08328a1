import { createLocalReq, type PayloadHandler, type PayloadRequest, type TaskConfig } from 'payload'
import { z } from 'zod'
import { jsonEndpoint, type EndpointRefusal } from '@/platform/json-endpoint'
import { done, refused } from '@/platform/pure/result'
import { askForLink, inviteAccount, inviteAgain, setPasswordByLink, settleNotes, signOutEverywhere } from '../commands'
import { findInvitationEnd } from '../account-links'
import type { AccountNeeds } from '../password-check'
import { hasRole, roles } from '../rules/roles'
import { SIGN_IN_TASK } from '../sign-in-notes'
import { networkOfRequest, readBody, refuseWith, withCookies } from '@/platform/json-answer'
import { jsonResponse } from '@/platform/json-response'
import { address, sessionCookie, signedInAccount } from './sign-in'

type Actor = NonNullable<PayloadRequest['user']>

const actorOf = (req: PayloadRequest): Actor => {
  if (!req.user) throw new Error('A signed-in person was promised.')
  return req.user
}

const ADMINS_ONLY: EndpointRefusal = { status: 403, errors: [{ field: '', message: 'Only admins can do this.' }] }
const NO_ACCOUNT: EndpointRefusal = { status: 404, errors: [{ field: 'id', message: 'There is no such account.' }] }
const NOT_INVITED: EndpointRefusal = {
  status: 409, errors: [{ field: '', message: 'This person has a password already, or was switched off. There is nothing to send.' }],
}

const invitation = z.object({
  name: z.string({ error: 'Please give a name.' }).trim().min(1, 'Please give a name.').max(120, 'Please keep the name to 120 characters.'),
  email: z.string({ error: 'Please give a mail address.' }).trim().toLowerCase().pipe(z.email('This is not a mail address.').max(254)),
  roles: z
    .array(z.enum(roles, `Roles are: ${roles.join(', ')}.`), { error: 'Please choose at least one role.' })
    .min(1, 'Please choose at least one role.')
    .transform((chosen) => [...new Set(chosen)]),
})

/** `POST /api/accounts/invite { name, email, roles }`: 201 `{ id }`; for admins. */
export const invite = (needs: AccountNeeds): PayloadHandler =>
  async (req) => {
    if (!req.user) return refuseWith(req, 401, [{ field: '', message: 'Please sign in first.' }])
    if (!hasRole(req.user, 'admin')) return refuseWith(req, 403, ADMINS_ONLY.errors)
    const body = await readBody(req, invitation)
    if (!body.ok) return body.refusal
    const { id } = await inviteAccount(req, needs, { actor: req.user, invitation: body.value })
    return jsonResponse(req, { id, message: `An invitation to ${body.value.email} is on its way.` }, 201)
  }

/** `POST /api/accounts/{id}/invite`: sends it again. */
export const inviteOnceMore = (needs: AccountNeeds): PayloadHandler =>
  jsonEndpoint(z.object({}), async (req, accountId) => {
    if (!hasRole(req.user, 'admin')) return refused(ADMINS_ONLY)
    const outcome = await inviteAgain(req, needs, { actor: actorOf(req), accountId })
    if (!outcome.ok) return refused(outcome.refusal === 'no-account' ? NO_ACCOUNT : NOT_INVITED)
    return done({ message: 'A new invitation is on its way. The link of the one before does not open any more.' })
  })

/** `POST /api/accounts/{id}/sign-out-everywhere`: one's own account, and for admins everybody's. */
export const signOut: PayloadHandler = jsonEndpoint(z.object({}), async (req, accountId) => {
  const actor = actorOf(req)
  if (actor.id !== accountId && !hasRole(actor, 'admin')) return refused(ADMINS_ONLY)
  const isDone = await signOutEverywhere(req, { actor, accountId })
  return isDone ? done({ message: 'Every session has ended.' }) : refused(NO_ACCOUNT)
})

/** `GET /api/accounts/{id}/standing`: what the screen of an account says beside its fields. */
export const standing: PayloadHandler = jsonEndpoint(z.object({}), async (req, id) => {
  const found = await req.payload.find({ collection: 'accounts', where: { id: { equals: id } }, depth: 0, limit: 1, overrideAccess: false, req })
  const [account] = found.docs
  if (!account) return refused(NO_ACCOUNT)
  const { state, joinedAt = null, lastSignInAt = null } = account
  return done({ state, joinedAt, lastSignInAt, invitedUntil: await findInvitationEnd(req, id) })
})

const asked = z.object({ email: address })

/**
 * `POST /api/accounts/forgot-password { email }`: always 200, after the same work, whoever has an account. Whether to
 * send a mail is decided by a job afterwards.
 */
export const forgotPassword: PayloadHandler = async (req) => {
  const body = await readBody(req, asked)
  if (!body.ok) return body.refusal
  await askForLink(req, body.value.email, networkOfRequest(req))
  return jsonResponse(req, { message: 'If there is an account with this address, a mail is on its way.' })
}

/** The job that mails links to new passwords to whoever asked for one and has an account, and records pauses. */
export const signInNotesTask = (needs: AccountNeeds): TaskConfig<{ input: object; output: object }> => ({
  slug: SIGN_IN_TASK,
  retries: 3,
  handler: async ({ req }) => {
    await settleNotes(req, needs, new Date())
    return { output: {} }
  },
})

const newPassword = z.object({
  token: z.string({ error: 'The link is incomplete.' }).min(1, 'The link is incomplete.').max(200, 'This is no such link.'),
  password: z.string({ error: 'Please choose a password.' }),
})

const DEAD_LINK = 'This link does not open any more: it was used, is too old, or a newer one was sent. Please ask for another.'

/** `POST /api/accounts/reset-password { token, password }`: sets it by a mailed link, and signs in. */
export const resetPassword = (needs: AccountNeeds): PayloadHandler =>
  async (req) => {
    const body = await readBody(req, newPassword)
    if (!body.ok) return body.refusal
    // Whoever is signed in at this browser has nothing to do with the link, so the act is not theirs.
    const own = await createLocalReq({}, req.payload)
    const outcome = await setPasswordByLink(own, needs, body.value)
    if (!outcome.ok) {
      return outcome.refusal.kind === 'unfit'
        ? refuseWith(req, 422, outcome.refusal.issues)
        : refuseWith(req, 403, [{ field: 'token', message: DEAD_LINK }])
    }
    const { token, exp, owner, deviceCookie } = outcome.value
    const response = jsonResponse(req, { message: 'Your password is set.', exp, token, user: await signedInAccount(req, owner.id) })
    return withCookies(req, response, [sessionCookie(req, token), deviceCookie])
  }
