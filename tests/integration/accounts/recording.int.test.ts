import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { asOften } from '../../support/as-often'
import { anAccount, closeDesk, openDesk, PASSWORD, rest, tokenOf, type Actor, type Desk } from '../../support/desk'
import { runSignInJobs } from '../../support/run-sign-in-jobs'
import { unique } from '../../support/unique'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const sql = (text: string, ...values: unknown[]) =>
  withConnection(desk.database.ownerUrl, async (client) =>
    (await client.query<Record<string, unknown>>(text, values)).rows)

const entriesAbout = (id: string) =>
  sql('select act, actor_id, facts::json as facts from audit.entries where subject = $1 order by number', id)

const limitsReached = async (id: string): Promise<unknown[]> =>
  (await sql("select facts::json ->> 'limit' as reached from audit.entries where act = 'account.sign-in-paused' and subject = $1", id))
    .map(({ reached }) => reached)

const change = async (actor: Actor, id: string, body: Record<string, unknown>) =>
  rest(desk, { path: `/api/accounts/${id}`, method: 'PATCH', token: await tokenOf(desk, actor), body })

const login = (email: string, address: string) =>
  rest(desk, {
    path: '/api/accounts/login', method: 'POST', body: { email, password: 'wrong-password' }, headers: { 'X-Forwarded-For': address },
  })

const guess = async (email: string, address: string): Promise<void> => {
  await asOften(desk.database, 10, () => login(email, address))
  expect((await login(email, address)).status).toBe(401)
}

const anUnpaused = () => sql('delete from sign_in_tries')

const mistype = async (actor: Actor): Promise<void> => {
  const token = await tokenOf(desk, actor)
  const body = { password: 'seven kites over a harbour', currentPassword: 'wrong-password' }
  const mistypeOnce = async () =>
    expect((await rest(desk, { path: `/api/accounts/${actor.id}`, method: 'PATCH', token, body })).status).toBe(403)
  await asOften(desk.database, 10, mistypeOnce)
  await mistypeOnce()
}

it('the pause of the question for the password is recorded, though what was asked for is refused', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  await mistype(editor)
  await runSignInJobs(desk)
  expect(await entriesAbout(editor.id)).toEqual([
    { act: 'account.sign-in-paused', actor_id: 'system', facts: { limit: 'confirm' } },
  ])
})

it('strangers write one entry a day about an account, from however many networks they guess', async () => {
  const { email, id } = await anAccount(desk.payload, 'editor')
  for (const address of ['198.51.1.1', '198.51.2.1', '198.51.3.1']) await guess(email, address)
  await runSignInJobs(desk)
  await anUnpaused()
  await guess(email, '198.51.1.1')
  await runSignInJobs(desk)
  expect(await limitsReached(id)).toEqual(['pair'])
})

it('a pause a day later is recorded anew', async () => {
  const { id } = await anAccount(desk.payload, 'editor')
  const { settleNotes } = await import('@/accounts/commands')
  const { noteForLater } = await import('@/accounts/sign-in-notes')
  const { createLocalReq } = await import('payload')
  const req = await createLocalReq({}, desk.payload)
  const needs = { siteName: () => Promise.resolve('Healthool') }
  const now = Date.now()
  for (const hours of [0, 23, 25]) {
    await noteForLater(req, 'pair', { accountId: id })
    await sql('update sign_in_notes set noted_at = now() + make_interval(hours => $1)', hours)
    await settleNotes(req, needs, new Date(now + hours * 60 * 60 * 1000))
  }
  expect(await limitsReached(id)).toEqual(['pair', 'pair'])
})

it('however often a link is asked for, the ledger tells of it once a day', async () => {
  const { email, id } = await anAccount(desk.payload, 'editor')
  for (let times = 0; times < 3; times += 1) {
    await rest(desk, { path: '/api/accounts/forgot-password', method: 'POST', body: { email } })
    await runSignInJobs(desk)
  }
  expect(await sql('select kind from mail where recipient_email = $1', email)).toHaveLength(3)
  expect(await entriesAbout(id)).toEqual([{ act: 'account.password-asked', actor_id: 'system', facts: {} }])
})

it('the ledger tells which roles somebody had and has', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  expect((await change(desk.admin, editor.id, { roles: ['reviewer', 'moderator'] })).status).toBe(200)
  expect((await change(desk.admin, editor.id, { roles: ['moderator', 'reviewer'] })).status).toBe(200)
  expect(await entriesAbout(editor.id)).toEqual([{
    act: 'account.roles-changed', actor_id: desk.admin.id,
    facts: { fields: ['roles'], from: ['editor'], to: ['reviewer', 'moderator'] },
  }])
})

it('the ledger tells which roles a new account was given', async () => {
  const body = { email: `${unique('new')}@example.org`, name: 'Somebody new', roles: ['editor', 'admin'], password: 'kites over a harbour' }
  const { json } = await rest(desk, { path: '/api/accounts', method: 'POST', token: await tokenOf(desk, desk.admin), body })
  const { doc } = z.object({ doc: z.object({ id: z.string() }) }).parse(json)
  expect(await entriesAbout(doc.id)).toEqual([{
    act: 'account.roles-changed', actor_id: desk.admin.id, facts: { fields: ['roles'], from: [], to: ['admin', 'editor'] },
  }])
})

it('the admin who is made on the server is in the ledger', async () => {
  const { createAdmin } = await import('@/accounts/commands')
  const { createLocalReq } = await import('payload')
  const { id } = await createAdmin(await createLocalReq({}, desk.payload), {
    email: `${unique('first')}@example.org`, name: 'The first', password: PASSWORD,
  })
  expect(await entriesAbout(id)).toEqual([{
    act: 'account.roles-changed', actor_id: 'system', facts: { fields: ['roles'], from: [], to: ['admin'] },
  }])
  await sql('delete from accounts where id = $1', id)
})

it('an account that is deleted leaves an entry', async () => {
  const { id } = await anAccount(desk.payload, 'moderator')
  const token = await tokenOf(desk, desk.admin)
  expect((await rest(desk, { path: `/api/accounts/${id}`, method: 'DELETE', token })).status).toBe(200)
  expect(await entriesAbout(id)).toEqual([{ act: 'account.deleted', actor_id: desk.admin.id, facts: {} }])
})

it('“Force unlock” ends the pause of the question for the password, too, and is recorded', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  await mistype(editor)
  const body = { password: 'seven kites over a harbour', currentPassword: PASSWORD }
  expect((await change(editor, editor.id, body)).status).toBe(403)
  const token = await tokenOf(desk, desk.admin)
  const unlock = (email: string) => rest(desk, { path: '/api/accounts/unlock', method: 'POST', token, body: { email } })
  expect((await unlock(editor.email)).status).toBe(200)
  expect((await change(editor, editor.id, body)).status).toBe(200)
  expect((await entriesAbout(editor.id)).filter(({ act }) => act !== 'account.sign-in-paused')).toEqual([
    { act: 'account.unlocked', actor_id: desk.admin.id, facts: {} },
    { act: 'account.password-changed', actor_id: editor.id, facts: { fields: ['password'] } },
  ])
  expect((await unlock(`${unique('nobody')}@example.org`)).status).toBe(200)
})
