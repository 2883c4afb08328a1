import { commitTransaction, initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { notify, sendGathered } from '@/notices/commands'
import { lockFor } from '@/platform/advisory-lock'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { anAccount, closeDesk, openDesk, requestAs, rest, type Actor, type Desk } from '../../support/desk'
import { lockWaiters } from '../../support/lock-waiters'
import { clearReminders, mailsNaming, moveLedgerTo } from '../../support/reminders'
import { unique } from '../../support/unique'
import { until } from '../../support/until'

let desk: Desk
let daily: Actor

const prefer = (account: Actor, mailPreference: 'each' | 'daily') =>
  desk.payload.update({ collection: 'accounts', id: account.id, data: { mailPreference }, depth: 0, overrideAccess: true })

beforeAll(async () => {
  desk = await openDesk()
  desk.payload.logger.level = 'silent'
})
afterAll(() => closeDesk(desk))
beforeEach(async () => {
  await clearReminders(desk)
  daily = await anAccount(desk.payload, 'editor')
  await prefer(daily, 'daily')
  await moveLedgerTo(desk, '2030-05-01T18:00:00Z')
})

const aNotice = (subject = unique('A thing')) =>
  ({ subject, paragraphs: [`What happened: ${subject}.`], action: { label: 'Open it', path: '/admin/account' } })

async function tell(accounts: Actor[], notice = aNotice()): Promise<string> {
  await notify(await requestAs(desk, null), accounts.map(({ id }) => id), notice)
  return notice.subject
}

const run = (now: string, timeZone = 'UTC') => sendGathered(desk.payload, { now: new Date(now), timeZone })

const sql = (text: string) => withConnection(desk.database.superuserUrl, (client) => client.query(text))

const waiting = async (): Promise<number> =>
  (await desk.payload.count({ collection: 'notices', overrideAccess: true })).totalDocs

it('whoever wants one mail a day gets it at seven, with all that came; others hear at once', async () => {
  const [first, second] = [await tell([daily, desk.editor]), await tell([daily])]
  expect((await mailsNaming(desk, first)).map(({ to }) => to)).toEqual([desk.editor.email])
  await run('2030-05-01T23:00:00Z')
  await run('2030-05-02T06:59:00Z')
  expect(await mailsNaming(desk, second)).toEqual([])
  await run('2030-05-02T07:00:00Z')
  const [mail, ...others] = await mailsNaming(desk, second)
  expect(others).toEqual([])
  expect(mail).toMatchObject({ to: daily.email, subject: '2 things about reviews' })
  expect(mail?.paragraphs.join('\n')).toMatch(
    new RegExp(`1\\. ${first}\nWhat happened: ${first}\\.\nOpen it: http.*/admin/account\n2\\. ${second}`),
  )
  expect(await waiting()).toBe(0)
})

it('a day has one mail, however often the job runs and whatever comes after seven', async () => {
  await moveLedgerTo(desk, '2030-05-02T06:00:00Z')
  await tell([daily])
  await run('2030-05-02T09:20:00Z')
  await moveLedgerTo(desk, '2030-05-02T09:30:00Z')
  const later = await tell([daily])
  for (const hour of [10, 15, 23]) await run(`2030-05-02T${hour}:00:00Z`)
  expect(await mailsNaming(desk, later)).toEqual([])
  await run('2030-05-03T07:10:00Z')
  expect((await mailsNaming(desk, later)).map(({ subject }) => subject)).toEqual([later])
})

it('seven o’clock is that of the site', async () => {
  const subject = await tell([daily])
  await run('2030-05-02T07:00:00Z', 'America/New_York')
  expect(await mailsNaming(desk, subject)).toEqual([])
  await run('2030-05-02T11:00:00Z', 'America/New_York')
  expect(await mailsNaming(desk, subject)).toHaveLength(1)
})

it('what waits for a leaver is dropped, and nobody is mailed', async () => {
  const subject = await tell([daily])
  await desk.payload.update({ collection: 'accounts', id: daily.id, data: { isSwitchedOff: true }, depth: 0, overrideAccess: true })
  expect(await tell([daily])).not.toBe('')
  expect(await waiting()).toBe(1)
  await run('2030-05-01T18:30:00Z')
  expect(await waiting()).toBe(0)
  expect(await mailsNaming(desk, subject)).toEqual([])
})

it('what waits for an account that is deleted goes with it', async () => {
  await tell([daily])
  await desk.payload.delete({ collection: 'accounts', id: daily.id, overrideAccess: true })
  expect(await waiting()).toBe(0)
})

it('whoever wants to hear at once again gets what waits with the next run, and the rest at once', async () => {
  const before = await tell([daily])
  await prefer(daily, 'each')
  const after = await tell([daily])
  expect(await mailsNaming(desk, after)).toHaveLength(1)
  await run('2030-05-01T18:01:00Z')
  await run('2030-05-02T08:00:00Z')
  expect(await mailsNaming(desk, before)).toHaveLength(1)
})

it('two servers that run at one moment send one mail', async () => {
  const subject = await tell([daily])
  const req = await requestAs(desk, null)
  await initTransaction(req)
  await lockFor(req, `notices/${daily.id}`)
  const runs = [run('2030-05-02T07:00:00Z'), run('2030-05-02T07:00:00Z')]
  await until(() => lockWaiters(desk.database), ({ length }) => length === 2)
  await commitTransaction(req)
  expect(await Promise.all(runs)).toEqual([[], []])
  expect(await mailsNaming(desk, subject)).toHaveLength(1)
})

it('an act that is rolled back tells nothing, and a run takes nothing that is not committed', async () => {
  const req = await requestAs(desk, null)
  await initTransaction(req)
  await notify(req, [daily.id], aNotice())
  await run('2030-05-02T07:00:00Z')
  await killTransaction(req)
  expect(await waiting()).toBe(0)
  const late = await requestAs(desk, null)
  await initTransaction(late)
  const notice = aNotice()
  await notify(late, [daily.id], notice)
  const early = await tell([daily])
  await run('2030-05-02T07:00:00Z')
  await commitTransaction(late)
  expect([(await mailsNaming(desk, early)).length, (await mailsNaming(desk, notice.subject)).length]).toEqual([1, 0])
  await run('2030-05-02T07:30:00Z')
  expect(await mailsNaming(desk, notice.subject)).toHaveLength(1)
})

it('a mail that cannot be written leaves what waited, keeps nobody else waiting, and goes out with the next run', async () => {
  const other = await anAccount(desk.payload, 'editor')
  await prefer(other, 'daily')
  const subject = await tell([daily, other])
  await sql(`
    create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no mail'; end $$;
    create trigger refuse after insert on mail for each row when (new.recipient_email = '${daily.email}') execute function refuse()`)
  expect(await run('2030-05-02T07:00:00Z')).toHaveLength(1)
  await sql('drop trigger refuse on mail; drop function refuse')
  expect((await mailsNaming(desk, subject)).map(({ to }) => to)).toEqual([other.email])
  expect(await run('2030-05-02T08:00:00Z')).toEqual([])
  expect((await mailsNaming(desk, subject)).map(({ to }) => to).sort()).toEqual([daily.email, other.email].sort())
})

it('a link to a new password is never held back', async () => {
  await rest(desk, { path: '/api/accounts/forgot-password', method: 'POST', body: { email: daily.email } })
  await desk.payload.jobs.run({ queue: 'sign-in', limit: 5, overrideAccess: true })
  const { docs } = await desk.payload.find({ collection: 'mail', where: { kind: { equals: 'password-reset' } }, overrideAccess: true })
  expect(docs.map(({ recipientEmail }) => recipientEmail)).toEqual([daily.email])
  expect(await waiting()).toBe(0)
})
