import { afterAll, beforeAll, expect, it } from 'vitest'
import { aDraft, closeDesk, openDesk, rest, tokenOf, type Desk } from '../../support/desk'
import { withConnection } from '../../../scripts/setup/database.mjs'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const deletedTitles = () => withConnection(desk.database.ownerUrl, async (client) => {
  const { rows } = await client.query<{ subject: string }>("select subject from audit.entries where act = 'article.deleted'")
  return rows.map(({ subject }) => subject).sort()
})

it('several articles that are deleted in one call go together, each with its entry in the record', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, async () => (await aDraft(desk)).id))
  const query = ids.map((id, index) => `where[id][in][${index}]=${id}`).join('&')
  const answer = await rest(desk, { path: `/api/articles?${query}`, method: 'DELETE', token: await tokenOf(desk, desk.admin) })
  expect(answer).toMatchObject({ status: 200, json: { errors: [] } })
  expect(await deletedTitles()).toEqual(ids.sort())
  const { totalDocs } = await desk.payload.count({ collection: 'articles', where: { id: { in: ids } }, overrideAccess: true })
  expect(totalDocs).toBe(0)
})
