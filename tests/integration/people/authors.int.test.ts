import { afterAll, beforeAll, expect, it } from 'vitest'
import { aDraft, aProfile, aPublishedArticle, closeDesk, openDesk, rest, tokenOf, type Desk } from '../../support/desk'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const remove = async (id: string) =>
  rest(desk, { path: `/api/people/${id}`, token: await tokenOf(desk, desk.admin), method: 'DELETE' })

it('the author of an article that readers see cannot be deleted', async () => {
  const id = await aProfile(desk.payload, null)
  await aPublishedArticle(desk, { authors: [id] })
  expect(await remove(id)).toMatchObject({ status: 409, json: { errors: [{ field: 'person' }] } })
})

it('a person who wrote drafts alone can be deleted', async () => {
  const id = await aProfile(desk.payload, null)
  await aDraft(desk, { authors: [id] })
  expect(await remove(id)).toMatchObject({ status: 200 })
})
