import { afterAll, beforeAll, expect, it } from 'vitest'
import { startOwnServer, type OwnServer } from '../support/http/own-server'
import { ask, site } from '../support/http/site'
import { unique } from '../support/unique'

let server: OwnServer

beforeAll(async () => {
  server = await startOwnServer({ SITE_URL: 'https://health.example', TRUSTED_PROXY_HOPS: '1' })
})
afterAll(() => server.stop())

const login = (email: string, password: string, from: string) =>
  ask('anonymous', '/api/accounts/login', {
    method: 'POST', body: { email, password }, headers: { 'X-Forwarded-For': from }, server: server.url,
  })

it('cookies are kept from scripts, other sites and open lines', async () => {
  const { status, headers } = await login('editor2@healthool.example', site.password, '192.0.2.1')
  expect(status).toBe(200)
  const cookies = headers.getSetCookie()
  expect(cookies).toHaveLength(2)
  for (const cookie of cookies) expect(cookie).toMatch(/; Secure.*; HttpOnly.*; SameSite=Lax/)
})

it('guessing from one network pauses an account there, and nowhere else', async () => {
  const email = 'moderator@healthool.example'
  for (let tries = 0; tries < 10; tries += 1) expect((await login(email, 'wrong-password', '203.0.113.5')).status).toBe(401)
  expect((await login(email, site.password, '203.0.113.99')).status).toBe(401)
  expect((await login(email, site.password, '198.51.100.5')).status).toBe(200)
})

it('unknown and known addresses are answered alike, in about the same time', async () => {
  const timed = async (email: string): Promise<number> => {
    const began = performance.now()
    expect((await login(email, 'wrong-password', '192.0.2.77')).status).toBe(401)
    return performance.now() - began
  }
  const known: number[] = []
  const unknown: number[] = []
  for (let round = 0; round < 7; round += 1) {
    known.push(await timed('admin@healthool.example'))
    unknown.push(await timed(`${unique('nobody')}@healthool.example`))
  }
  const median = (times: number[]): number => times.toSorted((a, b) => a - b)[3] ?? Number.NaN
  const ratio = median(unknown) / median(known)
  expect(ratio).toBeGreaterThan(0.5)
  expect(ratio).toBeLessThan(2)
})

it('a forgotten password is answered alike for known and unknown addresses', async () => {
  const forget = (email: string) =>
    ask('anonymous', '/api/accounts/forgot-password', { method: 'POST', body: { email }, server: server.url })
  const known = await forget('doctor2@healthool.example')
  expect(known.status).toBe(200)
  expect(await forget(`${unique('nobody')}@healthool.example`)).toMatchObject({ status: 200, json: known.json })
})
