import { afterAll, beforeAll, expect, it } from 'vitest'
import { aDraft, closeDesk, openDesk, rest, tokenOf, type Desk } from '../../support/desk'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

it.each(['/api/accounts', '/api/media', '/api/review-requests'])('%s asks a stranger to sign in', async (path) => {
  const { status, json } = await rest(desk, { path })
  expect({ status, json }).toEqual({ status: 401, json: { errors: [{ field: '', message: 'Please sign in first.' }] } })
})

it('a stranger who writes is asked to sign in, and a moderator who may not is told so', async () => {
  const { id } = await aDraft(desk)
  const write = { path: `/api/articles/${id}`, method: 'PATCH', body: { title: 'Other' } } as const
  expect((await rest(desk, write)).status).toBe(401)
  const refused = await rest(desk, { ...write, token: await tokenOf(desk, desk.moderator) })
  expect(refused).toMatchObject({ status: 403, json: { errors: [{ field: '' }] } })
})

it('what does not exist is answered with an empty field', async () => {
  const missing = await rest(desk, { path: '/api/topics/00000000-0000-4000-8000-000000000000' })
  expect(missing).toMatchObject({ status: 404, json: { errors: [{ field: '' }] } })
})

it.each(['nowhere', 'licence.number', 'account.email'])('a condition on %s is refused by its field', async (name) => {
  const asked = await rest(desk, { path: `/api/people?where[${name}][equals]=x` })
  expect(asked).toMatchObject({ status: 422, json: { errors: [{ field: 'where' }] } })
})

const NOBODY = '00000000-0000-4000-8000-000000000000'

it.each([
  ['meta.title', { meta: { title: 'x'.repeat(121) } }],
  ['meta.description', { meta: { description: 'x'.repeat(321) } }],
  ['meta.image', { meta: { image: 'no id' } }],
  ['meta.image', { meta: { image: NOBODY } }],
  ['topic', { topic: NOBODY }],
])('an unfit %s is refused by its field, in a draft too', async (field, body) => {
  const { id } = await aDraft(desk)
  const write = { path: `/api/articles/${id}`, method: 'PATCH', token: await tokenOf(desk, desk.editor), body } as const
  expect(await rest(desk, write)).toMatchObject({ status: 422, json: { errors: [{ field }] } })
})
