import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { clinicalDigest } from '@/articles/rules/clinical-text'
import { findPublicStanding, findReviewDesk } from '@/reviews/queries'
import { findNewestText } from '@/articles/queries'
import { reviewStanding } from '@/reviews/review-standing'
import { addMonths } from '@/platform/pure/plain-date'
import { aDoctor, aDraft, closeDesk, openDesk, requestAs, rest, sign, tokenOf, type Desk } from '../../support/desk'
import { moveLedgerClock } from '../../support/move-ledger-clock'
import { checkLicences } from '../../support/reminders'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

let ahead = 0

/** Lets so many months pass, since the ledger never goes back; all licences are checked then. */
async function leap(months: number): Promise<void> {
  ahead += months
  await moveLedgerClock(desk.database.ownerUrl, `${ahead} months`)
  await checkLicences(desk)
}

/** A doctor whose licence was checked just now, by the clock of the ledger. */
async function anotherDoctor() {
  const doctor = await aDoctor(desk.payload)
  await checkLicences(desk)
  return doctor
}

async function standingOf(id: string) {
  const req = await requestAs(desk, desk.editor)
  const article = await findNewestText(req, id)
  return article && reviewStanding(req, article)
}

it('a review that is not due yet is not renewed', async () => {
  const { id } = await aDraft(desk)
  await sign(desk, id)
  await leap(20)
  expect(await standingOf(id)).toMatchObject({ mayRenew: false })
  expect(await sign(desk, id, await anotherDoctor())).toMatchObject({ ok: false, refusal: { status: 409 } })
})

it.each([23, 30])('after %i months another doctor, or the same one, signs the same text anew', async (months) => {
  const { id } = await aDraft(desk)
  await sign(desk, id)
  await leap(months)
  expect(await standingOf(id)).toMatchObject({ mayRenew: true })
  expect(await sign(desk, id, await anotherDoctor())).toMatchObject({ ok: true })
  expect(await standingOf(id)).toMatchObject({ mayRenew: false })
})

it('a renewal tells no correction once more', async () => {
  const { id } = await aDraft(desk, { correction: 'The dose was wrong.', changeNote: 'Another dose.' })
  await sign(desk, id)
  await leap(23)
  const who = { articleId: id, accountId: desk.doctor.id }
  expect(await findReviewDesk(await requestAs(desk, desk.doctor), who)).toMatchObject({ correction: '', changeNote: '' })
  expect(await sign(desk, id, await anotherDoctor())).toMatchObject({ ok: true })
  const { json } = await rest(desk, { path: `/api/sign-offs?article=${id}`, token: await tokenOf(desk, desk.doctor) })
  const told = z.object({ correction: z.string(), changeNote: z.string() })
  const notes = z.object({ docs: z.array(told) }).parse(json).docs
  expect(notes.map(({ correction }) => correction).sort()).toEqual(['', 'The dose was wrong.'])
  expect(notes.map(({ changeNote }) => changeNote).sort()).toEqual(['', 'Another dose.'])
})

it('the doctor is told, before they sign, what changed and how long their signature will hold', async () => {
  const { id } = await aDraft(desk, { changeNote: 'Clearer words on rest.', reviewIntervalMonths: 9 })
  const who = { articleId: id, accountId: desk.doctor.id }
  const told = await findReviewDesk(await requestAs(desk, desk.doctor), who)
  expect(told).toMatchObject({ changeNote: 'Clearer words on rest.', intervalMonths: 9 })
  const { id: plain } = await aDraft(desk)
  expect(await findReviewDesk(await requestAs(desk, desk.doctor), { ...who, articleId: plain }))
    .toMatchObject({ changeNote: '', intervalMonths: 24 })
})

it('readers are led to the profile where it stands today, and nowhere when it is gone', async () => {
  const doctor = await anotherDoctor()
  const draft = await aDraft(desk)
  await sign(desk, draft.id, doctor)
  const req = await requestAs(desk, null)
  const review = () => findPublicStanding(req, { id: draft.id, textDigest: clinicalDigest(draft) }, 'UTC')
  const { payload, admin } = desk
  const slug = `moved-${doctor.profile}`
  await payload.update({ collection: 'people', id: doctor.profile, data: { slug }, overrideAccess: false, user: admin })
  expect(await review()).toMatchObject({ review: { reviewerPath: `/people/${slug}` } })
  await payload.delete({ collection: 'people', id: doctor.profile, overrideAccess: false, user: admin })
  expect(await review()).toMatchObject({ review: { reviewerPath: null } })
})

it('where the machine’s clock fell back, a review is due as long after its signature as ever', async () => {
  await leap(40)
  await sign(desk, (await aDraft(desk)).id, await anotherDoctor())
  await moveLedgerClock(desk.database.ownerUrl, '0')
  const { id } = await aDraft(desk)
  expect(await sign(desk, id, await aDoctor(desk.payload))).toMatchObject({ ok: true })
  const { json } = await rest(desk, { path: `/api/sign-offs?article=${id}`, token: await tokenOf(desk, desk.doctor) })
  const told = z.object({ docs: z.array(z.object({ signedAt: z.string(), dueOn: z.string() })) })
  const [signOff = { signedAt: '', dueOn: '' }] = told.parse(json).docs
  const signedOn = signOff.signedAt.slice(0, 10)
  expect(signOff.dueOn > addMonths(signedOn, 21)).toBe(true)
  expect(signOff.dueOn < addMonths(signedOn, 27)).toBe(true)
})
