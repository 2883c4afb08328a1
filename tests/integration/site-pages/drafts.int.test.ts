import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDesk, openDesk, rest, tokenOf, type Desk } from '../../support/desk'
import { aBody } from '../../support/rich-text'
import { unique } from '../../support/unique'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

async function aPublishedPage() {
  const data = { title: unique('Privacy'), description: 'First.', body: aBody('We keep little.'), _status: 'published' as const }
  return desk.payload.create({ collection: 'pages', data, overrideAccess: false, user: desk.editor })
}

const livePage = (id: string) =>
  desk.payload.findByID({ collection: 'pages', id, draft: false, depth: 0, overrideAccess: true })

const newestPage = (id: string) =>
  desk.payload.findByID({ collection: 'pages', id, draft: true, depth: 0, overrideAccess: true })

const patch = async (path: string, body: unknown) =>
  rest(desk, { path: `/api/pages${path}`, token: await tokenOf(desk, desk.editor), method: 'PATCH', body })

it.each([
  ['without a status', { description: 'Second.' }],
  ['that says draft together with words', { description: 'Second.', _status: 'draft' }],
])('a save %s leaves a page before readers as it is', async (_, body) => {
  const { id } = await aPublishedPage()
  expect(await patch(`/${id}`, body)).toMatchObject({ status: 200 })
  expect(await livePage(id)).toMatchObject({ _status: 'published', description: 'First.' })
  expect(await newestPage(id)).toMatchObject({ description: 'Second.' })
})

it('a page is taken down by a write that says nothing else, and not in bulk', async () => {
  const { id } = await aPublishedPage()
  expect(await patch(`?where[id][equals]=${id}`, { _status: 'draft' })).toMatchObject({ status: 422 })
  expect(await livePage(id)).toMatchObject({ _status: 'published' })
  expect(await patch(`/${id}`, { _status: 'draft' })).toMatchObject({ status: 200 })
  expect(await livePage(id)).toMatchObject({ _status: 'draft' })
})

it('a save that was made on an older text is refused', async () => {
  const { id, updatedAt } = await aPublishedPage()
  await patch(`/${id}`, { description: 'Second.' })
  const late = await patch(`/${id}`, { description: 'Third.', updatedAt, _status: 'published' })
  expect(late).toMatchObject({ status: 409, json: { errors: [{ field: 'updatedAt' }] } })
})

it('a restored version is the newest draft, and the live page stays', async () => {
  const { id } = await aPublishedPage()
  await patch(`/${id}`, { description: 'Second.', _status: 'published' })
  const { docs } = await desk.payload.findVersions({
    collection: 'pages', where: { parent: { equals: id } }, sort: 'createdAt', limit: 1, overrideAccess: true,
  })
  const token = await tokenOf(desk, desk.editor)
  const path = `/api/pages/versions/${docs[0]?.id}?draft=false`
  expect(await rest(desk, { path, token, method: 'POST' })).toMatchObject({ status: 200 })
  expect(await livePage(id)).toMatchObject({ _status: 'published', description: 'Second.' })
  expect(await newestPage(id)).toMatchObject({ _status: 'draft', description: 'First.' })
  expect(await rest(desk, { path, method: 'POST' })).toMatchObject({ status: 401 })
})
