import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { findRefusedSchedule, listFailedJobs, listRefusedSchedules } from '@/schedules/queries'
import { withConnection } from '../../../scripts/setup/database.mjs'
import {
  aDraft, anAccount, closeDesk, edit, liveText, openDesk, publish, requestAs, sign, type Actor, type Desk,
} from '../../support/desk'
import { rowOf, TOP } from '../../support/listed'
import { logOf } from '../../support/log-of'
import { aBody } from '../../support/rich-text'
import { runDueJobs, runScheduledPublish, schedule } from '../../support/run-scheduled-publish'
import { unique } from '../../support/unique'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
  logOf(desk.payload)
})
afterAll(() => closeDesk(desk))
beforeEach(() => desk.payload.delete({ collection: 'payload-jobs', where: { id: { exists: true } }, overrideAccess: true }))

const sql = (text: string) => withConnection(desk.database.superuserUrl, (client) => client.query(text))

/** A draft with a title of its own, which an editor wrote and a doctor signed. */
async function aSignedDraft(): Promise<{ id: string; title: string }> {
  const { id } = await aDraft(desk)
  const title = unique('Signed')
  await edit(desk, id, { title })
  await sign(desk, id)
  return { id, title }
}

async function mailsAbout(title: string) {
  const { docs } = await desk.payload.find({
    collection: 'mail', where: { subject: { contains: title }, kind: { equals: 'schedule-failed' } }, sort: 'recipientEmail', overrideAccess: true,
  })
  return docs
}

const recipientsAbout = async (title: string): Promise<string[]> =>
  (await mailsAbout(title)).map(({ recipientEmail }) => recipientEmail)

const refused = async (who: Actor = desk.editor) => listRefusedSchedules(await requestAs(desk, who), TOP)
const onArticle = async (id: string, who: Actor = desk.editor) => findRefusedSchedule(await requestAs(desk, who), id)
const failed = async (who: Actor = desk.admin) => listFailedJobs(await requestAs(desk, who), TOP)

it('an editor finds the scheduled publication that was refused, under its newest title', async () => {
  const { id } = await aDraft(desk)
  const title = unique('A refused schedule')
  await edit(desk, id, { title })
  await runScheduledPublish(desk, id)
  expect(rowOf(await refused(), id)).toMatchObject({ title, isPublication: true, refusedAt: expect.any(Date) })
  expect(await onArticle(id)).toMatchObject({ title, isPublication: true })
  for (const who of [desk.moderator, desk.doctor]) {
    expect((await refused(who)).total).toBe(0)
    expect(await onArticle(id, who)).toBeNull()
  }
})

it('what was published since, or has a new time, counts as refused no more', async () => {
  const [published, planned] = [await aDraft(desk), await aDraft(desk)]
  for (const { id } of [published, planned]) await runScheduledPublish(desk, id)
  expect(rowOf(await refused(), published.id)).toBeDefined()
  await sign(desk, published.id)
  await publish(desk, published.id)
  expect(rowOf(await refused(), published.id)).toBeUndefined()
  expect(await onArticle(published.id)).toBeNull()
  expect(rowOf(await refused(), planned.id)).toBeDefined()
  await desk.payload.jobs.queue({
    task: 'schedulePublish',
    input: { type: 'publish', doc: { relationTo: 'articles', value: planned.id }, user: { relationTo: 'accounts', value: desk.editor.id } },
    waitUntil: new Date('2199-01-01'),
    overrideAccess: true,
  })
  expect(rowOf(await refused(), planned.id)).toBeUndefined()
})

it('an article that should be down and is out is listed, with or without a newer draft, until it is down', async () => {
  const { id } = await aSignedDraft()
  await publish(desk, id)
  const leaver = await anAccount(desk.payload, 'editor')
  await desk.payload.update({ collection: 'accounts', id: leaver.id, data: { roles: ['moderator'] }, overrideAccess: true })
  await schedule(desk, id, { type: 'unpublish', by: leaver })
  await runDueJobs(desk)
  expect(rowOf(await refused(), id)).toMatchObject({ isPublication: false })
  await edit(desk, id, { standfirst: 'A newer draft.' })
  expect(rowOf(await refused(), id)).toMatchObject({ isPublication: false })
  await desk.payload.update({ collection: 'articles', id, data: { _status: 'draft' }, overrideAccess: false, user: desk.editor })
  expect(rowOf(await refused(), id)).toBeUndefined()
})

