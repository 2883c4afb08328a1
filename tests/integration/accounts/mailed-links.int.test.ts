import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { anAccount, closeDesk, openDesk, PASSWORD, rest, tokenOf, type Actor, type Desk } from '../../support/desk'
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

const mail = z.object({ kind: z.string(), text: z.object({ action: z.object({ path: z.string() }).nullable() }) })

/** The mails to an address, oldest first, with the path of their link. */
const mailsTo = async (email: string): Promise<{ kind: string; path: string }[]> =>
  (await sql('select kind, text from mail where recipient_email = $1 order by created_at', email))
    .map((row) => mail.parse(row)).map(({ kind, text }) => ({ kind, path: text.action?.path ?? '' }))

const linkIn = (path: string): string => {
  const token = /^\/admin\/set-password\/([\w-]{43})$/.exec(path)?.[1]
  if (!token) throw new Error(`No link to a password: ${path}`)
  return token
}

const newestLink = async (email: string): Promise<string> =>
  linkIn((await mailsTo(email)).findLast(({ kind }) => kind !== 'password-changed')?.path ?? '')

const actsAbout = async (id: string): Promise<unknown[]> =>
  (await sql('select act from audit.entries where subject = $1 order by number', id)).map(({ act }) => act)

const asAdmin = async () => ({ token: await tokenOf(desk, desk.admin) })

async function anInvited(roles = ['editor']) {
  const email = `${unique('invited')}@example.org`
  const { status, json } = await post('invite', { name: 'Ines Calder', email, roles }, await asAdmin())
  expect(status).toBe(201)
  return { email, id: z.object({ id: z.string() }).parse(json).id }
}

async function askForLink(email: string, address = aNetwork()) {
  const answer = await post('forgot-password', { email }, { address })
  await desk.payload.jobs.run({ limit: 20 })
  return answer
}

const login = (email: string, password: string) => post('login', { email, password })

const stateOf = async (id: string): Promise<unknown> => (await sql('select state from accounts where id = $1', id))[0]?.state

it('an invited person chooses a password by the link in the mail, and is signed in by it', async () => {
  const { email, id } = await anInvited(['editor', 'moderator'])
  expect(await stateOf(id)).toBe('invited')
  const token = await newestLink(email)
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
  const token = await newestLink(email)
  const answers = await Promise.all([NEW, `${NEW} two`].map((password) => post('reset-password', { token, password })))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403])
  expect((await post('reset-password', { token, password: NEW })).status).toBe(403)
})

it('an invitation that is sent again kills the link of the one before', async () => {
  const { email, id } = await anInvited()
  const first = await newestLink(email)
  expect((await post(`${id}/invite`, {}, await asAdmin())).status).toBe(200)
  const second = await newestLink(email)
  expect((await post('reset-password', { token: first, password: NEW })).status).toBe(403)
  expect((await post('reset-password', { token: second, password: NEW })).status).toBe(200)
  expect((await post(`${id}/invite`, {}, await asAdmin())).status).toBe(409)
})

it('a link that is too old opens nothing', async () => {
  const { email, id } = await anInvited()
  await sql("update account_links set ends_at = now() - interval '1 second' where account_id = $1", id)
  expect((await post('reset-password', { token: await newestLink(email), password: NEW })).status).toBe(403)
})

it('a link is kept as a hash alone', async () => {
  const { email, id } = await anInvited()
  const rows = await sql('select * from account_links where account_id = $1', id)
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(await newestLink(email))
})

it.each([
  ['too short', 'short', 'at least 12'],
  ['one of the commonest', 'password1234', 'first that are tried'],
  ['the name', 'InesCalder2026', 'name or mail address'],
  ['the name of the site', 'healthool-2026', 'name of this site'],
])('a password that is %s leaves the link as it was', async (...row) => {
  const [, password, sentence] = row
  const { email } = await anInvited()
  const token = await newestLink(email)
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
  expect(await mailsTo(email)).toEqual([])
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
  expect(await mailsTo(email)).toEqual([])
})

