import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { anAccount, closeDesk, openDesk, PASSWORD, rest, type Desk } from '../../support/desk'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

let networks = 0
const aNetwork = (): string => {
  networks += 1
  return `198.51.${networks}.7`
}

type From = { address: string; cookie?: string }

const login = (email: string, password: string, { address, cookie }: From) => rest(desk, {
  path: '/api/accounts/login',
  method: 'POST',
  body: { email, password },
  headers: { 'X-Forwarded-For': address, ...(cookie ? { Cookie: cookie } : {}) },
})

it('a known browser has thirty tries in four hours, and is none any more once the password is another', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const address = aNetwork()
  const cookie = (await login(editor.email, PASSWORD, { address })).headers.getSetCookie()
    .find((one) => one.startsWith('healthool-device'))?.split(';')[0] ?? ''
  expect((await login(editor.email, PASSWORD, { address, cookie })).headers.getSetCookie()).toHaveLength(1)
  expect((await login(editor.email, 'wrong-password', { address, cookie })).status).toBe(401)
  await withConnection(desk.database.ownerUrl, (client) => client.query(
    "update sign_in_tries set tries = 30 where ends_at > now() + interval '3 hours'"))
  expect((await login(editor.email, PASSWORD, { address, cookie })).status).toBe(401)
  await withConnection(desk.database.ownerUrl, (client) => client.query('delete from sign_in_tries'))
  const next = 'another-password-for-tests'
  await desk.payload.update({ collection: 'accounts', id: editor.id, data: { password: next }, overrideAccess: true })
  const renewed = await login(editor.email, next, { address, cookie })
  expect(renewed.status).toBe(200)
  expect(renewed.headers.getSetCookie().map((one) => one.split('=')[0])).toEqual(['payload-token', 'healthool-device'])
}, 30_000)

it('who finds too many passwords waiting hears 503, and has not used up a try', async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  desk.payload.logger.level = 'silent'
  const { email } = await anAccount(desk.payload, 'editor')
  const { answered } = await import('@/platform/rest-answers')
  const handler = answered<null>((request) => handleEndpoints({ config: desk.payload.config, request }))
  const ask = async (password: string): Promise<number> => {
    const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': aNetwork() }
    const body = JSON.stringify({ email, password })
    const request = new Request('http://localhost:3000/api/accounts/login', { method: 'POST', headers, body })
    return (await handler(request, null)).status
  }
  const crowd = await Promise.all(Array.from({ length: 45 }, () => ask('wrong-password')))
  expect(crowd).toContain(503)
  expect(crowd.filter((status) => status === 401).length).toBeGreaterThanOrEqual(10)
  expect(new Set(crowd)).toEqual(new Set([401, 503]))
  expect(await ask(PASSWORD)).toBe(200)
}, 60_000)
