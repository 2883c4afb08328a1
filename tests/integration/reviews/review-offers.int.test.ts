import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { findReviewDesk } from '@/reviews/queries'
import {
  aDoctor, aDraft, anAccount, closeDesk, edit, openDesk, publish, requestAs, rest, sign, tokenOf, type Actor, type Desk,
} from '../../support/desk'
import { moveLedgerClock } from '../../support/move-ledger-clock'
import { aBody } from '../../support/rich-text'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const entry = z.looseObject({ id: z.string() })

const signedBy = async (id: string, doctor = desk.doctor): Promise<string> =>
  z.object({ value: entry }).parse(await sign(desk, id, doctor)).value.id

const offeredTo = async (actor: Actor, id: string) =>
  (await findReviewDesk(await requestAs(desk, actor), { articleId: id, accountId: actor.id }))?.offers.withdraw

it('a newer draft keeps neither the doctor nor an admin from taking back what readers see', async () => {
  const { id } = await aDraft(desk)
  const signOff = await signedBy(id)
  await publish(desk, id)
  expect(await offeredTo(desk.doctor, id)).toBe(signOff)
  await edit(desk, id, { standfirst: 'Rest for a day. Then walk.' })
  expect(await offeredTo(desk.doctor, id)).toBe(signOff)
  expect(await offeredTo(desk.admin, id)).toBe(signOff)
  expect(await offeredTo(desk.editor, id)).toBeNull()
  const other = await aDoctor(desk.payload)
  const newer = await signedBy(id, other)
  expect(await offeredTo(other, id)).toBe(newer)
  expect(await offeredTo(desk.doctor, id)).toBe(signOff)
})

it('a signature under a draft that nobody saw ends with the next word', async () => {
  const { id } = await aDraft(desk)
  await signedBy(id)
  await edit(desk, id, { standfirst: 'Rest for a day. Then walk.' })
  expect(await offeredTo(desk.doctor, id)).toBeNull()
})

it('the doctor is offered the confirmation of a typing mistake for 14 days, and then their signature', async () => {
  const { id } = await aDraft(desk, { body: aBody('Your freind can help you to stand up.') })
  const signOff = await signedBy(id)
  await publish(desk, id)
  await edit(desk, id, { body: aBody('Your friend can help you to stand up.') })
  const second = await anAccount(desk.payload, 'editor')
  const { json } = await rest(desk, {
    path: `/api/articles/${id}/confirm-editorial`, method: 'POST', body: { reason: 'A letter.' }, token: await tokenOf(desk, second),
  })
  await publish(desk, id)
  const confirmed = entry.parse(json).id
  expect(await offeredTo(desk.doctor, id)).toBe(confirmed)
  await moveLedgerClock(desk.database.ownerUrl, '15 days')
  expect(await offeredTo(desk.doctor, id)).toBe(signOff)
  expect(await offeredTo(desk.admin, id)).toBe(confirmed)
  await moveLedgerClock(desk.database.ownerUrl, '0')
})
