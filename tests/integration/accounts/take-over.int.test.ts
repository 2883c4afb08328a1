import { afterAll, beforeAll, expect, it } from 'vitest'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { anAccount, closeDesk, openDesk, PASSWORD, rest, tokenByPassword, tokenOf, type Actor, type Desk } from '../../support/desk'
import { unique } from '../../support/unique'

const NEW = 'another-password-for-tests'
let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const change = async (actor: Actor | null, path: string, body: Record<string, unknown>) =>
  rest(desk, { path: `/api/accounts${path}`, method: 'PATCH', token: actor && (await tokenOf(desk, actor)), body })

const admins = async (): Promise<unknown[]> =>
  withConnection(desk.database.ownerUrl, async (client) =>
    (await client.query<{ parent_id: string }>("select parent_id from accounts_roles where value = 'admin'")).rows.map((row) => row.parent_id))

const addressOf = async (id: string): Promise<unknown> =>
  withConnection(desk.database.ownerUrl, async (client) =>
    (await client.query<{ email: string }>('select email from accounts where id = $1', [id])).rows[0]?.email)

it.each([
  ['password', { password: NEW }],
  ['mail address', { email: `${unique('thief')}@example.org` }],
])('one’s own %s needs the current password, also where the id is written in capitals', async (...row) => {
  const [, body] = row
  const editor = await anAccount(desk.payload, 'editor')
  for (const id of [editor.id, editor.id.toUpperCase()]) {
    expect(await change(editor, `/${id}`, body)).toMatchObject({ status: 422, json: { errors: [{ field: 'currentPassword' }] } })
  }
  await expect(tokenByPassword(desk, editor)).resolves.toEqual(expect.any(String))
  expect(await addressOf(editor.id)).toBe(editor.email)
})

it.each([
  ['password', () => ({ password: NEW })],
  ['mail address', () => ({ email: `${unique('moved')}@example.org` })],
])('an admin sets somebody else’s %s with their own password, and not with a session alone', async (...row) => {
  const [, body] = row
  const editor = await anAccount(desk.payload, 'editor')
  expect(await change(desk.admin, `/${editor.id}`, body())).toMatchObject({ status: 422, json: { errors: [{ field: 'currentPassword' }] } })
  expect(await change(desk.admin, `/${editor.id}`, { ...body(), currentPassword: 'wrong-password' }))
    .toMatchObject({ status: 403, json: { errors: [{ field: 'currentPassword' }] } })
  await expect(tokenByPassword(desk, editor)).resolves.toEqual(expect.any(String))
  expect((await change(desk.admin, `/${editor.id.toUpperCase()}`, { ...body(), currentPassword: PASSWORD })).status).toBe(200)
  await expect(tokenByPassword(desk, editor)).rejects.toThrow()
})

it('an admin saves the rest of an account without typing anything', async () => {
  const { id, email } = await anAccount(desk.payload, 'editor')
  expect((await change(desk.admin, `/${id}`, { name: 'Renamed', email: ` ${email.toUpperCase()}`, roles: ['editor', 'moderator'], password: '' })).status)
    .toBe(200)
})

it.each([
  ['a stranger', () => null],
  ['an editor', () => desk.editor],
])('%s who changes an account of others waits for nobody', async (...row) => {
  const actor = row[1]()
  const { id } = await anAccount(desk.payload, 'editor')
  const token = actor && (await tokenOf(desk, actor))
  const refused = await withConnection(desk.database.ownerUrl, async (client) => {
    await client.query('begin')
    await client.query('select id from accounts where id <> $1 for update', [desk.editor.id])
    const paths = [`/api/accounts/${id}`, `/api/accounts?where[id][equals]=${id}`]
    const sent = paths.flatMap((path) => [
      rest(desk, { path, method: 'PATCH', token, body: { name: 'Somebody', password: NEW, currentPassword: 'x' } }),
      rest(desk, { path, method: 'DELETE', token }),
    ])
    const answers = await Promise.all(sent)
    await client.query('rollback')
    return answers.map(({ status }) => status)
  })
  for (const status of refused) expect([200, 401, 403, 422]).toContain(status)
  expect(refused).not.toContain(500)
})

it.each([
  ['a stranger', () => null],
  ['an editor', () => desk.editor],
])('%s learns nothing from what a password of others is weighed against', async (...row) => {
  const actor = row[1]()
  const victim = await anAccount(desk.payload, 'editor')
  const guess = async (password: unknown) => {
    const { status, json } = await change(actor, `/${victim.id}`, { password })
    return { status, json }
  }
  const answers = [await guess(victim.email), await guess(victim.name), await guess('short'), await guess(NEW), await guess(7)]
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
})

it('no condition dismisses all admins at once', async () => {
  const before = await admins()
  const colleague = await anAccount(desk.payload, 'admin')
  for (const body of [{ roles: ['editor'] }, { isSwitchedOff: true }]) {
    const [field] = Object.keys(body)
    const answer = await rest(desk, {
      path: '/api/accounts?where[roles][in]=admin', method: 'PATCH', token: await tokenOf(desk, colleague), body,
    })
    expect(answer).toMatchObject({ status: 422, json: { errors: [{ field }] } })
  }
  expect(await admins()).toEqual([...before, colleague.id])
})
