import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays, type PlainDate } from '@/platform/pure/plain-date'
import { listReviewsDue, listSignedDrafts } from '@/reviews/queries'
import { confirmEditorial } from '@/review-exceptions/commands'
import { submitForReview } from '@/review-requests/commands'
import { reviewDays } from '@/sign-offs/rules/sign-off'
import { aSignOff } from '../../support/a-sign-off'
import {
  aDraft, anAccount, aPublishedArticle, closeDesk, edit, openDesk, publish, requestAs, sign, type Actor, type Desk,
} from '../../support/desk'
import { rowOf, TOP } from '../../support/listed'
import { aBody } from '../../support/rich-text'
import { unique } from '../../support/unique'

let desk: Desk
let ledger: pg.Client

beforeAll(async () => {
  desk = await openDesk()
  ledger = new pg.Client({ connectionString: desk.database.ownerUrl })
  await ledger.connect()
  // Entries of another time cannot be signed, since only the newest can be.
  await ledger.query('alter table audit.entries disable trigger entries_are_signed')
})
afterAll(async () => {
  await ledger.end()
  await closeDesk(desk)
})

const noon = (day: PlainDate): Date => new Date(`${day}T12:00:00Z`)

const due = async (when: 'overdue' | 'soon', now: Date, who: Actor = desk.editor) =>
  listReviewsDue(await requestAs(desk, who), { when, now }, TOP)

type SignedText = { id: string; textDigest?: string | null }

type Plan = { intervalMonths?: number; dueOn?: PlainDate }

/** Puts a sign-off of a text into the ledger with an instant of its own, which only its owner can. */
async function signedAt(article: SignedText, at: Date, plan: Plan = {}): Promise<void> {
  const person = {
    id: 'p', path: '/people/p', printedName: 'Dr. Then MD', credentials: 'MD', speciality: '', conflictsOfInterest: '',
  }
  const facts = { digest: article.textDigest, scheme: 'hl-1', statement: '', person, ...plan }
  await ledger.query(
    `insert into audit.entries
       select max(number) + 1, gen_random_uuid(), $1, 'article.signed-off', $2, 'a', 'A', $3, null, '-', $4 from audit.entries`,
    [at, article.id, JSON.stringify(facts), unique('hash')],
  )
}

const setTimeZone = (timeZone: string) =>
  desk.payload.updateGlobal({ slug: 'site', data: { timeZone, disclaimer: 'No advice.' }, overrideAccess: false, user: desk.admin })

it('a review is due soon from sixty days before its day through that day, and overdue after it', async () => {
  const article = await aPublishedArticle(desk)
  await signedAt(article, noon('2026-01-12'))
  const dueOn = '2028-01-12'
  const told = { title: article.title, dueOn, reviewer: 'Dr. Then MD', isAskedFor: false }
  expect(rowOf(await due('soon', noon(addDays(dueOn, -61))), article.id)).toBeUndefined()
  for (const day of [addDays(dueOn, -60), dueOn]) {
    expect(rowOf(await due('soon', noon(day)), article.id)).toEqual({ articleId: article.id, ...told })
    expect(rowOf(await due('overdue', noon(day)), article.id)).toBeUndefined()
  }
  expect(rowOf(await due('soon', noon(addDays(dueOn, 1))), article.id)).toBeUndefined()
  expect(rowOf(await due('overdue', noon(addDays(dueOn, 1))), article.id)).toMatchObject(told)
})

it('a mended text is due with the signature that answers for it', async () => {
  const article = await aPublishedArticle(desk, { body: aBody('Your freind helps you to stand.') })
  const far = noon('2036-01-12')
  const before = rowOf(await due('overdue', far), article.id)
  expect(before).toBeDefined()
  await edit(desk, article.id, { body: aBody('Your friend helps you to stand.') })
  const second = await anAccount(desk.payload, 'editor')
  const confirmed = await confirmEditorial(await requestAs(desk, second), second, { articleId: article.id, reason: 'Friend.' })
  expect(confirmed).toMatchObject({ ok: true })
  expect(rowOf(await listSignedDrafts(await requestAs(desk, desk.editor), TOP), article.id)).toBeDefined()
  await publish(desk, article.id)
  expect(rowOf(await due('overdue', far), article.id)).toEqual(before)
})

