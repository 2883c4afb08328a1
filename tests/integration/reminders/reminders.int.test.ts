import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { deliverBySmtp } from '@/mail/smtp-delivery'
import { addDays } from '@/platform/pure/plain-date'
import { watchReviews } from '@/reminders/commands'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { aDoctor, aDraft, anAccount, closeDesk, edit, openDesk, requestAs, rest, sign, tokenOf, type Desk } from '../../support/desk'
import { aMailServer } from '../../support/mail-server'
import { 
  aReviewedArticle, checkLicences, clearReminders, forgetMail, mailsNaming, moveLedgerTo, newestSignature, signAnew,
} from '../../support/reminders'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
  desk.payload.logger.level = 'silent'
})
afterAll(() => closeDesk(desk))
beforeEach(() => clearReminders(desk))

const run = async (): Promise<unknown[]> => watchReviews(desk.payload)

const sql = (text: string, values: unknown[] = []) => withConnection(desk.database.superuserUrl, async (client) =>
  (await client.query<Record<string, unknown>>(text, values)).rows)

const told = async (title: string) => (await mailsNaming(desk, title)).map(({ subject }) => subject)

const both = () => [desk.editor.email, desk.doctor.email].sort()

it('sixty, thirty and seven days ahead and when it is overdue, editors and the doctor are told, once each', async () => {
  const { id, title, signature: { id: signOff, dueOn } } = await aReviewedArticle(desk)
  await moveLedgerTo(desk, addDays(dueOn, -61))
  expect(await run()).toEqual([])
  expect(await told(title)).toEqual([])
  const steps = [
    [-60, `Review due within 60 days: ${title}`], [-30, `Review due within 30 days: ${title}`],
    [-7, `Review due within 7 days: ${title}`], [1, `Review overdue: ${title}`],
  ] as const
  for (const [days, subject] of steps) {
    await moveLedgerTo(desk, addDays(dueOn, days))
    for (let time = 0; time < 3; time += 1) await run()
    const mails = (await mailsNaming(desk, title)).filter((mail) => mail.subject === subject)
    expect(mails.map(({ to }) => to).sort()).toEqual(both())
  }
  expect(await told(title)).toHaveLength(8)
  const occasions = await sql('select occasion from reminders where occasion like $1', [`${signOff}/%`])
  expect(occasions.map(({ occasion }) => occasion).sort()).toEqual(['30', '60', '7', 'overdue'].map((step) => `${signOff}/${step}`))
  const links = (await mailsNaming(desk, title)).map(({ to, paragraphs }) => [to, paragraphs.join().includes(`/admin/review/${id}`)])
  expect(new Set(links.map(String))).toEqual(new Set([`${desk.editor.email},false`, `${desk.doctor.email},true`]))
})

it('a server that was away for 40 days tells of the last step alone', async () => {
  const { title, signature: { dueOn } } = await aReviewedArticle(desk)
  await moveLedgerTo(desk, addDays(dueOn, -47))
  await run()
  expect(new Set(await told(title))).toEqual(new Set([`Review due within 60 days: ${title}`]))
  await moveLedgerTo(desk, addDays(dueOn, -7))
  await run()
  await run()
  expect((await told(title)).sort()).toEqual([
    `Review due within 60 days: ${title}`, `Review due within 60 days: ${title}`,
    `Review due within 7 days: ${title}`, `Review due within 7 days: ${title}`,
  ])
})

it('many articles make one mail for each reader, which leads to every one of them', async () => {
  const all = [await aReviewedArticle(desk), await aReviewedArticle(desk), await aReviewedArticle(desk)]
  const last = all.map(({ signature: { dueOn } }) => dueOn).sort().at(-1) ?? ''
  await moveLedgerTo(desk, addDays(last, 1))
  await run()
  const mails = await mailsNaming(desk, 'http')
  expect(mails.map(({ to, subject }) => [to, subject]).sort()).toEqual(both().map((to) => [to, 'Review overdue: 3 articles']))
  for (const { paragraphs } of mails) {
    for (const { id, title } of all) expect(paragraphs.find((words) => words.includes(title))).toContain(`/${id}`)
  }
})

it('days are those of the site’s time zone', async () => {
  const { title, signature: { dueOn } } = await aReviewedArticle(desk)
  const zone = (timeZone: string) =>
    desk.payload.updateGlobal({ slug: 'site', data: { timeZone, disclaimer: 'No doctor.' }, depth: 0, overrideAccess: true })
  await zone('America/New_York')
  await moveLedgerTo(desk, `${addDays(dueOn, 1)}T03:30:00Z`)
  await run()
  expect((await told(title)).join()).not.toContain('overdue')
  await moveLedgerTo(desk, `${addDays(dueOn, 1)}T06:00:00Z`)
  await run()
  await zone('UTC')
  expect((await told(title)).join()).toContain(`Review overdue: ${title}`)
})

it('a new signature ends the reminders of the old one, and is reminded of by itself', async () => {
  const { id, title, signature: { dueOn } } = await aReviewedArticle(desk)
  await moveLedgerTo(desk, addDays(dueOn, 1))
  await run()
  const next = await signAnew(desk, id)
  await moveLedgerTo(desk, addDays(dueOn, 90))
  await run()
  expect(await told(title)).toHaveLength(2)
  await moveLedgerTo(desk, addDays(next.dueOn, -7))
  await run()
  expect(await told(title)).toHaveLength(4)
})

