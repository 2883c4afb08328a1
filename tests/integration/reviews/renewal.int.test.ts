import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { clinicalDigest } from '@/articles/rules/clinical-text'
import { findPublicStanding, findReviewDesk } from '@/reviews/queries'
import { findNewestText } from '@/articles/queries'
import { reviewStanding } from '@/reviews/review-standing'
import { addMonths, dayOf } from '@/platform/pure/plain-date'
import { aDoctor, aDraft, closeDesk, openDesk, requestAs, rest, sign, tokenOf, type Desk } from '../../support/desk'
import { moveLedgerClock } from '../../support/move-ledger-clock'
import { unique } from '../../support/unique'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => leap('0'))
afterAll(() => closeDesk(desk))

const leap = (ahead: string) => moveLedgerClock(desk.database.ownerUrl, ahead)

/** A doctor whose licence was checked some months from now. */
const aDoctorIn = (months: number) =>
  aDoctor(desk.payload, { licence: { number: unique('L'), jurisdiction: 'Testland', checkedOn: addMonths(dayOf(new Date(), 'UTC'), months) } })

async function standingOf(id: string) {
  const req = await requestAs(desk, desk.editor)
  const article = await findNewestText(req, id)
  return article && reviewStanding(req, article)
}

it('a review that is not due yet is not renewed', async () => {
  const { id } = await aDraft(desk)
  await sign(desk, id)
  await leap('20 months')
  expect(await standingOf(id)).toMatchObject({ mayRenew: false })
  expect(await sign(desk, id, await aDoctorIn(20))).toMatchObject({ ok: false, refusal: { status: 409 } })
})

it.each([23, 30])('after %i months another doctor, or the same one, signs the same text anew', async (months) => {
  const { id } = await aDraft(desk)
  await sign(desk, id)
  await leap(`${months} months`)
  expect(await standingOf(id)).toMatchObject({ mayRenew: true })
  expect(await sign(desk, id, await aDoctorIn(months))).toMatchObject({ ok: true })
  expect(await standingOf(id)).toMatchObject({ mayRenew: false })
})

it('a renewal tells no correction once more', async () => {
  const { id } = await aDraft(desk, { correction: 'The dose was wrong.', changeNote: 'Another dose.' })
  await sign(desk, id)
  await leap('23 months')
  const who = { articleId: id, accountId: desk.doctor.id }
  expect(await findReviewDesk(await requestAs(desk, desk.doctor), who)).toMatchObject({ correction: '', changeNote: '' })
  expect(await sign(desk, id, await aDoctorIn(23))).toMatchObject({ ok: true })
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
  const doctor = await aDoctor(desk.payload)
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
