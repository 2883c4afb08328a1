import { commitTransaction, initTransaction } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { addDays } from '@/platform/pure/plain-date'
import { watchReviews } from '@/reminders/commands'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { anAccount, closeDesk, edit, liveText, openDesk, publish, requestAs, sign, type Desk } from '../../support/desk'
import { checkDatabase } from '../../support/ledger'
import { lockWaiters } from '../../support/lock-waiters'
import { aReviewedArticle, clearReminders, mailsNaming, moveLedgerTo, setLapse, signAnew } from '../../support/reminders'
import { until } from '../../support/until'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
  desk.payload.logger.level = 'silent'
})
afterAll(() => closeDesk(desk))
beforeEach(() => clearReminders(desk))

const GRACE_DAYS = 30

const run = (): Promise<unknown[]> => watchReviews(desk.payload)

const isOut = async (id: string): Promise<boolean> => (await liveText(desk, id))._status === 'published'

const mails = async (subject: string) => (await mailsNaming(desk, subject)).map(({ to }) => to).sort()

const TAKEN_DOWN = `
  select actor_id as actor, facts::jsonb ->> 'reason' as reason from audit.entries
  where act = 'article.unpublished' and subject = $1`

const takenDownEntries = (id: string) =>
  withConnection(desk.database.ownerUrl, async (client) => (await client.query(TAKEN_DOWN, [id])).rows)

it('where the site hides them, an article stays however long its review is overdue', async () => {
  const { id, title, signature: { dueOn } } = await aReviewedArticle(desk)
  await setLapse(desk, 'hide', GRACE_DAYS)
  const runOn = async (days: number) => {
    await moveLedgerTo(desk, addDays(dueOn, days))
    expect(await run()).toEqual([])
  }
  for (const days of [GRACE_DAYS - 5, GRACE_DAYS + 1, GRACE_DAYS + 8]) await runOn(days)
  expect(await mails(`To be taken down: ${title}`)).toEqual([])
  await setLapse(desk, 'unpublish', GRACE_DAYS)
  await runOn(GRACE_DAYS + 9)
  expect(await mails(`To be taken down: ${title}`)).toContain(desk.editor.email)
  await setLapse(desk, 'hide', GRACE_DAYS)
  await runOn(GRACE_DAYS + 400)
  expect(await isOut(id)).toBe(true)
})

it('where the site takes them down, it tells a week ahead, takes down once the grace is over, and tells why', async () => {
  const second = await anAccount(desk.payload, 'editor')
  const { id, title, signature: { dueOn } } = await aReviewedArticle(desk)
  await setLapse(desk, 'unpublish', GRACE_DAYS)
  await moveLedgerTo(desk, addDays(dueOn, GRACE_DAYS - 7))
  await run()
  expect(await mails(`To be taken down: ${title}`)).toEqual([])
  await moveLedgerTo(desk, addDays(dueOn, GRACE_DAYS - 6))
  await run()
  await run()
  expect(await mails(`To be taken down: ${title}`)).toEqual([desk.doctor.email, desk.editor.email, second.email].sort())
  await moveLedgerTo(desk, addDays(dueOn, GRACE_DAYS))
  await run()
  expect(await isOut(id)).toBe(true)
  await moveLedgerTo(desk, addDays(dueOn, GRACE_DAYS + 1))
  expect(await Promise.all([run(), run()])).toEqual([[], []])
  expect(await run()).toEqual([])
  expect(await isOut(id)).toBe(false)
  const reason = expect.stringContaining(`no doctor has signed within the ${GRACE_DAYS} days of grace`)
  expect(await takenDownEntries(id)).toEqual([{ actor: 'system', reason }])
  const told = await mailsNaming(desk, `Taken down: ${title}`)
  expect(told.map(({ to }) => to).sort()).toEqual([desk.editor.email, second.email].sort())
  expect(told[0]?.paragraphs.join(' ')).toContain('no doctor has signed within')
  expect((await checkDatabase(desk.database.ownerUrl)).faults).toEqual([])
})

it('several that lapse in one run make one mail', async () => {
  const all = [await aReviewedArticle(desk), await aReviewedArticle(desk)]
  await setLapse(desk, 'unpublish', GRACE_DAYS)
  const last = all.map(({ signature: { dueOn } }) => dueOn).sort().at(-1) ?? ''
  await moveLedgerTo(desk, addDays(last, GRACE_DAYS - 5))
  await run()
  await moveLedgerTo(desk, addDays(last, GRACE_DAYS + 9))
  await run()
  const told = (await mailsNaming(desk, 'Taken down:')).filter(({ to }) => to === desk.editor.email)
  expect(told).toHaveLength(1)
  for (const { id, title } of all) {
    expect(await isOut(id)).toBe(false)
    expect(told[0]?.paragraphs.join(' ')).toContain(title)
  }
})

