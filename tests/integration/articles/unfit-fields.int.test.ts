import { afterAll, beforeAll, expect, it } from 'vitest'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { aDraft, closeDesk, edit, openDesk, publish, sign, type Desk } from '../../support/desk'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const refusedAt = (field: string) => ({ status: 422, data: { errors: [{ path: field }] } })

const newestText = (id: string) =>
  desk.payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true })

it.each([600, 37, 0, -5, 2.5, 10_000_000])('%s months until the next review are refused, in a draft too', async (months) => {
  await expect(aDraft(desk, { reviewIntervalMonths: months })).rejects.toMatchObject(refusedAt('reviewIntervalMonths'))
  const { id } = await aDraft(desk, { reviewIntervalMonths: 12 })
  await expect(edit(desk, id, { reviewIntervalMonths: months })).rejects.toMatchObject(refusedAt('reviewIntervalMonths'))
  expect(await newestText(id)).toMatchObject({ reviewIntervalMonths: 12 })
})

it.each([1, 36, null])('%s months until the next review can be saved, signed and published', async (months) => {
  const { id } = await aDraft(desk, { reviewIntervalMonths: months })
  await sign(desk, id)
  expect(await publish(desk, id)).toMatchObject({ _status: 'published', reviewIntervalMonths: months })
})

const keysOf = ({ sources }: { sources?: { key?: string | null }[] | null }) => sources?.map(({ key }) => key)

it('the key of a source is saved as a signature takes it: composed, and without white space around', async () => {
  const { id, sources } = await aDraft(desk, { sources: [{ key: ' ni\u0301ce\u00a0', title: 'One' }, { title: 'Two' }] })
  expect(keysOf({ sources })).toEqual(['n\u00edce', expect.stringMatching(/^source-[0-9a-f]{8}$/)])
  expect(keysOf(await edit(desk, id, { sources: [{ key: 'nice ', title: 'One' }] }))).toEqual(['nice'])
})

it.each(['nice 2020', 'nice\u00a02020', 'nice\t2020'])('a key such as “%s” is refused, in a draft too', async (key) => {
  const draft = aDraft(desk, { sources: [{ key: 'a', title: 'One' }, { key, title: 'Two' }] })
  await expect(draft).rejects.toMatchObject(refusedAt('sources.1.key'))
})

it('an emptied key can be saved in a draft, and is not published', async () => {
  const { id } = await aDraft(desk, { sources: [{ key: '', title: 'One' }] })
  await sign(desk, id)
  await expect(publish(desk, id)).rejects.toMatchObject(refusedAt('sources'))
})

it('a key with a space that is stored already keeps no draft from being saved, and is not published', async () => {
  const { id } = await aDraft(desk, { sources: [{ key: 'nice-2020', title: 'One' }] })
  await withConnection(desk.database.superuserUrl, async (client) => {
    await client.query("update articles_sources set key = 'nice 2020' where _parent_id = $1", [id])
    await client.query(
      "update _articles_v_version_sources set key = 'nice 2020' where _parent_id in (select id from _articles_v where parent_id = $1)",
      [id],
    )
  })
  expect(keysOf(await edit(desk, id, { standfirst: 'Changed.' }))).toEqual(['nice 2020'])
  await sign(desk, id)
  await expect(publish(desk, id)).rejects.toMatchObject(refusedAt('sources'))
})
