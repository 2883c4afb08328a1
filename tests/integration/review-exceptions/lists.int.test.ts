import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { listConfirmedTexts, listUnreviewedTexts, listWithdrawnTexts } from '@/review-exceptions/queries'
import { listSignedDrafts } from '@/reviews/queries'
import { withdrawSignOff } from '@/review-exceptions/commands'
import { appendEntry } from '@/audit/commands'
import { findReviewCover } from '@/sign-offs/queries'
import {
  aDoctor, aDraft, anUrgentEditor, closeDesk, edit, liveText, openDesk, publish, requestAs, rest, sign, tokenOf,
  type Actor, type Desk,
} from '../../support/desk'
import { rowOf, TOP } from '../../support/listed'
import { moveLedgerClock } from '../../support/move-ledger-clock'

let desk: Desk
let urgent: Actor
let token: string

beforeAll(async () => {
  desk = await openDesk()
  urgent = await anUrgentEditor(desk.payload)
  token = await tokenOf(desk, urgent)
})
afterAll(() => closeDesk(desk))

const unreviewed = async (who: Actor = desk.editor) => listUnreviewedTexts(await requestAs(desk, who), TOP)
const withdrawn = async (who: Actor = desk.editor) => listWithdrawnTexts(await requestAs(desk, who), TOP)
const confirmed = async (who: Actor = desk.doctor) => listConfirmedTexts(await requestAs(desk, who), TOP)

async function publishUrgently(id: string): Promise<void> {
  const { status } = await rest(desk, { path: `/api/articles/${id}/publish-urgently`, method: 'POST', body: { reason: 'A recall.' }, token })
  expect(status).toBe(200)
}

async function anUrgentArticle() {
  const { id, title } = await aDraft(desk)
  await publishUrgently(id)
  return { id, title }
}

const signed = z.object({ ok: z.literal(true), value: z.looseObject({ id: z.string() }) })

const signatureOf = async (id: string, doctor: Actor = desk.doctor): Promise<string> =>
  signed.parse(await sign(desk, id, doctor)).value.id

async function aSignedArticle(doctor: Actor = desk.doctor) {
  const { id, title } = await aDraft(desk)
  const signOff = await signatureOf(id, doctor)
  await publish(desk, id)
  return { id, title, signOff }
}

const withdraw = async (id: string, by: Actor = desk.admin) =>
  withdrawSignOff(await requestAs(desk, by), by, { id, reason: 'A new study.' })

/** Puts the confirmation into the ledger that only a typing mistake parts the newest text from a signed one. */
async function confirm(id: string, signOff: string): Promise<string> {
  const req = await requestAs(desk, urgent)
  const newest = await desk.payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true })
  const facts = { digest: newest.textDigest ?? '', signOff, reason: 'A slip.' }
  return (await appendEntry(req, { act: 'article.editorial-confirmed', subject: id, actor: urgent, facts })).id
}

const takeDown = (id: string) =>
  desk.payload.update({ collection: 'articles', id, data: { _status: 'draft' }, depth: 0, overrideAccess: false, user: desk.editor })

it('what is published without a review is listed with its time, and marked when that has passed, until it is signed', async () => {
  const { id, title } = await anUrgentArticle()
  const told = { title, publishedBy: urgent.name, reason: 'A recall.', deadlineAt: expect.any(Date) }
  expect(rowOf(await unreviewed(), id)).toMatchObject({ ...told, isLate: false })
  await moveLedgerClock(desk.database.ownerUrl, '71 hours 58 minutes')
  expect(rowOf(await unreviewed(), id)).toMatchObject({ isLate: false })
  await moveLedgerClock(desk.database.ownerUrl, '73 hours')
  expect(rowOf(await unreviewed(), id)).toMatchObject({ isLate: true })
  await moveLedgerClock(desk.database.ownerUrl, '0')
  await edit(desk, id, { standfirst: 'A newer draft.' })
  expect(rowOf(await unreviewed(), id)).toMatchObject({ title })
  await sign(desk, id)
  await publish(desk, id)
  expect(rowOf(await unreviewed(), id)).toBeUndefined()
})

it('what was signed since, or was taken down, is not told as published without a review', async () => {
  const [one, other] = [await anUrgentArticle(), await anUrgentArticle()]
  await sign(desk, one.id)
  await takeDown(other.id)
  for (const { id } of [one, other]) expect(rowOf(await unreviewed(), id)).toBeUndefined()
})

it('what has to be signed first stands first', async () => {
  const [first, second] = [await anUrgentArticle(), await anUrgentArticle()]
  const ids = (await unreviewed()).rows.map(({ articleId }) => articleId)
  expect(ids.indexOf(first.id)).toBeLessThan(ids.indexOf(second.id))
})

it('a signature that was taken back is listed while its text is out, with the reason, until another stands', async () => {
  const { id, title, signOff } = await aSignedArticle()
  expect(rowOf(await withdrawn(), id)).toBeUndefined()
  await withdraw(signOff)
  const told = { title, withdrawnBy: desk.admin.name, reason: 'A new study.', withdrawnAt: expect.any(Date) }
  expect(rowOf(await withdrawn(), id)).toMatchObject(told)
  await sign(desk, id, await aDoctor(desk.payload))
  expect(rowOf(await withdrawn(), id)).toBeUndefined()
})