it('after weeks without a server nobody is surprised: it is told of, and a week passes first', async () => {
  const { id, title, signature: { dueOn } } = await aReviewedArticle(desk)
  await setLapse(desk, 'unpublish', GRACE_DAYS)
  const back = addDays(dueOn, GRACE_DAYS + 40)
  await moveLedgerTo(desk, back)
  await run()
  expect(await isOut(id)).toBe(true)
  expect(await mails(`To be taken down: ${title}`)).toContain(desk.editor.email)
  await moveLedgerTo(desk, addDays(back, 6))
  await run()
  expect(await isOut(id)).toBe(true)
  await moveLedgerTo(desk, addDays(back, 7))
  await run()
  expect(await isOut(id)).toBe(false)
})

it('a signature in the last week keeps the article', async () => {
  const { id, signature: { dueOn } } = await aReviewedArticle(desk)
  await setLapse(desk, 'unpublish', GRACE_DAYS)
  await moveLedgerTo(desk, addDays(dueOn, GRACE_DAYS - 6))
  await run()
  await moveLedgerTo(desk, addDays(dueOn, GRACE_DAYS + 1))
  await signAnew(desk, id)
  await run()
  expect(await isOut(id)).toBe(true)
})

it('a text that goes out anew while the job waits for the article stays', async () => {
  const { id, signature: { dueOn } } = await aReviewedArticle(desk)
  await setLapse(desk, 'unpublish', GRACE_DAYS)
  await moveLedgerTo(desk, addDays(dueOn, GRACE_DAYS - 6))
  await run()
  await edit(desk, id, { standfirst: 'Renewed.' })
  await sign(desk, id)
  await moveLedgerTo(desk, addDays(dueOn, GRACE_DAYS + 1))
  const req = await requestAs(desk, desk.editor)
  await initTransaction(req)
  await desk.payload.update({
    collection: 'articles', id, data: { _status: 'published' }, depth: 0, overrideAccess: false, user: desk.editor, req,
  })
  const job = run()
  await until(() => lockWaiters(desk.database), ({ length }) => length > 0)
  await commitTransaction(req)
  expect(await job).toEqual([])
  expect(await isOut(id)).toBe(true)
})

it('what is taken down keeps its text, also a newer draft of it', async () => {
  const { id, signature: { dueOn } } = await aReviewedArticle(desk)
  await setLapse(desk, 'unpublish', GRACE_DAYS)
  await edit(desk, id, { standfirst: 'Being renewed.' })
  await moveLedgerTo(desk, addDays(dueOn, GRACE_DAYS + 1))
  await run()
  await moveLedgerTo(desk, addDays(dueOn, GRACE_DAYS + 8))
  await run()
  expect(await isOut(id)).toBe(false)
  const newest = await desk.payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true })
  expect(newest.standfirst).toBe('Being renewed.')
})

it('an article that cannot be taken down keeps no other, and no reminder, and the run says so', async () => {
  const [stuck, other] = [await aReviewedArticle(desk), await aReviewedArticle(desk)]
  await setLapse(desk, 'unpublish', GRACE_DAYS)
  const last = [stuck, other].map(({ signature: { dueOn } }) => dueOn).sort().at(-1) ?? ''
  await moveLedgerTo(desk, addDays(last, GRACE_DAYS - 5))
  await run()
  await moveLedgerTo(desk, addDays(last, GRACE_DAYS + 9))
  const sql = (text: string) => withConnection(desk.database.superuserUrl, (client) => client.query(text))
  await sql(`
    create function refuse() returns trigger language plpgsql as $$ begin raise exception 'stuck'; end $$;
    create trigger refuse before update on articles for each row when (old.id = '${stuck.id}') execute function refuse()`)
  expect(await run()).toHaveLength(1)
  await sql('drop trigger refuse on articles; drop function refuse')
  expect([await isOut(stuck.id), await isOut(other.id)]).toEqual([true, false])
  expect(await mails(`Taken down: ${other.title}`)).toContain(desk.editor.email)
  expect(await mails(`Taken down: ${stuck.title}`)).toEqual([])
})

it('what was taken down goes out again with a new signature alone', async () => {
  const { id, signature: { dueOn } } = await aReviewedArticle(desk)
  await setLapse(desk, 'unpublish', GRACE_DAYS)
  await moveLedgerTo(desk, addDays(dueOn, GRACE_DAYS))
  await run()
  await publish(desk, id)
  await moveLedgerTo(desk, addDays(dueOn, GRACE_DAYS + 8))
  await run()
  expect(await isOut(id)).toBe(false)
  await expect(publish(desk, id)).rejects.toThrow('ran out')
  await setLapse(desk, 'hide', GRACE_DAYS)
  await publish(desk, id)
  await setLapse(desk, 'unpublish', GRACE_DAYS)
  await expect(publish(desk, id)).rejects.toThrow('ran out')
  await sign(desk, id)
  await publish(desk, id)
  expect(await run()).toEqual([])
  expect(await isOut(id)).toBe(true)
})
