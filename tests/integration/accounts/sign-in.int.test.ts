import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { asOften } from '../../support/as-often'
import { anAccount, closeDesk, openDesk, PASSWORD, rest, tokenOf, type Actor, type Desk } from '../../support/desk'
import { lockWaiters } from '../../support/lock-waiters'
import { runSignInJobs } from '../../support/run-sign-in-jobs'
import { unique } from '../../support/unique'
import { until } from '../../support/until'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

type From = { address?: string; cookie?: string; origin?: string }

const post = (path: string, body: unknown, { address = '203.0.113.9', cookie, origin }: From = {}) =>
  rest(desk, {
    path: `/api/accounts/${path}`,
    method: 'POST',
    body,
    headers: { 'X-Forwarded-For': address, ...(cookie ? { Cookie: cookie } : {}), ...(origin ? { Origin: origin } : {}) },
  })

const login = (email: string, password: string, from?: From) => post('login', { email, password }, from)

const tokenIn = (json: unknown): string => z.object({ token: z.string() }).parse(json).token

const meAs = async (token: string): Promise<unknown> =>
  z.object({ user: z.unknown() }).parse((await rest(desk, { path: '/api/accounts/me', token })).json).user

const sql = (text: string, ...values: unknown[]) =>
  withConnection(desk.database.ownerUrl, async (client) => (await client.query<{ act: string }>(text, values)).rows)

const entriesAbout = (id: string) =>
  sql('select act, actor_id, facts from audit.entries where subject = $1 order by number', id)

/** Network after network, so that no test meets the counts of another. */
let networks = 0
const aNetwork = (): string => {
  networks += 1
  return `198.51.${networks}.7`
}

async function guess(email: string, times: number, from: From): Promise<void> {
  for (let tries = 0; tries < times; tries += 1) expect((await login(email, 'wrong-password', from)).status).toBe(401)
}

const guessOften = (email: string, times: number, from: From): Promise<void> =>
  asOften(desk.database, times, () => guess(email, 1, from))

it('a right password answers a token that is accepted, in whatever case the address is typed', async () => {
  const { email, id } = await anAccount(desk.payload, 'editor')
  const { status, json, headers } = await login(` ${email.toUpperCase()} `, PASSWORD, { address: aNetwork() })
  expect(status).toBe(200)
  expect(await meAs(tokenIn(json))).toMatchObject({ id, email })
  expect(JSON.stringify(json)).not.toMatch(/salt|hash/)
  const cookies = headers.getSetCookie()
  expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['payload-token', 'healthool-device'])
  for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly/i)
  for (const cookie of cookies) expect(cookie).toContain('SameSite=Lax')
})

it('unknown, wrong and paused get the same answer', async () => {
  const { email } = await anAccount(desk.payload, 'editor')
  const address = aNetwork()
  const unknown = await login(`${unique('nobody')}@example.org`, PASSWORD, { address })
  const wrong = await login(email, 'wrong-password', { address })
  await guessOften(email, 10, { address })
  const paused = await login(email, PASSWORD, { address })
  expect(unknown).toMatchObject({ status: 401, json: { errors: [{ field: '' }] } })
  expect(wrong.json).toEqual(unknown.json)
  expect(paused).toMatchObject({ status: 401, json: unknown.json })
})

it('unknown, wrong and paused take about the same time', async () => {
  const paused = await anAccount(desk.payload, 'editor')
  const address = aNetwork()
  await guessOften(paused.email, 11, { address })
  const timed = async (email: string): Promise<number> => {
    const began = performance.now()
    await login(email, 'wrong-password', { address: aNetwork() })
    return performance.now() - began
  }
  const known = await anAccount(desk.payload, 'editor')
  const seen: Record<'known' | 'unknown' | 'paused', number[]> = { known: [], unknown: [], paused: [] }
  for (let round = 0; round < 7; round += 1) {
    seen.known.push(await timed(known.email))
    seen.unknown.push(await timed(`${unique('nobody')}@example.org`))
    const began = performance.now()
    await login(paused.email, 'wrong-password', { address })
    seen.paused.push(performance.now() - began)
  }
  const median = (times: number[]): number => times.toSorted((a, b) => a - b)[3] ?? Number.NaN
  for (const times of [seen.unknown, seen.paused]) {
    const ratio = median(times) / median(seen.known)
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(2)
  }
})

it('ten wrong passwords pause an account for their network alone, and the ledger tells of it once', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const address = aNetwork()
  await guess(editor.email, 12, { address })
  expect((await login(editor.email, PASSWORD, { address: address.replace(/7$/, '200') })).status).toBe(401)
  expect((await login(editor.email, PASSWORD, { address: aNetwork() })).status).toBe(200)
  await runSignInJobs(desk)
  expect(await entriesAbout(editor.id)).toEqual([
    { act: 'account.sign-in-paused', actor_id: 'system', facts: '{"limit":"pair"}' },
  ])
})

