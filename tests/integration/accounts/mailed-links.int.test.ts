import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { anAccount, closeDesk, openDesk, PASSWORD, rest, tokenOf, type Actor, type Desk } from '../../support/desk'
import { mailsTo, newestLink } from '../../support/mailed-links'
import { runSignInJobs } from '../../support/run-sign-in-jobs'
import { unique } from '../../support/unique'

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

type From = { token?: string; address?: string }

const post = (path: string, body: unknown, { token, address = aNetwork() }: From = {}) =>
  rest(desk, {
    path: `/api/accounts/${path}`,
    method: 'POST',
    body,
    token: token ?? null,
    headers: { 'X-Forwarded-For': address, Host: 'evil.example' },
  })

const sql = (text: string, ...values: unknown[]) =>
  withConnection(desk.database.ownerUrl, async (client) =>
    (await client.query<Record<string, unknown>>(text, values)).rows)

const actsAbout = async (id: string): Promise<unknown[]> =>
  (await sql('select act from audit.entries where subject = $1 order by number', id)).map(({ act }) => act)

const asAdmin = async () => ({ token: await tokenOf(desk, desk.admin) })

async function anInvited(roles = ['editor']) {
  const email = `${unique('invited')}@example.org`
  const { status, json } = await post('invite', { name: 'Ines Calder', email, roles }, await asAdmin())
  expect(status).toBe(201)
  return { email, id: z.object({ id: z.string() }).parse(json).id }
}

async function askForLink(email: string): Promise<void> {
  await post('forgot-password', { email })
  await runSignInJobs(desk)
}

const login = (email: string, password: string) => post('login', { email, password })

const stateOf = async (id: string): Promise<unknown> => (await sql('select state from accounts where id = $1', id))[0]?.state

it('an invited person chooses a password by the link in the mail, and is signed in by it', async () => {
  const { email, id } = await anInvited(['editor', 'moderator'])
  expect(await stateOf(id)).toBe('invited')
  const token = await newestLink(desk, email)
  const { status, json, headers } = await post('reset-password', { token, password: NEW })
  expect({ status, json }).toMatchObject({ status: 200, json: { user: { id, roles: ['editor', 'moderator'], state: 'active' } } })
  expect(headers.getSetCookie().join(' ')).toContain('payload-token=')
  expect((await login(email, NEW)).status).toBe(200)
  expect(await actsAbout(id)).toEqual(['account.roles-changed', 'account.invited', 'account.joined'])
})

it('an invited account signs nobody in before its link was used', async () => {
  const { email, id } = await anInvited()
  expect((await login(email, '')).status).toBe(422)
  expect((await login(email, PASSWORD)).status).toBe(401)
  await expect(desk.payload.find({ collection: 'accounts', where: { id: { equals: id } }, overrideAccess: false }))
    .rejects.toMatchObject({ status: 403 })
})

it('a link works once, and of two who use it at the same moment one gets in', async () => {
  const { email } = await anInvited()
  const token = await newestLink(desk, email)
  const answers = await Promise.all([NEW, `${NEW} two`].map((password) => post('reset-password', { token, password })))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403])
  expect((await post('reset-password', { token, password: NEW })).status).toBe(403)
})

it('an invitation that is sent again kills the link of the one before', async () => {
  const { email, id } = await anInvited()
  const first = await newestLink(desk, email)
  expect((await post(`${id}/invite`, {}, await asAdmin())).status).toBe(200)
  const second = await newestLink(desk, email)
  expect((await post('reset-password', { token: first, password: NEW })).status).toBe(403)
  expect((await post('reset-password', { token: second, password: NEW })).status).toBe(200)
  expect((await post(`${id}/invite`, {}, await asAdmin())).status).toBe(409)
})

it('a link that is too old opens nothing', async () => {
  const { email, id } = await anInvited()
  await sql("update account_links set ends_at = now() - interval '1 second' where account_id = $1", id)
  expect((await post('reset-password', { token: await newestLink(desk, email), password: NEW })).status).toBe(403)
})

