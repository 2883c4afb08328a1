import { afterAll, beforeAll, expect, it } from 'vitest'
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
