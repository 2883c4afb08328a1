import { expect, it } from 'vitest'
import { z } from 'zod'
import { askRaw } from '../../support/http/raw'
import { ask, site, type Answer } from '../../support/http/site'

const signedIn = z.object({ token: z.string() })

const email = 'editor2@healthool.example'

/** A session of its own, so that ending it ends no other test's. */
async function newSession(): Promise<string> {
  const answer = await ask('anonymous', '/api/accounts/login', { method: 'POST', body: { email, password: site.password } })
  return signedIn.parse(answer.json).token
}

type Act = { path: string; method?: 'GET' | 'POST'; body?: unknown }

const act = (token: string, { path, method = 'GET', body }: Act): Promise<Answer> =>
  ask('anonymous', path, { method, headers: { Authorization: `JWT ${token}` }, ...(body === undefined ? {} : { body }) })

const isKnown = async (token: string): Promise<boolean> =>
  z.object({ user: z.unknown() }).parse((await act(token, { path: '/api/accounts/me' })).json).user !== null

const signOut = (token: string): Promise<Answer> => act(token, { path: '/api/accounts/logout', method: 'POST' })

it('after signing out the token opens nothing, in whatever way it is sent', async () => {
  const token = await newSession()
  expect(await isKnown(token)).toBe(true)
  expect((await signOut(token)).status).toBe(200)
  expect(await isKnown(token)).toBe(false)
  expect((await act(token, { path: '/api/media' })).status).toBe(401)
  expect((await act(token, { path: '/api/topics', method: 'POST', body: { title: 'After signing out' } })).status).toBe(401)
  const headers = { Cookie: `payload-token=${token}`, 'Sec-Fetch-Site': 'same-origin' }
  expect((await askRaw({ path: '/api/media', headers })).status).toBe(401)
  expect((await askRaw({ path: '/admin/collections/articles', headers })).text).not.toContain('editor2@')
})

it('a session that was ended cannot be made anew', async () => {
  const token = await newSession()
  await signOut(token)
  const renewed = await act(token, { path: '/api/accounts/refresh-token', method: 'POST' })
  expect(renewed.status).toBeGreaterThanOrEqual(401)
  expect(renewed.text).not.toContain('refreshedToken')
})

it('signing out of one session leaves the others', async () => {
  const [token, other] = [await newSession(), await newSession()]
  await signOut(token)
  expect(await isKnown(other)).toBe(true)
  await signOut(other)
})

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

it('a token that was changed, not signed, or signed by somebody else opens nothing', async () => {
  const token = await newSession()
  const [head = '', body = '', signature = ''] = token.split('.')
  const claims: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))
  const forged = part({ ...z.looseObject({}).parse(claims), email: 'admin@healthool.example' })
  const unsigned = part({ alg: 'none', typ: 'JWT' })
  for (const wrong of [
    `${head}.${forged}.${signature}`, `${unsigned}.${body}.`, `${unsigned}.${body}.${signature}`, `${head}.${body}.`,
    `${head}.${body}.${signature.slice(0, -4)}AAAA`, 'x', '',
  ]) expect(await isKnown(wrong), wrong.slice(0, 20)).toBe(false)
  await signOut(token)
})