it('an admin, and nobody else, finds the jobs that failed, with what and when', async () => {
  const { id, title } = await aDraft(desk)
  await runScheduledPublish(desk, id)
  const job = rowOf(await failed(), id)
  expect(job).toMatchObject({ task: 'schedulePublish', title, failedAt: expect.any(Date) })
  expect(job?.error).toContain('The time passed without effect (refused).')
  for (const who of [desk.editor, desk.doctor, desk.moderator]) {
    expect(await failed(who)).toEqual({ rows: [], total: 0 })
  }
})

it('a job that failed is forgotten after 30 days, and one that waits is not', async () => {
  const { id } = await aDraft(desk)
  await runScheduledPublish(desk, id)
  const waits = await desk.payload.jobs.queue({ task: 'erase-expired', input: {}, waitUntil: new Date('2199-01-01'), overrideAccess: true })
  const later = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000)
  const req = await requestAs(desk, null)
  const { eraseFailedJobs } = await import('@/platform/erase-failed-jobs')
  const erase = eraseFailedJobs(30)
  await erase(req, later(29))
  expect(rowOf(await failed(), id)).toBeDefined()
  await erase(req, later(31))
  expect((await failed()).total).toBe(0)
  const left = await desk.payload.count({ collection: 'payload-jobs', where: { id: { equals: waits.id } }, overrideAccess: true })
  expect(left.totalDocs).toBe(1)
})

it('whoever set a time hears by mail that nothing was published, and why', async () => {
  const { id } = await aDraft(desk)
  const title = unique('Told by mail')
  await edit(desk, id, { title, standfirst: '' })
  await runScheduledPublish(desk, id)
  const docs = await mailsAbout(title)
  expect(docs).toMatchObject([
    { kind: 'schedule-failed', subject: `Not published: ${title}`, recipientEmail: desk.editor.email, status: 'waiting' },
  ])
  const words = JSON.stringify(docs)
  expect(words).toContain('Please write the standfirst.')
  expect(words).toContain('No doctor has signed off this text.')
  expect(words).toContain(`/admin/collections/articles/${id}`)
})

it('a signed text goes out and comes down at the times that were set, and nobody is mailed', async () => {
  const { id, title } = await aSignedDraft()
  await runScheduledPublish(desk, id)
  expect(await liveText(desk, id)).toMatchObject({ _status: 'published', title })
  await runScheduledPublish(desk, id, 'unpublish')
  expect(await liveText(desk, id)).toMatchObject({ _status: 'draft' })
  expect(await mailsAbout(title)).toEqual([])
})

/** Cuts the line of whoever changes an article, for as long as something lasts. */
async function whileLinesBreak(act: () => Promise<void>): Promise<void> {
  await sql(`
    create function cut_the_line() returns trigger language plpgsql security definer as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return null; end $$;
    create trigger cut_the_line before update on articles for each statement execute function cut_the_line()`)
  try {
    await act()
  } finally {
    await sql('drop trigger cut_the_line on articles; drop function cut_the_line')
  }
}

/** Runs due jobs once more, as if the pause before the next try were over. */
async function tryAgain(): Promise<void> {
  await sql("update payload_jobs set wait_until = now() - interval '1 second'")
  await runDueJobs(desk)
}

it('a publication whose line to the database broke is tried again, and nobody is mailed', async () => {
  const { id, title } = await aSignedDraft()
  await whileLinesBreak(() => runScheduledPublish(desk, id))
  expect(await liveText(desk, id)).not.toMatchObject({ _status: 'published' })
  await tryAgain()
  expect(await liveText(desk, id)).toMatchObject({ _status: 'published', title })
  expect(await mailsAbout(title)).toEqual([])
})

