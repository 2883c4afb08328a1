import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { addDays, dayOf } from '@/platform/pure/plain-date'
import { findPublicStanding } from '@/reviews/queries'
import { withConnection } from '../../../scripts/setup/database.mjs'
import {
  aDoctor, aDraft, anAccount, anUrgentEditor, aPublishedArticle, closeDesk, edit, liveText, openDesk, publish,
  requestAs, rest, sign, tokenOf, type Actor, type Desk,
} from '../../support/desk'
import { checkDatabase } from '../../support/ledger'

let desk: Desk
let urgent: Actor

const dayFromNow = (days: number): string => addDays(dayOf(new Date(), 'UTC'), days)

const tokens = new Map<string, string>()

beforeAll(async () => {
  desk = await openDesk()
  urgent = await anUrgentEditor(desk.payload)
})
afterAll(() => closeDesk(desk))

async function act(actor: Actor | null, path: string, body: object = {}) {
  const token = actor && (tokens.get(actor.id) ?? (await tokenOf(desk, actor)))
  if (actor && token) tokens.set(actor.id, token)
  return rest(desk, { path: `/api/${path}`, method: 'POST', body, token: token ?? undefined })
}

const signed = z.object({ ok: z.literal(true), value: z.looseObject({ id: z.string() }) })

async function signedDraft(doctor: Actor = desk.doctor) {
  const { id } = await aDraft(desk)
  return { id, signOff: signed.parse(await sign(desk, id, doctor)).value.id }
}

const standingOf = async (id: string) => {
  const { textDigest } = await liveText(desk, id)
  return findPublicStanding(await requestAs(desk, null), { id, textDigest: textDigest ?? '' }, 'UTC')
}

const mailsAbout = async (subject: string): Promise<string[]> => {
  const { docs } = await desk.payload.find({ collection: 'mail', where: { subject: { contains: subject } }, overrideAccess: true })
  return docs.map(({ recipientEmail }) => recipientEmail)
}

const setWithdrawal = (onWithdrawal: 'banner' | 'unpublish') =>
  desk.payload.updateGlobal({ slug: 'site', data: { onWithdrawal, disclaimer: 'No doctor.' }, overrideAccess: true })

it('the signer takes a signature back: readers see it, and nothing covers the text any more', async () => {
  const { id, signOff } = await signedDraft()
  await publish(desk, id)
  expect(await standingOf(id)).toMatchObject({ kind: 'reviewed' })
  const answer = await act(desk.doctor, `sign-offs/${signOff}/withdraw`, { reason: 'A new study.' })
  expect(answer).toMatchObject({ status: 200, json: { stage: 'withdrawn', isTakenDown: false } })
  expect(await standingOf(id)).toMatchObject({ kind: 'withdrawn' })
  const { json } = await rest(desk, { path: `/api/articles/${id}?depth=0`, token: tokens.get(desk.doctor.id) })
  expect(json).toMatchObject({ stage: 'withdrawn', reviewedBy: null, lastReviewedOn: null })
  await expect(publish(desk, id)).rejects.toThrow('taken back')
  const again = await act(desk.doctor, `sign-offs/${signOff}/withdraw`, { reason: 'Once more.' })
  expect(again.status).toBe(409)
  expect((await sign(desk, id, await aDoctor(desk.payload))).ok).toBe(true)
  expect(await standingOf(id)).toMatchObject({ kind: 'reviewed' })
})

it('where the site sets it so, a withdrawal takes the article down', async () => {
  const { id, signOff } = await signedDraft()
  await publish(desk, id)
  await setWithdrawal('unpublish')
  const answer = await act(desk.admin, `sign-offs/${signOff}/withdraw`, { reason: 'A wrong dose.' })
  await setWithdrawal('banner')
  expect(answer).toMatchObject({ status: 200, json: { isTakenDown: true } })
  expect(await liveText(desk, id)).toMatchObject({ _status: 'draft' })
})

