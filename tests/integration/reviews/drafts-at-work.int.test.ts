import { afterAll, beforeAll, expect, it } from 'vitest'
import { listEntries } from '@/audit/queries'
import { addMonths, dayOf } from '@/platform/pure/plain-date'
import { declineReview, requestChanges, submitForReview } from '@/review-requests/commands'
import { listDraftsOf, listReturnedDrafts, listSignedDrafts, listWaitingReviews } from '@/reviews/queries'
import {
  aDoctor, aDraft, anAccount, aPublishedArticle, closeDesk, edit, openDesk, publish, requestAs, sign, type Actor,
  type Desk,
} from '../../support/desk'
import { rowOf, TOP } from '../../support/listed'
import { moveLedgerTo } from '../../support/reminders'
import { unique } from '../../support/unique'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const submit = async (articleId: string, doctor: Actor = desk.doctor) =>
  submitForReview(await requestAs(desk, desk.editor), desk.editor, { articleId, reviewerId: doctor.id })

const sendBack = async (articleId: string, note = 'Please shorten.', readDigest: string | null = null) =>
  requestChanges(await requestAs(desk, desk.doctor), desk.doctor, { articleId, note, readDigest })

const draftsOf = async (who: Actor) => listDraftsOf(await requestAs(desk, who), who.id, TOP)
const returned = async (who: Actor = desk.editor) => listReturnedDrafts(await requestAs(desk, who), TOP)
const signed = async (who: Actor = desk.editor) => listSignedDrafts(await requestAs(desk, who), TOP)
const waiting = async (doctor: Actor) => listWaitingReviews(await requestAs(desk, doctor), doctor.id, TOP)

it('an editor finds their drafts under the newest title, the last saved first', async () => {
  const older = await aDraft(desk)
  const newer = await aDraft(desk)
  const title = unique('Newest title')
  await edit(desk, older.id, { title })
  const { rows, total } = await draftsOf(desk.editor)
  expect(rows.slice(0, 2)).toMatchObject([{ articleId: older.id, title, request: null }, { articleId: newer.id }])
  expect(total).toBe(rows.length)
})

it('whoever wrote a word in an article finds it, and a colleague who did not does not', async () => {
  const { id } = await aDraft(desk)
  const [helper, other] = [await anAccount(desk.payload, 'editor'), await anAccount(desk.payload, 'editor')]
  await edit({ ...desk, editor: helper }, id, { standfirst: 'Better.' })
  expect(rowOf(await draftsOf(helper), id)).toBeDefined()
  expect(rowOf(await draftsOf(desk.editor), id)).toBeDefined()
  expect((await draftsOf(other)).total).toBe(0)
})

it('a draft that a doctor declined to review is found, and says so', async () => {
  const { id } = await aDraft(desk)
  await submit(id)
  const outcome = await declineReview(
    await requestAs(desk, desk.doctor), desk.doctor, { articleId: id, reason: 'I am away.' },
  )
  expect(outcome.ok).toBe(true)
  expect(rowOf(await draftsOf(desk.editor), id)).toMatchObject({ request: 'declined' })
})

it('a draft tells what became of its review, and ends as one when it is signed', async () => {
  const { id } = await aDraft(desk)
  await submit(id)
  expect(rowOf(await draftsOf(desk.editor), id)).toMatchObject({ request: 'open' })
  await sendBack(id)
  expect(rowOf(await draftsOf(desk.editor), id)).toMatchObject({ request: 'changes-requested' })
  await sign(desk, id)
  expect(rowOf(await draftsOf(desk.editor), id)).toBeUndefined()
})

it('a text that is out is no draft, and becomes one again by a changed word', async () => {
  const { id } = await aPublishedArticle(desk)
  expect(rowOf(await draftsOf(desk.editor), id)).toBeUndefined()
  await edit(desk, id, { standfirst: 'Changed since.' })
  expect(rowOf(await draftsOf(desk.editor), id)).toBeDefined()
})

it('editors find what a doctor sent back, with the note, until it is submitted anew', async () => {
  const { id, title } = await aDraft(desk)
  await submit(id)
  expect(rowOf(await returned(), id)).toBeUndefined()
  await sendBack(id, 'The dose is wrong.')
  expect(rowOf(await returned(), id)).toMatchObject({ title, note: 'The dose is wrong.', reviewer: desk.doctor.name })
  await submit(id)
  expect(rowOf(await returned(), id)).toBeUndefined()
})

it('what another doctor sends back than the one who was asked stands under their own name', async () => {
  const { id } = await aDraft(desk)
  await submit(id)
  const other = await aDoctor(desk.payload)
  const sent = await requestChanges(await requestAs(desk, other), other, { articleId: id, note: 'Too long.' })
  expect(sent.ok).toBe(true)
  expect(rowOf(await returned(), id)).toMatchObject({ note: 'Too long.', reviewer: other.name })
})

it('what was sent back and then signed by another doctor is not told as sent back', async () => {
  const { id } = await aDraft(desk)
  await submit(id)
  await sendBack(id)
  await sign(desk, id, await aDoctor(desk.payload))
  expect(rowOf(await returned(), id)).toBeUndefined()
})

