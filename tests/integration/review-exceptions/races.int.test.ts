import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { findNewestText } from '@/articles/queries'
import { clinicalDigest } from '@/articles/rules/clinical-text'
import { findReviewHistory } from '@/review-history/queries'
import { findPublicStanding, findReviewDesk } from '@/reviews/queries'
import { withdrawSignOff } from '@/review-exceptions/commands'
import { withConnection } from '../../../scripts/setup/database.mjs'
import {
  aDraft, anAccount, closeDesk, edit, liveText, openDesk, publish, requestAs, rest, sign, tokenOf, type Desk,
} from '../../support/desk'
import { checkDatabase } from '../../support/ledger'
import { lockWaiters } from '../../support/lock-waiters'
import { aBody } from '../../support/rich-text'
import { until } from '../../support/until'

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
})

/** Lets two acts read the article while somebody else holds it, and then write one after the other, in this order. */
const inOrder = <First, Second>(id: string, first: () => Promise<First>, second: () => Promise<Second>) =>
  withConnection(desk.database.ownerUrl, async (client) => {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`documents/articles/${id}`])
    const one = first()
    await until(() => lockWaiters(desk.database), ({ length }) => length === 1)
    const two = second()
    await until(() => lockWaiters(desk.database), ({ length }) => length === 2)
    await client.query('commit')
    return Promise.all([one, two])
  })

const MOVED = {
  ok: false,
  refusal: {
    status: 409,
    errors: [{ field: 'digest', message: 'The text has changed since you opened it. Please read it again before you sign.' }],
  },
}

const UNSIGNED = 'No doctor has signed off this text.'

const newestDigest = async (id: string): Promise<string> => {
  const text = await findNewestText(await requestAs(desk, desk.editor), id)
  return text ? clinicalDigest(text) : ''
}

it('a signature that is written just before a change is one under the older words, and the change stays in', async () => {
  const { id } = await aDraft(desk)
  const read = await newestDigest(id)
  const [signature, changed] = await inOrder(id, () => sign(desk, id), () => edit(desk, id, { standfirst: 'Changed.' }))
  expect(signature).toMatchObject({ ok: true, value: { digest: read } })
  expect(changed.standfirst).toBe('Changed.')
  await expect(publish(desk, id)).rejects.toThrow(UNSIGNED)
  expect((await liveText(desk, id))._status).toBe('draft')
})

it('a signature that comes just after a change of the text that was read is refused, and holds once it is read anew', async () => {
  const { id } = await aDraft(desk)
  const [changed, signature] = await inOrder(id, () => edit(desk, id, { standfirst: 'Changed.' }), () => sign(desk, id))
  expect(changed.standfirst).toBe('Changed.')
  expect(signature).toEqual(MOVED)
  await expect(publish(desk, id)).rejects.toThrow(UNSIGNED)
  signed.parse(await sign(desk, id))
  await publish(desk, id)
  expect(await standingOf(id)).toMatchObject({ kind: 'reviewed' })
})

it('of a signature and a change in one moment, the newest text goes out where the signature is under it, and else stays in', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { id } = await aDraft(desk)
    const [signature, changed] = await Promise.all([sign(desk, id), edit(desk, id, { standfirst: `Round ${round}.` })])
    expect(changed.standfirst).toBe(`Round ${round}.`)
    if (!signature.ok) expect(signature).toEqual(MOVED)
    const isCovered = signature.ok && signature.value.digest === await newestDigest(id)
    if (!isCovered) {
      await expect(publish(desk, id)).rejects.toThrow(UNSIGNED)
      signed.parse(await sign(desk, id))
    }
    await publish(desk, id)
    expect(await standingOf(id)).toMatchObject({ kind: 'reviewed' })
    expect(await liveText(desk, id)).toMatchObject({ _status: 'published', standfirst: `Round ${round}.` })
  }
  expect((await checkDatabase(desk.database.ownerUrl)).faults).toEqual([])
})

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
})
