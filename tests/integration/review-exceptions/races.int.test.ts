import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { findReviewHistory } from '@/review-history/queries'
import { findPublicStanding, findReviewDesk } from '@/reviews/queries'
import { withdrawSignOff } from '@/review-exceptions/commands'
import {
  aDraft, anAccount, closeDesk, edit, liveText, openDesk, publish, requestAs, rest, sign, tokenOf, type Desk,
} from '../../support/desk'
import { checkDatabase } from '../../support/ledger'
import { aBody } from '../../support/rich-text'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const signed = z.object({ ok: z.literal(true), value: z.looseObject({ id: z.string() }) })

const standingOf = async (id: string) => {
  const { textDigest } = await liveText(desk, id)
  return findPublicStanding(await requestAs(desk, null), { id, textDigest: textDigest ?? '' }, 'UTC')
}

it('of a publication and a withdrawal in one moment, whichever comes first, no signature stands that was taken back', async () => {
  for (let round = 0; round < 12; round += 1) {
    const { id } = await aDraft(desk)
    const { value: { id: signOff } } = signed.parse(await sign(desk, id))
    const req = await requestAs(desk, desk.doctor)
    const [withdrawn, published] = await Promise.allSettled([
      withdrawSignOff(req, desk.doctor, { id: signOff, reason: 'A study.' }), publish(desk, id),
    ])
    expect(withdrawn).toMatchObject({ status: 'fulfilled', value: { ok: true } })
    const { _status: status } = await liveText(desk, id)
    expect(status).toBe(published.status === 'fulfilled' ? 'published' : 'draft')
    expect(await standingOf(id)).toMatchObject({ kind: 'withdrawn' })
  }
  expect((await checkDatabase(desk.database.ownerUrl)).faults).toEqual([])
}, 60_000)

it('a signature and a change of the same text in one moment: what is out was signed as it is', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { id } = await aDraft(desk)
    await Promise.allSettled([sign(desk, id), edit(desk, id, { standfirst: `Round ${round}.` })])
    await publish(desk, id).catch(() => undefined)
    const { _status: status } = await liveText(desk, id)
    if (status === 'published') expect(await standingOf(id)).toMatchObject({ kind: 'reviewed' })
  }
  expect((await checkDatabase(desk.database.ownerUrl)).faults).toEqual([])
}, 60_000)

it('a signature that is asked for twice, as by a line that broke, is given once', async () => {
  const { id } = await aDraft(desk)
  const token = await tokenOf(desk, desk.doctor)
  const { json } = await rest(desk, { path: `/api/articles/${id}/review`, token })
  const { digest } = z.looseObject({ digest: z.string() }).parse(json)
  const body = { password: 'a-password-for-tests-only', digest, conflictsConfirmed: true }
  const ask = () => rest(desk, { path: `/api/articles/${id}/sign-off`, method: 'POST', token, body })
  const answers = [...await Promise.all([ask(), ask()]), await ask()]
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
})

/** A text of about 200,000 characters, in paragraphs of 400. */
const longText = (word: string): string[] =>
  Array.from({ length: 500 }, (_, index) => `${word} ${index} ${'rests and moves a little more each day. '.repeat(10)}`)

it('a text of 200,000 characters is signed, compared, mended and told like any other', async () => {
  const before = longText('Paragraph')
  const { id } = await aDraft(desk, { body: aBody(...before, 'Your freind helps.') })
  signed.parse(await sign(desk, id))
  await publish(desk, id)
  await edit(desk, id, { body: aBody(...before, 'Your friend helps.') })
  const second = await anAccount(desk.payload, 'editor')
  const path = `/api/articles/${id}/confirm-editorial`
  const confirmed = await rest(desk, { path, method: 'POST', token: await tokenOf(desk, second), body: { reason: 'Friend.' } })
  expect(confirmed.status).toBe(200)
  await edit(desk, id, { body: aBody(...longText('Another')) })
  const found = await findReviewDesk(await requestAs(desk, desk.doctor), { articleId: id, accountId: desk.doctor.id })
  expect(found?.since?.paragraphs.length).toBeGreaterThan(400)
  signed.parse(await sign(desk, id))
  await publish(desk, id)
  expect(await findReviewHistory(await requestAs(desk, null), id)).toHaveLength(2)
}, 120_000)