it('a doctor who reviews no more, and who has left, hears nothing; a text that was taken down is none to remind of', async () => {
  const [former, leaver] = [await aDoctor(desk.payload), await aDoctor(desk.payload)]
  await checkLicences(desk)
  const [one, other, gone] = [await aDraft(desk), await aDraft(desk), await aReviewedArticle(desk)]
  await sign(desk, one.id, former)
  await sign(desk, other.id, leaver)
  for (const { id } of [one, other]) {
    await desk.payload.update({ collection: 'articles', id, data: { _status: 'published' }, depth: 0, overrideAccess: true })
  }
  await desk.payload.update({ collection: 'accounts', id: former.id, data: { roles: ['moderator'] }, overrideAccess: true })
  await desk.payload.update({ collection: 'accounts', id: leaver.id, data: { isSwitchedOff: true }, overrideAccess: true })
  await desk.payload.update({ collection: 'articles', id: gone.id, data: { _status: 'draft' }, depth: 0, overrideAccess: true })
  const dueOn = (await newestSignature(desk, other.id)).dueOn
  await moveLedgerTo(desk, addDays(dueOn, 400))
  await run()
  expect((await mailsNaming(desk, one.title)).map(({ to }) => to)).toEqual([desk.editor.email])
  expect((await mailsNaming(desk, other.title)).map(({ to }) => to)).toEqual([desk.editor.email])
  expect(await told(gone.title)).toEqual([])
})

it('two servers that run at one moment tell once', async () => {
  const { title, signature: { dueOn } } = await aReviewedArticle(desk)
  await moveLedgerTo(desk, addDays(dueOn, -30))
  expect(await Promise.all([run(), run(), run(), run()])).toEqual([[], [], [], []])
  expect(await told(title)).toHaveLength(2)
})

it('what fails in the middle leaves nothing half told, and is told with the next run', async () => {
  const { title, signature: { id: signOff, dueOn } } = await aReviewedArticle(desk)
  await moveLedgerTo(desk, addDays(dueOn, -30))
  const cutAt = desk.doctor.email
  await sql(`
    create function cut_the_line() returns trigger language plpgsql security definer as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return null; end $$;
    create trigger cut_the_line after insert on mail for each row when (new.recipient_email = '${cutAt}') execute function cut_the_line()`)
  expect(await run()).toHaveLength(1)
  await sql('drop trigger cut_the_line on mail; drop function cut_the_line')
  expect(await told(title)).toEqual([])
  expect(await sql('select 1 from reminders where occasion like $1', [`${signOff}/%`])).toEqual([])
  expect(await run()).toEqual([])
  expect(await told(title)).toHaveLength(2)
})

it('while the mail server is away reminders wait, and each goes out once when it is back', async () => {
  const { title, signature: { dueOn } } = await aReviewedArticle(desk)
  const { sendDueMail } = await import('@/mail/send-due-mail')
  const server = await aMailServer()
  const send = async (url: string, afterMs = 0) => sendDueMail(await requestAs(desk, null), {
    deliver: (message) => deliverBySmtp(message, { url, silenceMs: 300, limitMs: 2_000 }),
    siteName: 'The site',
    now: () => new Date(Date.now() + afterMs),
  })
  await forgetMail(desk)
  await moveLedgerTo(desk, addDays(dueOn, -30))
  await run()
  await send(server.nobodyUrl)
  await run()
  await send(server.url, 3_600_000)
  await send(server.url, 7_200_000)
  expect(server.recipients().sort()).toEqual(both())
  const [mail] = await server.mails()
  expect(mail?.subject).toBe(`Review due within 30 days: ${title}`)
  await server.close()
})

async function publishUrgently(id: string, urgent: Awaited<ReturnType<typeof anAccount>>): Promise<void> {
  await desk.payload.update({ collection: 'accounts', id: urgent.id, data: { mayPublishUrgently: true }, overrideAccess: true })
  const body = { reason: 'A recall.' }
  const { status } = await rest(desk, {
    path: `/api/articles/${id}/publish-urgently`, method: 'POST', body, token: await tokenOf(desk, urgent),
  })
  expect(status).toBe(200)
}

it('admins and editors hear once of a text that went out urgently and was not signed in time', async () => {
  const urgent = await anAccount(desk.payload, 'editor')
  const [late, signedInTime, changed] = [await aDraft(desk), await aDraft(desk), await aDraft(desk)]
  for (const { id } of [late, signedInTime, changed]) await publishUrgently(id, urgent)
  await sign(desk, signedInTime.id)
  await edit(desk, changed.id, { standfirst: 'Signed and out.' })
  await sign(desk, changed.id)
  await desk.payload.update({ collection: 'articles', id: changed.id, data: { _status: 'published' }, depth: 0, overrideAccess: true })
  const [{ deadline } = {}] = await sql(
    "select facts::jsonb ->> 'deadlineAt' as deadline from audit.entries where act = 'article.published-urgently' and subject = $1", [late.id],
  )
  const at = (ms: number) => new Date(new Date(String(deadline)).getTime() + ms).toISOString()
  const heard = async () => (await mailsNaming(desk, `Not signed in time: ${late.title}`)).map(({ to }) => to).sort()
  await moveLedgerTo(desk, at(-60_000))
  await run()
  expect(await heard()).toEqual([])
  await moveLedgerTo(desk, at(1_000))
  await run()
  await run()
  expect(await heard()).toEqual([desk.admin.email, desk.editor.email, urgent.email].sort())
  for (const { title } of [signedInTime, changed]) expect((await told(title)).join()).not.toContain('Not signed in time')
})