it('a draft, or a text that was taken down, lost no signature that readers see', async () => {
  const draft = await aDraft(desk)
  await withdraw(await signatureOf(draft.id))
  const down = await aSignedArticle()
  await withdraw(down.signOff)
  await takeDown(down.id)
  for (const { id } of [draft, down]) expect(rowOf(await withdrawn(), id)).toBeUndefined()
})

it('lists and the rule tell the same of every history', async () => {
  const urgentThenWithdrawn = await anUrgentArticle()
  await withdraw(await signatureOf(urgentThenWithdrawn.id))
  const twice = await aSignedArticle()
  await withdraw(twice.signOff)
  await sign(desk, twice.id, await aDoctor(desk.payload))
  const mended = await aSignedArticle()
  await edit(desk, mended.id, { standfirst: 'Mended.' })
  await confirm(mended.id, mended.signOff)
  await publish(desk, mended.id)
  const mendedAndWithdrawn = await aSignedArticle()
  await edit(desk, mendedAndWithdrawn.id, { standfirst: 'Mended.' })
  const confirmation = await confirm(mendedAndWithdrawn.id, mendedAndWithdrawn.signOff)
  await publish(desk, mendedAndWithdrawn.id)
  await withdraw(confirmation)
  const behind = await aSignedArticle()
  await edit(desk, behind.id, { standfirst: 'Mended.' })
  await confirm(behind.id, behind.signOff)
  await publish(desk, behind.id)
  await withdraw(behind.signOff)
  const withdrawnThenUrgent = await aDraft(desk)
  await withdraw(await signatureOf(withdrawnThenUrgent.id))
  await publishUrgently(withdrawnThenUrgent.id)
  const kinds = []
  for (const { id } of [urgentThenWithdrawn, twice, mended, mendedAndWithdrawn, behind, withdrawnThenUrgent]) {
    const { textDigest } = await liveText(desk, id)
    const kind = (await findReviewCover(await requestAs(desk, null), id, textDigest ?? ''))?.kind
    const isListed = [rowOf(await unreviewed(), id) !== undefined, rowOf(await withdrawn(), id) !== undefined]
    expect([id, ...isListed]).toEqual([id, kind === 'urgent', kind === 'withdrawn'])
    kinds.push(kind)
  }
  expect(kinds).toEqual(['withdrawn', 'signed', 'editorial', 'withdrawn', 'withdrawn', 'urgent'])
})

it('a doctor finds for 14 days what was confirmed under their signature, and nothing that was taken back', async () => {
  const doctor = await aDoctor(desk.payload)
  const { id, title, signOff } = await aSignedArticle(doctor)
  await edit(desk, id, { standfirst: 'Mended.' })
  const confirmation = await confirm(id, signOff)
  const told = { title, confirmedBy: urgent.name, reason: 'A slip.', confirmedAt: expect.any(Date) }
  expect((await confirmed(doctor)).rows).toMatchObject([{ articleId: id, ...told }])
  expect(rowOf(await confirmed(), id)).toBeUndefined()
  await moveLedgerClock(desk.database.ownerUrl, '13 days 23 hours')
  expect((await confirmed(doctor)).total).toBe(1)
  await moveLedgerClock(desk.database.ownerUrl, '14 days 1 hour')
  expect((await confirmed(doctor)).total).toBe(0)
  await moveLedgerClock(desk.database.ownerUrl, '0')
  await withdraw(confirmation, doctor)
  expect((await confirmed(doctor)).total).toBe(0)
})

it('nobody but those whom it concerns is told', async () => {
  for (const list of [unreviewed, withdrawn]) {
    expect((await list(desk.admin)).total).toBeGreaterThan(0)
    for (const who of [desk.doctor, desk.moderator]) expect(await list(who)).toEqual({ rows: [], total: 0 })
  }
  for (const who of [desk.editor, desk.admin]) expect(await confirmed(who)).toEqual({ rows: [], total: 0 })
})

it('a confirmation stands on no other signature of the same words than the one that it names', async () => {
  const slip = { standfirst: 'Your freind can help.' }
  const { id } = await aDraft(desk, slip)
  const signOff = await signatureOf(id)
  await edit(desk, id, { standfirst: 'Your friend can help.' })
  const path = `/api/articles/${id}/confirm-editorial`
  expect(await rest(desk, { path, method: 'POST', body: { reason: 'A slip.' }, token })).toMatchObject({ status: 200 })
  const listed = async () => rowOf(await listSignedDrafts(await requestAs(desk, desk.editor), TOP), id)
  expect(await listed()).toBeDefined()
  await withdraw(signOff)
  await edit(desk, id, slip)
  await signatureOf(id, await aDoctor(desk.payload))
  expect(await listed()).toBeDefined()
  await edit(desk, id, { standfirst: 'Your friend can help.' })
  await expect(publish(desk, id)).rejects.toThrow('taken back')
  expect(await listed()).toBeUndefined()
})
