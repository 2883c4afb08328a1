import { afterAll, beforeAll, expect, it } from 'vitest'
import { listAccountsWith, findMailRecipient } from '@/accounts/queries'
import { withConnection } from '../../../scripts/setup/database.mjs'
import {
  aDoctor, aDraft, anAccount, closeDesk, openDesk, requestAs, rest, sign, tokenByPassword, tokenOf, type Actor,
  type Desk,
} from '../../support/desk'
import { unique } from '../../support/unique'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const change = async (actor: Actor, id: string, body: Record<string, unknown>) =>
  rest(desk, { path: `/api/accounts/${id}`, method: 'PATCH', token: await tokenOf(desk, actor), body })

const sql = (text: string, ...values: unknown[]) =>
  withConnection(desk.database.ownerUrl, async (client) =>
    (await client.query<Record<string, unknown>>(text, values)).rows)

const actsAbout = async (id: string): Promise<unknown[]> =>
  (await sql('select act from audit.entries where subject = $1 order by number', id)).map(({ act }) => act)

const userOf = async (token: string) => (await rest(desk, { path: '/api/accounts/me', token })).json

it('somebody who is switched off is out at once, and cannot come back until they are switched on', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const token = await tokenOf(desk, editor)
  expect((await change(desk.admin, editor.id, { isSwitchedOff: true })).status).toBe(200)
  expect(await userOf(token)).toMatchObject({ user: null })
  expect((await rest(desk, { path: '/api/articles?draft=true', token, method: 'POST', body: {} })).status).toBe(401)
  await expect(tokenByPassword(desk, editor)).rejects.toThrow()
  expect(await findMailRecipient(await requestAs(desk, null), editor.id)).toBeNull()
  expect((await change(desk.admin, editor.id, { isSwitchedOff: false })).status).toBe(200)
  await expect(tokenByPassword(desk, editor)).resolves.toEqual(expect.any(String))
  expect(await actsAbout(editor.id)).toEqual(['account.switched-off', 'account.switched-on'])
})

it('a sign-in at the moment of switching off opens nothing that lasts', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const login = () => rest(desk, { path: '/api/accounts/login', method: 'POST', body: { email: editor.email, password: 'a-password-for-tests-only' } })
  await Promise.all([login(), login(), change(desk.admin, editor.id, { isSwitchedOff: true }), login()])
  expect(await sql('select id from accounts_sessions where _parent_id = $1', editor.id)).toEqual([])
  expect(await sql('select state from accounts where id = $1', editor.id)).toEqual([{ state: 'switched-off' }])
})

it('a doctor who was switched off is asked for no review, and their name stays on what they signed', async () => {
  const doctor = await aDoctor(desk.payload)
  const { id } = await aDraft(desk)
  await sign(desk, id, doctor)
  await change(desk.admin, doctor.id, { isSwitchedOff: true })
  const offered = await listAccountsWith(await requestAs(desk, desk.editor), 'reviewer')
  expect(offered.map((account) => account.id)).not.toContain(doctor.id)
  const other = await aDraft(desk)
  const asked = await rest(desk, {
    path: `/api/articles/${other.id}/submit-for-review`, method: 'POST', token: await tokenOf(desk, desk.editor), body: { reviewer: doctor.id },
  })
  expect(asked).toMatchObject({ status: 422, json: { errors: [{ field: 'reviewer' }] } })
  expect((await sql('select actor_name from audit.entries where subject = $1', id))[0]).toEqual({ actor_name: doctor.name })
})

it.each([
  ['switches themselves off', { isSwitchedOff: true }, 'isSwitchedOff'],
  ['gives their role away', { roles: ['editor'] }, 'roles'],
])('the only admin never %s', async (...row) => {
  const [, body, field] = row
  const { status, json } = await change(desk.admin, desk.admin.id, body)
  expect({ status, json }).toMatchObject({ status: 422, json: { errors: [{ field }] } })
})

it.each([
  ['roles', { roles: ['admin'] }],
  ['switching off', { isSwitchedOff: true }],
  ['the state', { state: 'switched-off' }],
  ['the day of joining', { joinedAt: null }],
])('an editor does not change %s, not even of their own account', async (...row) => {
  const [, body] = row
  const editor = await anAccount(desk.payload, 'editor')
  await change(editor, editor.id, body)
  expect(await sql('select state, is_switched_off, joined_at is not null as joined from accounts where id = $1', editor.id))
    .toEqual([{ state: 'active', is_switched_off: false, joined: true }])
  expect(await sql('select value from accounts_roles where parent_id = $1', editor.id)).toEqual([{ value: 'editor' }])
  expect(await actsAbout(editor.id)).toEqual([])
})

it('signing out everywhere ends every session of one’s own', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const tokens = [await tokenOf(desk, editor), await tokenOf(desk, editor)]
  const path = `/api/accounts/${editor.id}/sign-out-everywhere`
  expect((await rest(desk, { path, method: 'POST', token: tokens[0] ?? '' })).status).toBe(200)
  for (const token of tokens) expect(await userOf(token)).toMatchObject({ user: null })
  expect(await actsAbout(editor.id)).toEqual(['account.signed-out-everywhere'])
})

it('admins sign others out, and nobody else does', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const token = await tokenOf(desk, editor)
  const path = `/api/accounts/${editor.id}/sign-out-everywhere`
  expect((await rest(desk, { path, method: 'POST', token: await tokenOf(desk, desk.moderator) })).status).toBe(403)
  expect((await rest(desk, { path, method: 'POST' })).status).toBe(401)
  expect(await userOf(token)).toMatchObject({ user: { id: editor.id } })
  const inCapitals = path.replace(editor.id, editor.id.toUpperCase())
  expect((await rest(desk, { path: inCapitals, method: 'POST', token: await tokenOf(desk, desk.admin) })).status).toBe(200)
  expect(await actsAbout(editor.id)).toEqual(['account.signed-out-everywhere'])
  expect(await userOf(token)).toMatchObject({ user: null })
})

it('an account that somebody used is not deleted, and one that nobody used is', async () => {
  const remove = async (id: string) =>
    rest(desk, { path: `/api/accounts/${id}`, method: 'DELETE', token: await tokenOf(desk, desk.admin) })
  const unused = await anAccount(desk.payload, 'editor')
  expect((await remove(unused.id)).status).toBe(200)
  const doctor = await aDoctor(desk.payload)
  const { id } = await aDraft(desk)
  await sign(desk, id, doctor)
  expect((await remove(doctor.id)).status).toBe(409)
  const editor = await anAccount(desk.payload, 'editor')
  await rest(desk, { path: '/api/accounts/login', method: 'POST', body: { email: editor.email, password: 'a-password-for-tests-only' } })
  expect((await remove(editor.id)).status).toBe(409)
})

it('somebody who changes their own address types their password, and the old address is told', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const email = `${unique('moved')}@example.org`
  expect(await change(editor, editor.id, { email })).toMatchObject({ status: 422, json: { errors: [{ field: 'currentPassword' }] } })
  expect((await change(editor, editor.id, { email, currentPassword: 'a-password-for-tests-only' })).status).toBe(200)
  expect(await sql('select kind from mail where recipient_email = $1', editor.email)).toEqual([{ kind: 'account-changed' }])
  expect(await actsAbout(editor.id)).toEqual(['account.email-changed'])
})