it('an IPv6 network counts as one, whatever address of it is used', async () => {
  const { email } = await anAccount(desk.payload, 'editor')
  await guessOften(email, 9, { address: '2001:db8:7:1::1' })
  await guess(email, 1, { address: '2001:db8:7:1::2' })
  expect((await login(email, PASSWORD, { address: '2001:db8:7:1:ffff::1' })).status).toBe(401)
  expect((await login(email, PASSWORD, { address: '2001:db8:7:2::1' })).status).toBe(200)
})

it('strangers who use up every try of an account keep nobody out who was signed in in this browser before', async () => {
  const { email } = await anAccount(desk.payload, 'editor')
  const address = aNetwork()
  const cookie = (await login(email, PASSWORD, { address })).headers.getSetCookie()
    .find((one) => one.startsWith('healthool-device'))?.split(';')[0] ?? ''
  await guessOften(email, 11, { address })
  await sql('update sign_in_tries set tries = 400')
  expect((await login(email, PASSWORD, { address: aNetwork() })).status).toBe(401)
  expect((await login(email, PASSWORD, { address })).status).toBe(429)
  expect((await login(email, PASSWORD, { address, cookie })).status).toBe(200)
  await sql('delete from sign_in_tries')
})

it('a known browser has ten tries too, and is one for its own account alone', async () => {
  const { email } = await anAccount(desk.payload, 'editor')
  const other = await anAccount(desk.payload, 'editor')
  const address = aNetwork()
  const cookie = (await login(email, PASSWORD, { address })).headers.getSetCookie()
    .find((one) => one.startsWith('healthool-device'))?.split(';')[0] ?? ''
  await guessOften(email, 10, { address, cookie })
  expect((await login(email, PASSWORD, { address, cookie })).status).toBe(401)
  await guessOften(other.email, 10, { address, cookie })
  expect((await login(other.email, PASSWORD, { address })).status).toBe(401)
})

it('one guess at each of many accounts is slowed by network, and says so', async () => {
  const address = aNetwork()
  await login(`${unique('nobody')}@example.org`, 'wrong-password', { address })
  await sql('update sign_in_tries set tries = 100')
  const { status, headers } = await login(`${unique('nobody')}@example.org`, 'wrong-password', { address })
  expect(status).toBe(429)
  expect(headers.get('Retry-After')).toBe('600')
  await sql('delete from sign_in_tries')
})

it('what is counted names no address', async () => {
  const { email } = await anAccount(desk.payload, 'editor')
  await guess(email, 1, { address: '192.0.2.55' })
  const rows = await sql('select * from sign_in_tries')
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toMatch(/192\.0\.2|example\.org/)
})

it('an admin ends the pause of somebody, and nobody else does', async () => {
  const { email } = await anAccount(desk.payload, 'editor')
  const address = aNetwork()
  await guessOften(email, 10, { address })
  const unlock = async (actor: Actor) =>
    rest(desk, { path: '/api/accounts/unlock', method: 'POST', body: { email }, token: await tokenOf(desk, actor) })
  expect((await unlock(desk.editor)).status).toBe(403)
  expect((await login(email, PASSWORD, { address })).status).toBe(401)
  expect((await unlock(desk.admin)).status).toBe(200)
  expect((await login(email, PASSWORD, { address })).status).toBe(200)
})

it('sign-ins at the same moment keep every session', async () => {
  const { email } = await anAccount(desk.payload, 'editor')
  const answers = await Promise.all(Array.from({ length: 6 }, () => login(email, PASSWORD, { address: aNetwork() })))
  for (const { json } of answers) expect(await meAs(tokenIn(json))).toMatchObject({ email })
})

it('a change of the account at the moment of a sign-in loses no session', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const rename = () =>
    desk.payload.update({
      collection: 'accounts', id: editor.id, data: { name: unique('name') }, overrideAccess: false, user: desk.admin,
    })
  const renamed = Array.from({ length: 8 }, rename)
  const answer = await login(editor.email, PASSWORD, { address: aNetwork() })
  await Promise.all(renamed)
  expect(await meAs(tokenIn(answer.json))).toMatchObject({ id: editor.id })
})

it('signing out ends the session, and no other', async () => {
  const { email } = await anAccount(desk.payload, 'editor')
  const open = async () => tokenIn((await login(email, PASSWORD, { address: aNetwork() })).json)
  const [one, other] = [await open(), await open()]
  expect((await rest(desk, { path: '/api/accounts/logout', method: 'POST', token: one })).status).toBe(200)
  expect(await meAs(one)).toBeNull()
  expect(await meAs(other)).toMatchObject({ email })
})

it('a session is made longer while it lasts, and not after it has ended', async () => {
  const { email } = await anAccount(desk.payload, 'editor')
  const token = tokenIn((await login(email, PASSWORD, { address: aNetwork() })).json)
  const renew = () => rest(desk, { path: '/api/accounts/refresh-token', method: 'POST', token })
  const { status, json } = await renew()
  expect(status).toBe(200)
  expect(await meAs(z.object({ refreshedToken: z.string() }).parse(json).refreshedToken)).toMatchObject({ email })
  await rest(desk, { path: '/api/accounts/logout', method: 'POST', token })
  expect((await renew()).status).toBe(401)
})