it('a doctor whose withdrawal takes the page down has written nothing, and may sign again', async () => {
  const { id, signOff } = await signedDraft()
  await publish(desk, id)
  await setWithdrawal('unpublish')
  const answer = await act(desk.doctor, `sign-offs/${signOff}/withdraw`, { reason: 'A new study.' })
  await setWithdrawal('banner')
  expect(answer).toMatchObject({ status: 200, json: { isTakenDown: true } })
  expect(await sign(desk, id)).toMatchObject({ ok: true })
})

it('nobody but the signer and admins takes a signature back, and never without a reason', async () => {
  const { signOff } = await signedDraft()
  const refusals = [
    [null, { reason: 'x' }, 401], [desk.editor, { reason: 'x' }, 403], [await aDoctor(desk.payload), { reason: 'x' }, 403],
    [desk.doctor, { reason: '  ' }, 422], [desk.doctor, {}, 422],
  ] as const
  for (const [actor, body, status] of refusals) {
    expect((await act(actor, `sign-offs/${signOff}/withdraw`, body)).status).toBe(status)
  }
  expect((await act(desk.admin, `sign-offs/${desk.topic}/withdraw`, { reason: 'x' })).status).toBe(404)
})

it('two who withdraw at once are told apart', async () => {
  const { id, signOff } = await signedDraft()
  const answers = await Promise.all([desk.doctor, desk.admin].map((who) => act(who, `sign-offs/${signOff}/withdraw`, { reason: 'x' })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const rows = await withConnection(desk.database.ownerUrl, async (client) =>
    (await client.query("select from audit.entries where subject = $1 and act = 'article.withdrawn'", [id])).rowCount)
  expect(rows).toBe(1)
})

it('an editor who may publishes urgently what a colleague wrote: exactly these words, counted until a doctor signs', async () => {
  const { id, title } = await aDraft(desk)
  const answer = await act(urgent, `articles/${id}/publish-urgently`, { reason: 'A recall.' })
  expect(answer).toMatchObject({ status: 200, json: { stage: 'published-urgently' } })
  expect(await liveText(desk, id)).toMatchObject({ _status: 'published' })
  expect(await standingOf(id)).toMatchObject({ kind: 'urgent' })
  expect(await mailsAbout(`Published before its review: ${title}`)).toContain(desk.admin.email)
  await edit(desk, id, { standfirst: 'Other words.' })
  await expect(publish(desk, id)).rejects.toThrow('No doctor has signed off')
  const { findings, faults } = await checkDatabase(desk.database.ownerUrl)
  expect(faults).toEqual([])
  expect(findings.join(' ')).toContain('urgent')
})

it('nobody publishes urgently or confirms what was saved after they had read', async () => {
  const { id } = await aDraft(desk)
  const digest = 'a'.repeat(64)
  for (const path of ['publish-urgently', 'confirm-editorial']) {
    expect(await act(urgent, `articles/${id}/${path}`, { reason: 'A recall.', digest }))
      .toMatchObject({ status: 409, json: { errors: [{ field: 'digest' }] } })
  }
  const { textDigest } = await desk.payload.findByID({ collection: 'articles', id, draft: true, overrideAccess: true })
  expect((await act(urgent, `articles/${id}/publish-urgently`, { reason: 'A recall.', digest: textDigest })).status).toBe(200)
})

it('an urgent publication that was taken down does not go out once more without a signature', async () => {
  const { id } = await aDraft(desk)
  await act(urgent, `articles/${id}/publish-urgently`, { reason: 'A recall.' })
  await desk.payload.update({ collection: 'articles', id, data: { _status: 'draft' }, overrideAccess: false, user: desk.editor })
  expect(await liveText(desk, id)).toMatchObject({ _status: 'draft' })
  await expect(publish(desk, id)).rejects.toThrow('No doctor has signed off')
})

it('nobody publishes urgently without the right, their own text, or without a reason', async () => {
  const { id } = await aDraft(desk)
  expect((await act(desk.editor, `articles/${id}/publish-urgently`, { reason: 'x' })).status).toBe(403)
  expect((await act(desk.doctor, `articles/${id}/publish-urgently`, { reason: 'x' })).status).toBe(403)
  expect((await act(urgent, `articles/${id}/publish-urgently`, {})).status).toBe(422)
  await desk.payload.update({
    collection: 'articles', id, data: { standfirst: 'Mine.' }, draft: true, overrideAccess: false, user: urgent,
  })
  expect((await act(urgent, `articles/${id}/publish-urgently`, { reason: 'x' })).status).toBe(403)
  const { id: covered } = await aPublishedArticle(desk)
  expect((await act(urgent, `articles/${covered}/publish-urgently`, { reason: 'x' })).status).toBe(409)
})

it('a right to publish urgently is granted by admins alone, and the ledger tells', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const update = (user: Actor) => desk.payload.update({
    collection: 'accounts', id: editor.id, data: { mayPublishUrgently: true }, overrideAccess: false, user,
  })
  expect((await update(editor)).mayPublishUrgently).toBe(false)
  expect((await update(desk.admin)).mayPublishUrgently).toBe(true)
  const rows = await withConnection(desk.database.ownerUrl, async (client) => (await client.query(
    "select facts from audit.entries where subject = $1 and facts like '%mayPublishUrgently%'", [editor.id],
  )).rowCount)
  expect(rows).toBe(1)
})

it('the doctor who was asked declines with a reason, an editor gives the review to another, and each hears of it', async () => {
  const [first, second] = [await aDoctor(desk.payload), await aDoctor(desk.payload)]
  const { id, title } = await aDraft(desk)
  const submit = { reviewer: first.id, message: 'Please look at the dose.', wishOn: dayFromNow(30) }
  expect((await act(desk.editor, `articles/${id}/submit-for-review`, submit)).status).toBe(200)
  expect((await act(second, `articles/${id}/decline`, { reason: 'x' })).status).toBe(403)
  expect((await act(first, `articles/${id}/decline`, { reason: '' })).status).toBe(422)
  expect((await act(desk.doctor, `articles/${id}/reassign`, { reviewer: second.id })).status).toBe(403)
  expect((await act(desk.editor, `articles/${id}/reassign`, { reviewer: first.id })).status).toBe(422)
  expect((await act(desk.editor, `articles/${id}/reassign`, { reviewer: second.id })).status).toBe(200)
  expect(await mailsAbout(`No longer yours to review: ${title}`)).toEqual([first.email])
  expect((await mailsAbout(`A review is waiting: ${title}`)).sort()).toEqual([first.email, second.email].sort())
  expect((await act(second, `articles/${id}/decline`, { reason: 'On leave.' })).status).toBe(200)
  expect(await mailsAbout(`Declined: ${title}`)).toEqual([desk.editor.email])
  expect((await act(second, `articles/${id}/decline`, { reason: 'On leave.' })).status).toBe(409)
})

it.each(['sends it back', 'signs it'])('the doctor who was asked hears of it when another %s', async (answer) => {
  const [asked, other] = [await aDoctor(desk.payload), await aDoctor(desk.payload)]
  const { id, title } = await aDraft(desk)
  expect((await act(desk.editor, `articles/${id}/submit-for-review`, { reviewer: asked.id })).status).toBe(200)
  if (answer === 'signs it') await sign(desk, id, other)
  else expect((await act(other, `articles/${id}/request-changes`, { note: 'Too long.' })).status).toBe(200)
  expect(await mailsAbout(`No longer yours to review: ${title}`)).toEqual([asked.email])
})

it('a wish that is no day, or a day that is over, is refused at its field', async () => {
  const { id } = await aDraft(desk)
  const submit = (wishOn: string) =>
    act(desk.editor, `articles/${id}/submit-for-review`, { reviewer: desk.doctor.id, wishOn })
  for (const wishOn of ['soon', dayFromNow(-2)]) {
    expect(await submit(wishOn)).toMatchObject({ status: 422, json: { errors: [{ field: 'wishOn' }] } })
  }
  expect((await submit(dayFromNow(1))).status).toBe(200)
})
