import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { findPublicStanding } from '@/reviews/queries'
import {
  aDraft, anAccount, closeDesk, edit, liveText, openDesk, publish, requestAs, rest, sign, tokenOf,
  type Actor, type Desk,
} from '../../support/desk'
import { checkDatabase } from '../../support/ledger'
import { moveLedgerClock } from '../../support/move-ledger-clock'
import { aBody } from '../../support/rich-text'

const WRONG = 'Your freind can help you to stand up.'
const RIGHT = 'Your friend can help you to stand up.'
const CLINICAL = 'Your friend must not help you to stand up.'

let desk: Desk
let second: Actor
const tokens = new Map<string, string>()

beforeAll(async () => {
  desk = await openDesk()
  second = await anAccount(desk.payload, 'editor')
})
afterAll(() => closeDesk(desk))

async function act(actor: Actor | null, path: string, body: object = { reason: 'A typing mistake in “friend”.' }) {
  const token = actor && (tokens.get(actor.id) ?? (await tokenOf(desk, actor)))
  if (actor && token) tokens.set(actor.id, token)
  return rest(desk, { path: `/api/${path}`, method: 'POST', body, token: token ?? undefined })
}

/** An article that was signed and is out, in which the editor then wrote other words. */
async function aMended(words = RIGHT) {
  const { id, title } = await aDraft(desk, { body: aBody(WRONG) })
  await sign(desk, id)
  await publish(desk, id)
  await edit(desk, id, { body: aBody(words) })
  return { id, title }
}

const confirmation = z.looseObject({ id: z.string() })

async function aConfirmed() {
  const { id, title } = await aMended()
  const answer = await act(second, `articles/${id}/confirm-editorial`)
  return { id, title, answer, entry: confirmation.parse(answer.json).id }
}

const standingOf = async (id: string) => {
  const { textDigest } = await liveText(desk, id)
  return findPublicStanding(await requestAs(desk, null), { id, textDigest: textDigest ?? '' }, 'UTC')
}

it('a second editor confirms a typing mistake: the signature answers for the mended text, and its doctor is told', async () => {
  const { id, title, answer } = await aConfirmed()
  expect(answer).toMatchObject({ status: 200, json: { stage: 'signed-off' } })
  await publish(desk, id)
  expect(await standingOf(id)).toMatchObject({ kind: 'reviewed' })
  const { docs } = await desk.payload.find({
    collection: 'mail', where: { subject: { equals: `A typing mistake was mended: ${title}` } }, overrideAccess: true,
  })
  expect(docs.map(({ recipientEmail }) => recipientEmail)).toEqual([desk.doctor.email])
  expect((await checkDatabase(desk.database.ownerUrl)).faults).toEqual([])
})

it('whoever mended it does not confirm it, and neither does anybody but an editor', async () => {
  const { id } = await aMended()
  const path = `articles/${id}/confirm-editorial`
  const own = await act(desk.editor, path)
  expect(own.status).toBe(403)
  expect(JSON.stringify(own.json)).toContain('second editor')
  expect((await act(desk.doctor, path)).status).toBe(403)
  expect((await act(desk.moderator, path)).status).toBe(403)
  expect((await act(null, path)).status).toBe(401)
  expect(await act(second, path, { reason: ' ' })).toMatchObject({ status: 422, json: { errors: [{ field: 'reason' }] } })
  await expect(publish(desk, id)).rejects.toThrow('No doctor has signed off')
  expect((await act(second, path)).status).toBe(200)
  expect(await act(second, path)).toMatchObject({ status: 409 })
})

it('what the rule does not know to be a typing mistake needs the doctor', async () => {
  const { id } = await aMended(CLINICAL)
  expect(await act(second, `articles/${id}/confirm-editorial`)).toMatchObject({ status: 422, json: { errors: [{ field: 'body' }] } })
  const unsigned = await aDraft(desk)
  expect((await act(second, `articles/${unsigned.id}/confirm-editorial`)).status).toBe(422)
  expect((await act(second, `articles/${desk.topic}/confirm-editorial`)).status).toBe(404)
})

it('each text is held against the one that was signed, never against one that was only confirmed', async () => {
  const { id } = await aConfirmed()
  await edit(desk, id, { body: aBody(`${RIGHT} Rest.`) })
  expect((await act(second, `articles/${id}/confirm-editorial`)).status).toBe(422)
})

it('the doctor refuses it within 14 days: readers lose the review with it', async () => {
  const { id, entry } = await aConfirmed()
  await publish(desk, id)
  expect((await act(desk.editor, `sign-offs/${entry}/withdraw`)).status).toBe(403)
  expect(await act(desk.doctor, `sign-offs/${entry}/withdraw`)).toMatchObject({ status: 200, json: { stage: 'withdrawn' } })
  expect(await standingOf(id)).toMatchObject({ kind: 'withdrawn' })
  expect(await act(second, `articles/${id}/confirm-editorial`)).toMatchObject({ status: 409, json: { errors: [{ field: 'body' }] } })
  expect(await standingOf(id)).toMatchObject({ kind: 'withdrawn' })
})

it('under the name of a doctor who has left nothing is called a typing mistake', async () => {
  const { id } = await aMended()
  const standing = (isSwitchedOff: boolean) =>
    desk.payload.update({ collection: 'accounts', id: desk.doctor.id, data: { isSwitchedOff }, overrideAccess: true })
  await standing(true)
  const answer = await act(second, `articles/${id}/confirm-editorial`)
  await standing(false)
  tokens.delete(desk.doctor.id)
  expect(answer).toMatchObject({ status: 409, json: { errors: [{ field: 'body' }] } })
  expect((await act(second, `articles/${id}/confirm-editorial`)).status).toBe(200)
})

it('after 14 days the doctor takes back the signature, or asks an admin', async () => {
  const { id, entry } = await aConfirmed()
  await publish(desk, id)
  await moveLedgerClock(desk.database.ownerUrl, '15 days')
  expect((await act(desk.doctor, `sign-offs/${entry}/withdraw`)).status).toBe(409)
  expect((await act(desk.admin, `sign-offs/${entry}/withdraw`)).status).toBe(200)
  await moveLedgerClock(desk.database.ownerUrl, '0')
})

it('two second editors at once confirm it once', async () => {
  const { id } = await aMended()
  const answers = await Promise.all([second, desk.admin].map((who) => act(who, `articles/${id}/confirm-editorial`)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})
