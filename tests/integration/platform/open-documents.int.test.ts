import { afterAll, beforeAll, expect, it } from 'vitest'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { aDraft, closeDesk, openDesk, rest, tokenOf, type Desk } from '../../support/desk'

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

const open = async (who: Desk['editor'], id: string, method: 'POST' | 'DELETE' = 'POST') =>
  rest(desk, { path: `/api/open-documents/articles/${id}`, method, token: await tokenOf(desk, who) })

it('who opens an article is told who else has it open, until they close it or fall silent', async () => {
  const { id } = await aDraft(desk)
  expect((await open(desk.editor, id)).json).toMatchObject({ colleagues: [] })
  expect((await open(desk.admin, id)).json).toMatchObject({ colleagues: [{ name: desk.editor.name }] })
  await open(desk.editor, id, 'DELETE')
  expect((await open(desk.admin, id)).json).toMatchObject({ colleagues: [] })
  await open(desk.editor, id)
  await withConnection(desk.database.ownerUrl, (client) =>
    client.query("update open_documents set seen_at = now() - interval '1 minute' where account = $1", [desk.editor.id]))
  expect((await open(desk.admin, id)).json).toMatchObject({ colleagues: [] })
})

it('only those who may change an article see who has it open', async () => {
  const { id } = await aDraft(desk)
  for (const who of [desk.moderator, desk.doctor]) expect((await open(who, id)).status).toBe(403)
  expect((await rest(desk, { path: `/api/open-documents/articles/${id}`, method: 'POST' })).status).toBe(401)
  const token = await tokenOf(desk, desk.editor)
  expect((await rest(desk, { path: `/api/open-documents/accounts/${id}`, method: 'POST', token })).status).toBe(404)
  expect((await rest(desk, { path: '/api/open-documents/articles/none', method: 'POST', token })).status).toBe(404)
})
