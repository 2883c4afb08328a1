import { afterAll, beforeAll, expect, it } from 'vitest'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { asOften } from '../../support/as-often'
import { anAccount, closeDesk, openDesk, PASSWORD, rest, tokenOf, type Actor, type Desk } from '../../support/desk'
import { lockWaiters } from '../../support/lock-waiters'
import { mailsTo, newestLink } from '../../support/mailed-links'
import { runSignInJobs } from '../../support/run-sign-in-jobs'
import { unique } from '../../support/unique'
import { until } from '../../support/until'

const NEW = 'seven kites over a harbour'
let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

let networks = 0
const aNetwork = (): string => {
  networks += 1
  return `198.18.${networks}.1`
}

type From = { address?: string }

const post = (path: string, body: unknown, { address = aNetwork() }: From = {}) =>
  rest(desk, {
    path: `/api/accounts/${path}`, method: 'POST', body, headers: { 'X-Forwarded-For': address, Host: 'evil.example' },
  })

const sql = (text: string, ...values: unknown[]) =>
  withConnection(desk.database.ownerUrl, async (client) =>
    (await client.query<Record<string, unknown>>(text, values)).rows)

const actsAbout = async (id: string): Promise<unknown[]> =>
  (await sql('select act from audit.entries where subject = $1 order by number', id)).map(({ act }) => act)

async function askForLink(email: string, address = aNetwork()) {
  const answer = await post('forgot-password', { email }, { address })
  await runSignInJobs(desk)
  return answer
}

const login = (email: string, password: string) => post('login', { email, password })

const changePassword = async (actor: Actor) => {
  const token = await tokenOf(desk, actor)
  const body = { password: NEW, currentPassword: PASSWORD }
  return rest(desk, { path: `/api/accounts/${actor.id}`, method: 'PATCH', token, body })
}

it('a forgotten password is set anew, ends every session and is told by mail', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const before = await tokenOf(desk, editor)
  expect((await askForLink(` ${editor.email.toUpperCase()}`)).status).toBe(200)
  expect((await post('reset-password', { token: await newestLink(desk, editor.email), password: NEW })).status).toBe(200)
  expect((await rest(desk, { path: '/api/accounts/me', token: before })).json).toMatchObject({ user: null })
  expect((await login(editor.email, PASSWORD)).status).toBe(401)
  expect((await login(editor.email, NEW)).status).toBe(200)
  expect((await mailsTo(desk, editor.email)).map(({ kind }) => kind)).toEqual(['password-reset', 'password-changed'])
  expect(await actsAbout(editor.id)).toEqual(['account.password-asked', 'account.password-reset'])
})

it('known, unknown and closed addresses get one answer, and the same is stored', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const leaver = await anAccount(desk.payload, 'editor')
  await sql("update accounts set state = 'switched-off', is_switched_off = true where id = $1", leaver.id)
  const asked = async (email: string) => {
    const { status, json } = await post('forgot-password', { email })
    const [jobs] = await sql('select count(*)::int as count from payload_jobs')
    const [notes] = await sql('select count(*)::int as count from sign_in_notes')
    await runSignInJobs(desk)
    return { status, json, jobs, notes }
  }
  const known = await asked(editor.email)
  expect(await asked(`${unique('nobody')}@example.org`)).toEqual(known)
  expect(await asked(leaver.email)).toEqual(known)
  expect(await mailsTo(desk, editor.email)).toHaveLength(1)
  expect(await mailsTo(desk, leaver.email)).toEqual([])
  expect(await sql('select key from sign_in_notes')).toEqual([])
})

it('nobody floods an address with links, and is not told', async () => {
  const { email } = await anAccount(desk.payload, 'editor')
  const answers = []
  for (let times = 0; times < 5; times += 1) answers.push(await askForLink(email))
  expect(new Set(answers.map(({ status, json }) => JSON.stringify([status, json]))).size).toBe(1)
  expect(await mailsTo(desk, email)).toHaveLength(3)
})

it('one network asks for so many links and no more', async () => {
  const address = aNetwork()
  await askForLink(`${unique('nobody')}@example.org`, address)
  await sql('update sign_in_tries set tries = 20')
  const { email } = await anAccount(desk.payload, 'editor')
  expect((await askForLink(email, address)).status).toBe(200)
  expect(await mailsTo(desk, email)).toEqual([])
  await sql('delete from sign_in_tries')
})

it('a flood of asking fills no queue, delays nobody, and keeps no address', async () => {
  const { email } = await anAccount(desk.payload, 'editor')
  const flood = Array.from({ length: 60 }, () => unique('nobody'))
  await Promise.all(flood.map((name) => post('forgot-password', { email: `${name}@flood.example` })))
  await post('forgot-password', { email })
  const jobs = await sql('select queue, input from payload_jobs')
  expect(jobs).toHaveLength(1)
  expect(new Set(jobs.map(({ queue }) => queue))).toEqual(new Set(['sign-in']))
  expect(JSON.stringify([jobs, await sql('select * from sign_in_notes')])).not.toMatch(/example/)
  await desk.payload.jobs.run({ queue: 'sign-in', limit: 1, overrideAccess: true })
  expect(await mailsTo(desk, email)).toHaveLength(1)
  await runSignInJobs(desk)
  expect(await mailsTo(desk, email)).toHaveLength(1)
})

it('a network that asked too often uses up nothing of the address that it asks for', async () => {
  const { email } = await anAccount(desk.payload, 'editor')
  const address = aNetwork()
  for (let times = 0; times < 20; times += 1) await post('forgot-password', { email: `${unique('nobody')}@example.org` }, { address })
  for (let times = 0; times < 4; times += 1) await askForLink(email, address)
  expect(await mailsTo(desk, email)).toEqual([])
  await askForLink(email)
  expect(await mailsTo(desk, email)).toHaveLength(1)
})

it('a link that is asked for amid a change of the address does not go to the old one', async () => {
  const { email, id } = await anAccount(desk.payload, 'editor')
  await post('forgot-password', { email })
  await withConnection(desk.database.ownerUrl, async (client) => {
    await client.query('begin')
    await client.query('update accounts set email = $2 where id = $1', [id, `${unique('moved')}@example.org`])
    const sent = runSignInJobs(desk)
    await until(() => lockWaiters(desk.database), ({ length }) => length > 0)
    await client.query('commit')
    await sent
  })
  expect(await mailsTo(desk, email)).toEqual([])
  expect(await sql('select hash from account_links where account_id = $1', id)).toEqual([])
})

it('a link that somebody else asked for is dead once the owner has changed their password', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  await askForLink(editor.email)
  const token = await newestLink(desk, editor.email)
  expect((await changePassword(editor)).status).toBe(200)
  expect((await post('reset-password', { token, password: `${NEW} two` })).status).toBe(403)
  expect((await login(editor.email, NEW)).status).toBe(200)
})

it('a changed password ends the pause that wrong ones brought about', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const address = aNetwork()
  await asOften(desk.database, 10, () => post('login', { email: editor.email, password: 'wrong-password' }, { address }))
  expect((await post('login', { email: editor.email, password: PASSWORD }, { address })).status).toBe(401)
  await changePassword(editor)
  expect((await post('login', { email: editor.email, password: NEW }, { address })).status).toBe(200)
})