it('a fault of the site that lasts is told as one, once, with no talk of reasons in the text', async () => {
  const { id, title } = await aSignedDraft()
  await whileLinesBreak(async () => {
    await runScheduledPublish(desk, id)
    for (let count = 0; count < 8; count += 1) await tryAgain()
  })
  const docs = await mailsAbout(title)
  expect(docs).toMatchObject([{ subject: `Not published: ${title}`, recipientEmail: desk.editor.email }])
  expect(JSON.stringify(docs)).toContain('because of a fault of the site')
  expect(JSON.stringify(docs)).not.toContain('stands against it')
  await tryAgain()
  expect(await liveText(desk, id)).not.toMatchObject({ _status: 'published' })
})

it('a time that was set by somebody who has left passes without effect, and the editors of the article hear of it', async () => {
  const { id, title } = await aSignedDraft()
  const leaver = await anAccount(desk.payload, 'editor')
  await schedule(desk, id, { by: leaver })
  await desk.payload.update({
    collection: 'accounts', id: leaver.id, data: { isSwitchedOff: true }, overrideAccess: false, user: desk.admin,
  })
  await runDueJobs(desk)
  expect(await liveText(desk, id)).not.toMatchObject({ _status: 'published' })
  const docs = await mailsAbout(title)
  expect(docs).toMatchObject([{ subject: `Not published: ${title}`, recipientEmail: desk.editor.email }])
  expect(JSON.stringify(docs)).toContain(`${leaver.name}, who set this time, may not publish any more.`)
})

it('a time that was set by somebody who is no editor any more passes without effect, and the editors hear of it', async () => {
  const { id, title } = await aSignedDraft()
  const former = await anAccount(desk.payload, 'editor')
  await schedule(desk, id, { by: former })
  await desk.payload.update({
    collection: 'accounts', id: former.id, data: { roles: ['moderator'] }, overrideAccess: false, user: desk.admin,
  })
  await runDueJobs(desk)
  expect(await liveText(desk, id)).not.toMatchObject({ _status: 'published' })
  expect(await recipientsAbout(title)).toEqual([desk.editor.email])
})

it('where none of those who wrote an article can be reached, all editors hear that it did not go out', async () => {
  const gone = await anAccount(desk.payload, 'editor')
  const own = { ...desk, editor: gone }
  const { id } = await aDraft(own)
  const title = unique('Left behind')
  await edit(own, id, { title })
  await schedule(own, id)
  await desk.payload.update({
    collection: 'accounts', id: gone.id, data: { isSwitchedOff: true }, overrideAccess: false, user: desk.admin,
  })
  await runDueJobs(desk)
  expect(await recipientsAbout(title)).toContain(desk.editor.email)
  expect(await recipientsAbout(title)).not.toContain(gone.email)
})

it('an article that is gone when its time comes needs no word', async () => {
  const { id } = await aDraft(desk)
  const title = unique('Gone')
  await edit(desk, id, { title })
  await schedule(desk, id)
  await desk.payload.delete({ collection: 'articles', id, overrideAccess: true })
  await runDueJobs(desk)
  expect(await mailsAbout(title)).toEqual([])
})

it('a time that was set for anything but an article passes without effect', async () => {
  const data = { title: unique('A page'), description: 'First.', body: aBody('We keep little.') }
  const { id } = await desk.payload.create({ collection: 'pages', data, draft: true, overrideAccess: false, user: desk.editor })
  await desk.payload.jobs.queue({
    task: 'schedulePublish',
    // The types know of articles alone; whoever calls Payload's function need not.
    input: JSON.parse(JSON.stringify({
      type: 'publish', doc: { relationTo: 'pages', value: id }, user: { relationTo: 'accounts', value: desk.editor.id },
    })),
    overrideAccess: true,
  })
  await runDueJobs(desk)
  const page = await desk.payload.findByID({ collection: 'pages', id, overrideAccess: true })
  expect(page._status).toBe('draft')
  expect((await failed()).rows.map(({ error }) => error)).toEqual(['Times can be set for articles alone.'])
})

it('what is left over when a time is taken back fails nothing', async () => {
  await desk.payload.jobs.queue({ task: 'schedulePublish', input: {}, overrideAccess: true })
  await runDueJobs(desk)
  expect((await failed()).total).toBe(0)
})