it('a link is kept as a hash alone', async () => {
  const { email, id } = await anInvited()
  const rows = await sql('select * from account_links where account_id = $1', id)
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(await newestLink(desk, email))
})

it.each([
  ['too short', 'short', 'at least 12'],
  ['one of the commonest', 'password1234', 'first that are tried'],
  ['the name', 'InesCalder2026', 'name or mail address'],
  ['the name of the site', 'healthool-2026', 'name of this site'],
])('a password that is %s leaves the link as it was', async (...row) => {
  const [, password, sentence] = row
  const { email } = await anInvited()
  const token = await newestLink(desk, email)
  const { status, json } = await post('reset-password', { token, password })
  expect({ status, json }).toMatchObject({ status: 422, json: { errors: [{ field: 'password' }] } })
  expect(JSON.stringify(json)).toContain(sentence)
  expect((await post('reset-password', { token, password: NEW })).status).toBe(200)
})

it.each([
  ['an editor', 403, () => tokenOf(desk, desk.editor)],
  ['nobody', 401, () => Promise.resolve('')],
] as const)('%s invites nobody', async (...row) => {
  const [, status, token] = row
  const email = `${unique('uninvited')}@example.org`
  expect((await post('invite', { name: 'N', email, roles: ['admin'] }, { token: await token() })).status).toBe(status)
  expect(await mailsTo(desk, email)).toEqual([])
})

it.each([
  ['no name', { email: 'a@example.org', roles: ['editor'] }, 'name'],
  ['no address', { name: 'N', email: 'nobody', roles: ['editor'] }, 'email'],
  ['a role that is none', { name: 'N', email: 'a@example.org', roles: ['owner'] }, 'roles.0'],
  ['no role', { name: 'N', email: 'a@example.org', roles: [] }, 'roles'],
])('an invitation with %s is refused by field', async (...row) => {
  const [, body, field] = row
  expect(await post('invite', body, await asAdmin())).toMatchObject({ status: 422, json: { errors: [{ field }] } })
})

it('an address that has an account already is not invited', async () => {
  const { email } = await anAccount(desk.payload, 'editor')
  expect(await post('invite', { name: 'N', email, roles: ['editor'] }, await asAdmin()))
    .toMatchObject({ status: 422, json: { errors: [{ field: 'email' }] } })
  expect(await mailsTo(desk, email)).toEqual([])
})

it('a password that somebody else set is told to its owner', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const { token } = await asAdmin()
  await rest(desk, { path: `/api/accounts/${editor.id}`, method: 'PATCH', token, body: { password: NEW, currentPassword: PASSWORD } })
  expect((await mailsTo(desk, editor.email)).map(({ kind }) => kind)).toEqual(['password-changed'])
})

const changePassword = async (actor: Actor, id: string) =>
  rest(desk, {
    path: `/api/accounts/${id}`, method: 'PATCH', token: await tokenOf(desk, actor), body: { password: NEW, currentPassword: PASSWORD },
  })

it('the link of an invitation is dead once an admin has set a password', async () => {
  const { email, id } = await anInvited()
  const token = await newestLink(desk, email)
  expect((await changePassword(desk.admin, id)).status).toBe(200)
  expect((await post('reset-password', { token, password: `${NEW} two` })).status).toBe(403)
  expect((await login(email, NEW)).status).toBe(200)
})

it('a link is dead once the account has another mail address', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  await askForLink(editor.email)
  const token = await newestLink(desk, editor.email)
  const body = { email: `${unique('moved')}@example.org`, currentPassword: PASSWORD }
  await rest(desk, { path: `/api/accounts/${editor.id}`, method: 'PATCH', token: await tokenOf(desk, editor), body })
  expect((await post('reset-password', { token, password: NEW })).status).toBe(403)
})