it.each(['2027-10-31', '2028-03-25'])('a review that was planned for %s is told as due on that day', async (dueOn) => {
  const article = await aPublishedArticle(desk)
  await signedAt(article, noon('2026-01-12'), { intervalMonths: 24, dueOn })
  expect(rowOf(await due('soon', noon(dueOn)), article.id)).toMatchObject({ dueOn })
  expect(rowOf(await due('overdue', noon(addDays(dueOn, 1))), article.id)).toMatchObject({ dueOn })
  expect(rowOf(await due('soon', noon(addDays(dueOn, -61))), article.id)).toBeUndefined()
})

it.each([
  ['2024-02-29T23:30:00Z', 'America/New_York', 24],
  ['2024-03-01T00:30:00Z', 'America/New_York', 24],
  ['2024-03-01T00:30:00Z', 'America/New_York', 1],
  ['2024-01-31T10:30:00Z', 'Pacific/Kiritimati', 1],
  ['2024-12-31T23:30:00Z', 'Europe/Berlin', 36],
  ['2024-08-31T12:00:00Z', 'UTC', 6],
  ['2024-05-17T12:00:00Z', 'Asia/Kolkata', undefined],
])('what was signed at %s is due in %s after %s months on the day that readers are told', async (at, timeZone, intervalMonths) => {
  await setTimeZone(timeZone)
  const article = await aPublishedArticle(desk)
  await signedAt(article, new Date(at), { intervalMonths })
  const signOff = aSignOff({ signedAt: new Date(at), ...(intervalMonths ? { intervalMonths } : {}) })
  const { dueOn } = reviewDays(signOff, timeZone)
  expect(rowOf(await due('soon', noon(addDays(dueOn, -2))), article.id)).toMatchObject({ dueOn })
  expect(rowOf(await due('overdue', noon(addDays(dueOn, 3))), article.id)).toMatchObject({ dueOn })
  await setTimeZone('UTC')
})

it('the last signature under a text counts, also where it holds for less long', async () => {
  const article = await aPublishedArticle(desk)
  await signedAt(article, noon('2026-01-12'), { intervalMonths: 36 })
  await signedAt(article, noon('2026-02-12'), { intervalMonths: 6 })
  expect(rowOf(await due('soon', noon('2026-08-01')), article.id)).toMatchObject({ dueOn: '2026-08-12' })
  await signedAt(article, noon('2026-08-10'), { intervalMonths: 24 })
  expect(rowOf(await due('soon', noon('2026-08-11')), article.id)).toBeUndefined()
  expect(rowOf(await due('overdue', noon('2027-08-11')), article.id)).toBeUndefined()
})

it('only what readers see is due: no draft, and by no signature under an older text', async () => {
  const draft = await aDraft(desk)
  await sign(desk, draft.id)
  await signedAt(draft, noon('2020-01-12'))
  const article = await aPublishedArticle(desk)
  await signedAt({ id: article.id, textDigest: '0'.repeat(64) }, noon('2020-01-12'))
  const overdue = await due('overdue', noon('2026-01-12'))
  expect(rowOf(overdue, draft.id)).toBeUndefined()
  expect(rowOf(overdue, article.id)).toBeUndefined()
})

it('an overdue text stays so while a newer draft is written, and tells that a doctor was asked', async () => {
  const article = await aPublishedArticle(desk)
  await signedAt(article, noon('2023-01-12'))
  await edit(desk, article.id, { standfirst: 'Being renewed.' })
  const told = async () => rowOf(await due('overdue', noon('2025-02-01')), article.id)
  expect(await told()).toMatchObject({ isAskedFor: false, title: article.title })
  const asked = { articleId: article.id, reviewerId: desk.doctor.id }
  await submitForReview(await requestAs(desk, desk.editor), desk.editor, asked)
  expect(await told()).toMatchObject({ isAskedFor: true })
})

it('what is due first stands first, and nobody but the desk is told', async () => {
  const [later, sooner] = [await aPublishedArticle(desk), await aPublishedArticle(desk)]
  await signedAt(later, noon('2020-02-02'))
  await signedAt(sooner, noon('2020-02-01'))
  const { rows } = await due('overdue', noon('2022-02-03'))
  const ids = rows.map(({ articleId }) => articleId)
  expect(ids.indexOf(sooner.id)).toBeLessThan(ids.indexOf(later.id))
  expect(await due('overdue', noon('2022-02-03'), desk.moderator)).toEqual({ rows: [], total: 0 })
})
