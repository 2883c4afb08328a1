import { createLocalReq, type PayloadHandler, type PayloadRequest } from 'payload'
import { generateExpiredPayloadCookie, generatePayloadCookie } from 'payload/shared'
import { z } from 'zod'
import { asSystem } from '@/platform/as-system'
import { signIn, signOutEverywhere, type SignInRefusal } from '../commands'
import { shownDevice } from '../known-device'
import { endSession, renewSession } from '../sessions'
import { networkOfRequest, readBody, refuseWith, withCookies } from '@/platform/json-answer'
import { jsonResponse } from '@/platform/json-response'

const MAX_ADDRESS = 254

export const address = z
  .string({ error: 'Please type your mail address.' })
  .trim()
  .toLowerCase()
  .min(1, 'Please type your mail address.')
  .max(MAX_ADDRESS, 'This mail address is too long.')

const signInBody = z.object({
  email: address,
  password: z.string({ error: 'Please type your password.' }).min(1, 'Please type your password.').max(1_000, 'This password is too long.'),
})

const refusals = {
  'not-right': {
    status: 401,
    message: 'The address or the password is not right. After ten wrong tries, signing in pauses for ten minutes, after thirty for up to four hours; a new password ends the pause.',
  },
  'too-many': { status: 429, message: 'There were too many tries from your network. Please wait ten minutes.' },
} satisfies Record<SignInRefusal, { status: number; message: string }>

const authOf = (req: PayloadRequest) => {
  const { auth } = req.payload.collections.accounts.config
  return { collectionAuthConfig: auth, cookiePrefix: req.payload.config.cookiePrefix }
}

/** The cookie of a session. */
export const sessionCookie = (req: PayloadRequest, token: string): string =>
  String(generatePayloadCookie({ ...authOf(req), token }))

/** `POST /api/accounts/login`: `{ token, user, exp }` and the cookies, or 401, 422, 429. */
export const login: PayloadHandler = async (req) => {
  const body = await readBody(req, signInBody)
  if (!body.ok) return body.refusal
  const { email, password } = body.value
  const attempt = { email, password, mark: shownDevice(req.headers), network: networkOfRequest(req) }
  const outcome = await signIn(req, attempt)
  if (!outcome.ok) return refuseSignIn(req, outcome.refusal)
  const { token, exp, accountId, deviceCookie } = outcome.value
  const response = jsonResponse(req, { message: 'You are signed in.', exp, token, user: await signedInAccount(req, accountId) })
  return withCookies(req, response, [sessionCookie(req, token), ...(deviceCookie === null ? [] : [deviceCookie])])
}

function refuseSignIn(req: PayloadRequest, refusal: SignInRefusal): Response {
  const { status, message } = refusals[refusal]
  const response = refuseWith(req, status, [{ field: '', message }])
  if (refusal === 'too-many') response.headers.set('Retry-After', '600')
  return response
}

/** An account that has just signed in, read with its own rights. */
export async function signedInAccount(req: PayloadRequest, id: string) {
  const own = await createLocalReq({}, req.payload)
  const account = await asSystem(req.payload, 'a session begins with its own account')
    .findByID({ collection: 'accounts', id, depth: 0, select: { sessions: false }, req: own })
  return { ...account, collection: 'accounts' }
}

const notSignedIn = (req: PayloadRequest): Response =>
  refuseWith(req, 401, [{ field: '', message: 'Please sign in first.' }])

const sid = z.object({ _sid: z.string() })

/** `POST /api/accounts/logout`: ends the session, and with `?allSessions=true` all of the account. */
export const logout: PayloadHandler = async (req) => {
  const { user } = req
  const session = sid.safeParse(user)
  if (!user || !session.success) return notSignedIn(req)
  if (req.searchParams.get('allSessions') === 'true') await signOutEverywhere(req, { actor: user, accountId: user.id })
  else await endSession(req, user.id, session.data._sid)
  const expired = String(generateExpiredPayloadCookie({ ...authOf(req), config: req.payload.config }))
  return withCookies(req, jsonResponse(req, { message: 'You are signed out.' }), [expired])
}

/** `POST /api/accounts/refresh-token`: the session lasts eight hours from now. */
export const refresh: PayloadHandler = async (req) => {
  const { user } = req
  const session = sid.safeParse(user)
  const renewed = user && session.success ? await renewSession(req, user, session.data._sid) : null
  if (!user || !renewed) return notSignedIn(req)
  const { token, exp } = renewed
  const response = jsonResponse(req, {
    message: 'Your session was made longer.', exp, refreshedToken: token, user: await signedInAccount(req, user.id),
  })
  return withCookies(req, response, [sessionCookie(req, token)])
}
