import { afterAll, beforeAll, expect, it } from 'vitest'
import { findReviewDesk } from '@/reviews/queries'
import { aDoctor, aDraft, closeDesk, edit, openDesk, requestAs, rest, sign, tokenOf, type Actor, type Desk } from '../../support/desk'
import { aBody } from '../../support/rich-text'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const post = async (actor: Actor, path: string, body: Record<string, unknown>) => {
  expect((await rest(desk, { path, method: 'POST', body, token: await tokenOf(desk, actor) })).status).toBe(200)
}

const submit = (id: string) => post(desk.editor, `/api/articles/${id}/submit-for-review`, { reviewer: desk.doctor.id })

const sendBack = (id: string) => post(desk.doctor, `/api/articles/${id}/request-changes`, { note: 'The dose is missing.' })

const shownTo = async (actor: Actor, id: string) =>
  (await findReviewDesk(await requestAs(desk, actor), { articleId: id, accountId: actor.id }))?.sinceReturned

it('who sent a text back sees what changed since, once it comes back', async () => {
  const { id } = await aDraft(desk, { body: aBody('Take it daily.') })
  await submit(id)
  expect(await shownTo(desk.doctor, id)).toBeNull()
  await sendBack(id)
  await edit(desk, id, { body: aBody('Take 200 mg daily.') })
  expect(await shownTo(desk.doctor, id)).toBeNull()
  await submit(id)
  expect(JSON.stringify(await shownTo(desk.doctor, id))).toContain('200 mg')
  expect(await shownTo(await aDoctor(desk.payload), id)).toBeNull()
})

it('a text that comes back as it went is told as unchanged, until it is signed', async () => {
  const { id } = await aDraft(desk)
  await submit(id)
  await sendBack(id)
  await submit(id)
  expect(await shownTo(desk.doctor, id)).toEqual([])
  await sign(desk, id)
  await edit(desk, id, { standfirst: 'Rest for a day. Then walk.' })
  await submit(id)
  expect(await shownTo(desk.doctor, id)).toBeNull()
})

it('what another doctor signed meanwhile hides nothing from the one who sent it back', async () => {
  const { id } = await aDraft(desk, { body: aBody('Take it daily.') })
  await submit(id)
  await sendBack(id)
  await edit(desk, id, { body: aBody('Take 200 mg daily.') })
  await sign(desk, id, await aDoctor(desk.payload))
  await edit(desk, id, { standfirst: 'Rest for a day. Then walk.' })
  await submit(id)
  const shown = JSON.stringify(await shownTo(desk.doctor, id))
  expect(shown).toContain('200 mg')
  expect(shown).toContain('Then walk.')
})