it('a forgotten password is set anew, ends every session and is told by mail', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const before = await tokenOf(desk, editor)
  expect((await askForLink(` ${editor.email.toUpperCase()}`)).status).toBe(200)
  expect((await post('reset-password', { token: await newestLink(editor.email), password: NEW })).status).toBe(200)
  expect((await rest(desk, { path: '/api/accounts/me', token: before })).json).toMatchObject({ user: null })
  expect((await login(editor.email, PASSWORD)).status).toBe(401)
  expect((await login(editor.email, NEW)).status).toBe(200)
  expect((await mailsTo(editor.email)).map(({ kind }) => kind)).toEqual(['password-reset', 'password-changed'])
  expect(await actsAbout(editor.id)).toEqual(['account.password-asked', 'account.password-reset'])
})

it('known, unknown and closed addresses get one answer, after the same writes', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const leaver = await anAccount(desk.payload, 'editor')
  await sql("update accounts set state = 'switched-off', is_switched_off = true where id = $1", leaver.id)
  const writes = async (email: string) => {
    const answer = await post('forgot-password', { email })
    const [jobs] = await sql('select count(*)::int as count from payload_jobs')
    await desk.payload.jobs.run({ limit: 20 })
    return { status: answer.status, json: answer.json, jobs }
  }
  const known = await writes(editor.email)
  expect(await writes(`${unique('nobody')}@example.org`)).toEqual(known)
  expect(await writes(leaver.email)).toEqual(known)
  expect(await mailsTo(editor.email)).toHaveLength(1)
  expect(await mailsTo(leaver.email)).toEqual([])
})

it('nobody floods an address with links, and is not told', async () => {
  const { email } = await anAccount(desk.payload, 'editor')
  const answers = []
  for (let times = 0; times < 5; times += 1) answers.push(await askForLink(email))
  expect(new Set(answers.map(({ status, json }) => JSON.stringify([status, json]))).size).toBe(1)
  expect(await mailsTo(email)).toHaveLength(3)
})

it('one network asks for so many links and no more', async () => {
  const address = aNetwork()
  await askForLink(`${unique('nobody')}@example.org`, address)
  await sql('update sign_in_tries set tries = 20')
  const { email } = await anAccount(desk.payload, 'editor')
  expect((await askForLink(email, address)).status).toBe(200)
  expect(await mailsTo(email)).toEqual([])
  await sql('delete from sign_in_tries')
})

it('a password that somebody else set is told to its owner', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const { token } = await asAdmin()
  await rest(desk, { path: `/api/accounts/${editor.id}`, method: 'PATCH', token, body: { password: NEW, currentPassword: PASSWORD } })
  expect((await mailsTo(editor.email)).map(({ kind }) => kind)).toEqual(['password-changed'])
})

const changePassword = async (actor: Actor, id: string) =>
  rest(desk, {
    path: `/api/accounts/${id}`, method: 'PATCH', token: await tokenOf(desk, actor), body: { password: NEW, currentPassword: PASSWORD },
  })

it('a link that somebody else asked for is dead once the owner has changed their password', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  await askForLink(editor.email)
  const token = await newestLink(editor.email)
  expect((await changePassword(editor, editor.id)).status).toBe(200)
  expect((await post('reset-password', { token, password: `${NEW} two` })).status).toBe(403)
  expect((await login(editor.email, NEW)).status).toBe(200)
})

it('the link of an invitation is dead once an admin has set a password', async () => {
  const { email, id } = await anInvited()
  const token = await newestLink(email)
  expect((await changePassword(desk.admin, id)).status).toBe(200)
  expect((await post('reset-password', { token, password: `${NEW} two` })).status).toBe(403)
  expect((await login(email, NEW)).status).toBe(200)
})

it('a link is dead once the account has another mail address', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  await askForLink(editor.email)
  const token = await newestLink(editor.email)
  const body = { email: `${unique('moved')}@example.org`, currentPassword: PASSWORD }
  await rest(desk, { path: `/api/accounts/${editor.id}`, method: 'PATCH', token: await tokenOf(desk, editor), body })
  expect((await post('reset-password', { token, password: NEW })).status).toBe(403)
})

it('a changed password ends the pause that wrong ones brought about', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const address = aNetwork()
  for (let times = 0; times < 10; times += 1) await post('login', { email: editor.email, password: 'wrong-password' }, { address })
  expect((await post('login', { email: editor.email, password: PASSWORD }, { address })).status).toBe(401)
  await changePassword(editor, editor.id)
  expect((await post('login', { email: editor.email, password: NEW }, { address })).status).toBe(200)
}, 60_000)
