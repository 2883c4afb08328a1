import { afterAll, beforeAll, expect, it } from 'vitest'
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