it('a signed text waits to be published until it is, or until a word changes', async () => {
  const { id, title } = await aDraft(desk)
  expect(rowOf(await signed(), id)).toBeUndefined()
  await sign(desk, id)
  expect(rowOf(await signed(), id)).toMatchObject({ title, signedBy: expect.stringContaining('MD'), signedAt: expect.any(Date) })
  await edit(desk, id, { standfirst: 'Changed since.' })
  expect(rowOf(await signed(), id)).toBeUndefined()
  await sign(desk, id)
  await publish(desk, id)
  expect(rowOf(await signed(), id)).toBeUndefined()
})

it('a copy of a signed article is no signed text: its original was signed', async () => {
  const { id } = await aDraft(desk)
  await sign(desk, id)
  const copy = await desk.payload.duplicate({
    collection: 'articles', id, overrideAccess: false, user: desk.editor, draft: true, depth: 0,
  })
  expect(rowOf(await signed(), copy.id)).toBeUndefined()
  expect(rowOf(await draftsOf(desk.editor), copy.id)).toBeDefined()
})

it('a doctor finds what waits for them, who asked, and the longest waiting first', async () => {
  const doctor = await aDoctor(desk.payload)
  const first = await aDraft(desk)
  const second = await aDraft(desk)
  await submit(first.id, doctor)
  await submit(second.id, doctor)
  const { rows, total } = await waiting(doctor)
  const askedBy = desk.editor.name
  expect(rows).toMatchObject([{ articleId: first.id, title: first.title, askedBy }, { articleId: second.id, askedBy }])
  expect(total).toBe(2)
  expect(rowOf(await waiting(desk.doctor), first.id)).toBeUndefined()
})

it('what a doctor answered, or what was handed to another, waits for them no more', async () => {
  const doctor = await aDoctor(desk.payload)
  const [answered, handedOn] = [await aDraft(desk), await aDraft(desk)]
  await submit(answered.id, doctor)
  await submit(handedOn.id, doctor)
  await sign(desk, answered.id, doctor)
  await submit(handedOn.id, desk.doctor)
  expect((await waiting(doctor)).total).toBe(0)
})

it('a list is read in parts, and tells how long the whole is', async () => {
  const writer = await anAccount(desk.payload, 'editor')
  for (const name of ['one', 'two', 'three']) await aDraft({ ...desk, editor: writer }, { title: unique(name) })
  const req = await requestAs(desk, writer)
  const parts = [
    await listDraftsOf(req, writer.id, { limit: 2, offset: 0 }),
    await listDraftsOf(req, writer.id, { limit: 2, offset: 2 }),
  ]
  expect(parts.map(({ rows, total }) => [rows.length, total])).toEqual([[2, 3], [1, 3]])
  expect(new Set(parts.flatMap(({ rows }) => rows.map(({ articleId }) => articleId))).size).toBe(3)
})

it('drafts are listed for nobody who may not see them', async () => {
  const { id } = await aDraft(desk)
  await sign(desk, id)
  for (const who of [desk.moderator, null]) {
    const req = await requestAs(desk, who)
    const lists = [
      listDraftsOf(req, desk.editor.id, TOP), listReturnedDrafts(req, TOP), listSignedDrafts(req, TOP),
      listWaitingReviews(req, desk.doctor.id, TOP),
    ]
    for (const list of await Promise.all(lists)) expect(list).toEqual({ rows: [], total: 0 })
  }
})

it('a review is asked of nobody any more once the text has come back to words that are signed', async () => {
  const doctor = await aDoctor(desk.payload)
  const { id, standfirst } = await aPublishedArticle(desk)
  await edit(desk, id, { standfirst: 'Other words.' })
  await submit(id, doctor)
  expect(rowOf(await waiting(doctor), id)).toBeDefined()
  await edit(desk, id, { standfirst })
  expect(rowOf(await waiting(doctor), id)).toBeUndefined()
  await edit(desk, id, { standfirst: 'Other words again.' })
  expect(rowOf(await waiting(doctor), id)).toBeDefined()
})

it('the ledger tells which text a doctor sent back, also where it has moved on since they read it', async () => {
  const { id } = await aDraft(desk)
  await submit(id)
  const { textDigest } = await edit(desk, id, { standfirst: 'Read.' })
  await edit(desk, id, { standfirst: 'Saved meanwhile.' })
  await sendBack(id, 'Please shorten.', textDigest ?? '')
  const [entry] = await listEntries(await requestAs(desk, null), ['article.changes-requested'], [id])
  expect(entry?.facts).toMatchObject({ digest: textDigest })
})

// The last one, because the ledger never goes back.
it('a review that is soon due waits for the doctor who was asked to renew it', async () => {
  const { id } = await aPublishedArticle(desk)
  await moveLedgerTo(desk, addMonths(dayOf(new Date(), 'UTC'), 23))
  await submit(id)
  expect(rowOf(await waiting(desk.doctor), id)).toBeDefined()
})
