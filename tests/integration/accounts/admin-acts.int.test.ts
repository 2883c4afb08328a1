import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { withConnection } from '../../../scripts/setup/database.mjs'
import {
  aDoctor, anAccount, aProfile, closeDesk, openDesk, PASSWORD, rest, tokenByPassword, tokenOf, type Actor, type Desk,
} from '../../support/desk'
import { unique } from '../../support/unique'

const NEW = 'another-password-for-tests'
let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const change = async (actor: Actor, path: string, body: Record<string, unknown>) =>
  rest(desk, { path: `/api/${path}`, method: 'PATCH', token: await tokenOf(desk, actor), body })

const entriesAbout = (id: string) =>
  withConnection(desk.database.ownerUrl, async (client) =>
    (await client.query<{ act: string; facts: string; actor_id: string }>(
      'select act, facts, actor_id from audit.entries where subject = $1 order by number', [id],
    )).rows)

it.each([
  ['without the current one', {}, 422, 'currentPassword'],
  ['with an empty one', { currentPassword: '' }, 422, 'currentPassword'],
  ['with a wrong one', { currentPassword: 'wrong' }, 403, 'currentPassword'],
])('nobody changes their own password %s', async (...row) => {
  const [, more, status, field] = row
  const moderator = await anAccount(desk.payload, 'moderator')
  const answer = await change(moderator, `accounts/${moderator.id}`, { password: NEW, ...more })
  expect(answer).toMatchObject({ status, json: { errors: [{ field }] } })
  await expect(tokenByPassword(desk, moderator)).resolves.toEqual(expect.any(String))
})

it('a condition in the address is no way around the current password', async () => {
  const admin = await anAccount(desk.payload, 'admin')
  const answer = await change(admin, `accounts?where[id][equals]=${admin.id}`, { password: NEW })
  expect(answer).toMatchObject({ status: 422, json: { errors: [{ field: 'password' }] } })
})

it('somebody who knows the current password changes it, and the ledger tells of it', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const answer = await change(editor, `accounts/${editor.id}`, { password: NEW, currentPassword: PASSWORD })
  expect(answer.status).toBe(200)
  expect(JSON.stringify(answer.json)).not.toContain(PASSWORD)
  await expect(tokenByPassword(desk, editor)).rejects.toThrow()
  expect(await entriesAbout(editor.id)).toEqual([
    { act: 'account.password-changed', actor_id: editor.id, facts: '{"fields":["password"]}' },
  ])
})

it('the ledger tells that an admin set a password and roles, and not which password', async () => {
  const moderator = await anAccount(desk.payload, 'moderator')
  const answer = await change(desk.admin, `accounts/${moderator.id}`, {
    password: NEW, currentPassword: PASSWORD, roles: ['moderator', 'reviewer'],
  })
  expect(answer.status).toBe(200)
  expect(await entriesAbout(moderator.id)).toEqual([
    { act: 'account.password-set', actor_id: desk.admin.id, facts: '{"fields":["password"]}' },
    { act: 'account.roles-changed', actor_id: desk.admin.id, facts: '{"fields":["roles"],"from":["moderator"],"to":["reviewer","moderator"]}' },
  ])
})

it('the ledger tells that a licence or the account of a profile changed, and no number', async () => {
  const { id: account, profile } = await aDoctor(desk.payload)
  await change(desk.admin, `people/${profile}?select[name]=true`, { licence: { number: 'L-new' }, account: null })
  await change(desk.admin, `people/${profile}`, { speciality: 'Other' })
  expect(await entriesAbout(profile)).toEqual([
    { act: 'person.licence-changed', actor_id: desk.admin.id, facts: '{"fields":["licence.number"]}' },
    { act: 'person.account-linked', actor_id: desk.admin.id, facts: JSON.stringify({ account: null, accountBefore: account }) },
  ])
})

it('an editor who may not write a licence leaves no trace of one', async () => {
  const profile = await aProfile(desk.payload, null, { name: 'Dr. Untouched' })
  await change(desk.editor, `people/${profile}`, { licence: { number: 'forged' }, account: desk.editor.id, speciality: 'Other' })
  expect(await entriesAbout(profile)).toEqual([])
})

it('an admin makes an account over REST, and the ledger tells who gave it its roles', async () => {
  const body = { email: `${unique('new')}@example.org`, name: 'Somebody new', roles: ['editor'], password: NEW }
  const token = await tokenOf(desk, desk.admin)
  const { status, json } = await rest(desk, { path: '/api/accounts', method: 'POST', token, body })
  expect(status).toBe(201)
  const { doc } = z.object({ doc: z.object({ id: z.string() }) }).parse(json)
  expect(await entriesAbout(doc.id)).toMatchObject([{ act: 'account.roles-changed', actor_id: desk.admin.id }])
})
