import { afterAll, beforeAll, expect, it } from 'vitest'
import { aDraft, closeDesk, openDesk, rest, sign, tokenOf, type Desk } from '../../support/desk'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { lockWaiters } from '../../support/lock-waiters'
import { until } from '../../support/until'

let desk: Desk
let token: string

beforeAll(async () => {
  desk = await openDesk()
  token = await tokenOf(desk, desk.editor)
})
afterAll(() => closeDesk(desk))

/** How many wait for their turn, and not for the table. */
const turnWaiters = () => withConnection(desk.database.superuserUrl, async (client) => {
  const { rowCount } = await client.query(
    "select from pg_stat_activity where wait_event = 'advisory' and datname = current_database()")
  return rowCount
})

const patch = (id: string, body: object) => rest(desk, { path: `/api/articles/${id}`, method: 'PATCH', body, token })

it('a document that is named in capitals is the same one: it answers with its own id', async () => {
  const { id } = await aDraft(desk)
  expect(await patch(id.toUpperCase(), { standfirst: 'Saved.' })).toMatchObject({ status: 200, json: { doc: { id } } })
})

it('a write to an id in capitals waits for whoever writes the document', async () => {
  const { id } = await aDraft(desk)
  await withConnection(desk.database.ownerUrl, async (client) => {
    await client.query('begin')
    await client.query('lock table _articles_v in access exclusive mode')
    const first = patch(id, { standfirst: 'First.' })
    await until(() => lockWaiters(desk.database), ({ length }) => length === 1)
    const second = patch(id.toUpperCase(), { standfirst: 'Second.' })
    await until(turnWaiters, (count) => count === 1)
    await client.query('commit')
    expect([(await first).status, (await second).status]).toEqual([200, 200])
  })
})

it('what refers to something by an id in capitals is refused: nobody’s own work goes out by it', async () => {
  const { id } = await aDraft(desk)
  await sign(desk, id)
  const own = await patch(id, { authors: [desk.profile.toUpperCase()], _status: 'published' })
  expect(own).toMatchObject({ status: 422, json: { errors: [{ field: 'authors' }] } })
  const link = { type: 'link', children: [], fields: { linkType: 'internal', doc: { relationTo: 'topics', value: desk.topic.toUpperCase() } } }
  const body = { root: { type: 'root', children: [{ type: 'paragraph', children: [link] }] } }
  expect(await patch(id, { body })).toMatchObject({ status: 422, json: { errors: [{ field: 'body' }] } })
})