/** Asks amid a change of the account, which has read it and waits for the ledger before it writes it back. */
async function amidChange<T>(id: string, ask: () => Promise<T>): Promise<T> {
  const token = await tokenOf(desk, desk.admin)
  return withConnection(desk.database.ownerUrl, async (client) => {
    await client.query('begin')
    await client.query("select pg_advisory_xact_lock(hashtextextended('audit.entries', 0))")
    const changed = rest(desk, { path: `/api/accounts/${id}`, method: 'PATCH', token, body: { roles: ['editor', 'moderator'] } })
    const waiting = () => lockWaiters(desk.database)
    const { answer: before } = await until(waiting, (queries) => queries.some((query) => query.includes('audit.append_for')))
    let isAnswered = false
    const asked = ask().finally(() => { isAnswered = true })
    await until(waiting, ({ length }) => isAnswered || length > before.length)
    await client.query('commit')
    expect((await changed).status).toBe(200)
    return asked
  })
}

it.each([
  ['signing out', 'logout', 'account.roles-changed'],
  ['signing out of every session', 'logout?allSessions=true', 'account.roles-changed,account.signed-out-everywhere'],
])('%s amid a change of the account is not undone by it', async (...row) => {
  const [, path, acts] = row
  const { email, id } = await anAccount(desk.payload, 'editor')
  const token = tokenIn((await login(email, PASSWORD, { address: aNetwork() })).json)
  const answer = await amidChange(id, () => rest(desk, { path: `/api/accounts/${path}`, method: 'POST', token }))
  expect(answer.status).toBe(200)
  expect(await meAs(token)).toBeNull()
  expect((await entriesAbout(id)).map(({ act }) => act).toSorted().join()).toBe(acts)
})

it('a session that is made longer amid a change of the account stays longer', async () => {
  const { email, id } = await anAccount(desk.payload, 'editor')
  const token = tokenIn((await login(email, PASSWORD, { address: aNetwork() })).json)
  const ends = async (text: string) =>
    withConnection(desk.database.ownerUrl, async (client) => (await client.query<{ left: number }>(text, [id])).rows)
  await ends("update accounts_sessions set expires_at = now() + interval '1 minute' where _parent_id = $1")
  expect((await amidChange(id, () => rest(desk, { path: '/api/accounts/refresh-token', method: 'POST', token }))).status).toBe(200)
  expect((await ends('select extract(epoch from expires_at - now())::int as left from accounts_sessions where _parent_id = $1'))[0]?.left)
    .toBeGreaterThan(60 * 60)
})

it('signing out of every session is written into the ledger, and ends those of others not', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const other = await tokenOf(desk, desk.moderator)
  const tokens = [await tokenOf(desk, editor), await tokenOf(desk, editor)]
  await rest(desk, { path: '/api/accounts/logout?allSessions=true', method: 'POST', token: tokens[0] ?? '' })
  for (const token of tokens) expect(await meAs(token)).toBeNull()
  expect(await meAs(other)).toMatchObject({ id: desk.moderator.id })
  expect(await entriesAbout(editor.id)).toEqual([{ act: 'account.signed-out-everywhere', actor_id: editor.id, facts: '{}' }])
})

it('a page of another site gets no cookie by signing somebody in, and its cookie signs nobody in', async () => {
  const { email } = await anAccount(desk.payload, 'editor')
  for (const origin of ['https://evil.example', 'null', 'http://sub.localhost:3000']) {
    const { headers } = await login(email, PASSWORD, { address: aNetwork(), origin })
    expect(headers.getSetCookie()).toEqual([])
    const cookie = `payload-token=${tokenIn((await login(email, PASSWORD, { address: aNetwork() })).json)}`
    const { json } = await rest(desk, { path: '/api/accounts/me', headers: { Cookie: cookie, Origin: origin } })
    expect(json).toMatchObject({ user: null })
  }
})

it('Payload’s own ways past these rules are closed, for code too', async () => {
  const { email } = await anAccount(desk.payload, 'editor')
  const { payload } = desk
  await expect(payload.forgotPassword({ collection: 'accounts', data: { email }, overrideAccess: true })).rejects.toMatchObject({ status: 403 })
  await expect(payload.resetPassword({ collection: 'accounts', data: { token: 'x', password: PASSWORD }, overrideAccess: true }))
    .rejects.toMatchObject({ status: 403 })
  expect((await post('verify/abc', {})).status).toBe(404)
  expect((await post('first-register', { email, password: PASSWORD })).status).toBe(403)
})

it.each([
  ['no password', { email: 'somebody@example.org' }, 'password'],
  ['no address', { password: 'x' }, 'email'],
  ['an object for an address', { email: { equals: 'x' }, password: 'x' }, 'email'],
  ['an endless password', { email: 'somebody@example.org', password: 'x'.repeat(1001) }, 'password'],
])('%s is refused by field', async (...row) => {
  const [, body, field] = row
  expect(await post('login', body)).toMatchObject({ status: 422, json: { errors: [{ field }] } })
})
