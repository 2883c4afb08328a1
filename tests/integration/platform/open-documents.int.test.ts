import { afterAll, beforeAll, expect, it } from 'vitest'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { aDraft, closeDesk, openDesk, rest, tokenOf, type Actor, type Desk } from '../../support/desk'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

it('nobody marks a document as open and so keeps others from saving it', async () => {
  const { id } = await aDraft(desk)
  const document = { relationTo: 'articles', value: id }
  const user = { relationTo: 'accounts', value: desk.moderator.id }
  const token = await tokenOf(desk, desk.moderator)
  const marked = await rest(desk, { path: '/api/payload-locked-documents', method: 'POST', token, body: { document, user } })
  expect(marked.status).toBe(404)
  const saved = await rest(desk, {
    path: `/api/articles/${id}?draft=true`, method: 'PATCH', token: await tokenOf(desk, desk.editor), body: { standfirst: 'Saved.' },
  })
  expect(saved.status).toBe(200)
})

type Open = { collection?: string; method?: 'POST' | 'DELETE'; tab?: string }

const FIRST_TAB = '11111111-1111-4111-8111-111111111111'
const SECOND_TAB = '22222222-2222-4222-8222-222222222222'

const open = async (who: Actor, id: string, { collection = 'articles', method = 'POST', tab = FIRST_TAB }: Open = {}) =>
  rest(desk, { path: `/api/open-documents/${collection}/${id}/${tab}`, method, token: await tokenOf(desk, who) })

const sleepFor = (interval: string, account: string) =>
  withConnection(desk.database.ownerUrl, (client) =>
    client.query('update open_documents set seen_at = now() - $2::interval where account = $1', [account, interval]))

it('who opens an article is told who else has it open, until they close it or fall silent', async () => {
  const { id } = await aDraft(desk)
  expect((await open(desk.editor, id)).json).toMatchObject({ colleagues: [] })
  expect((await open(desk.admin, id)).json).toMatchObject({ colleagues: [{ name: desk.editor.name }] })
  await open(desk.editor, id, { method: 'DELETE' })
  expect((await open(desk.admin, id)).json).toMatchObject({ colleagues: [] })
  await open(desk.editor, id)
  await sleepFor('3 minutes', desk.editor.id)
  expect((await open(desk.admin, id)).json).toMatchObject({ colleagues: [] })
})

it('a tab in the background, whose browser tells once a minute, still counts as open', async () => {
  const { id } = await aDraft(desk)
  await open(desk.editor, id)
  await sleepFor('70 seconds', desk.editor.id)
  expect((await open(desk.admin, id)).json).toMatchObject({ colleagues: [{ name: desk.editor.name }] })
})

it('who closes one of two tabs still has the article open in the other, and is named once', async () => {
  const { id } = await aDraft(desk)
  await open(desk.editor, id)
  await open(desk.editor, id, { tab: SECOND_TAB })
  await open(desk.editor, id, { method: 'DELETE' })
  const { json } = await open(desk.admin, id)
  expect(json).toMatchObject({ colleagues: [{ name: desk.editor.name }] })
  expect(json).toHaveProperty('colleagues.length', 1)
})

it('only those who may change an article see who has it open', async () => {
  const { id } = await aDraft(desk)
  for (const who of [desk.moderator, desk.doctor]) expect((await open(who, id)).status).toBe(403)
  expect((await rest(desk, { path: `/api/open-documents/articles/${id}/${FIRST_TAB}`, method: 'POST' })).status).toBe(401)
  for (const collection of ['nothing', 'payload-jobs']) expect((await open(desk.admin, id, { collection })).status).toBe(404)
  expect((await open(desk.editor, 'none')).status).toBe(404)
  expect((await open(desk.editor, id, { tab: 'one' })).status).toBe(404)
})

it('a record is watched like an article, by those who may change this one', async () => {
  expect((await open(desk.editor, desk.topic, { collection: 'topics' })).status).toBe(200)
  expect((await open(desk.doctor, desk.profile, { collection: 'people' })).status).toBe(200)
  expect((await open(desk.doctor, desk.author, { collection: 'people' })).status).toBe(403)
  expect((await open(desk.editor, desk.editor.id, { collection: 'accounts' })).status).toBe(200)
  expect((await open(desk.editor, desk.admin.id, { collection: 'accounts' })).status).toBe(403)
})
