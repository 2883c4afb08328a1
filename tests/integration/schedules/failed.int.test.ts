import { afterAll, beforeAll, expect, it } from 'vitest'
import { listRefusedSchedules } from '@/schedules/queries'
import { aDraft, closeDesk, edit, liveText, openDesk, requestAs, sign, type Desk } from '../../support/desk'
import { runScheduledPublish } from '../../support/run-scheduled-publish'
import { unique } from '../../support/unique'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

it('an editor finds the scheduled publication that was refused, under its newest title', async () => {
  const { id } = await aDraft(desk)
  const title = unique('A refused schedule')
  await edit(desk, id, { title })
  await runScheduledPublish(desk, id)
  expect(await listRefusedSchedules(await requestAs(desk, desk.editor))).toContainEqual({ id, title })
})

it('whoever set a time hears by mail that nothing was published, and why', async () => {
  const { id } = await aDraft(desk)
  const title = unique('Told by mail')
  await edit(desk, id, { title, standfirst: '' })
  await runScheduledPublish(desk, id)
  const { docs } = await desk.payload.find({
    collection: 'mail', where: { subject: { equals: `Not published: ${title}` } }, overrideAccess: true,
  })
  expect(docs).toMatchObject([{ kind: 'schedule-failed', recipientEmail: desk.editor.email, status: 'waiting' }])
  const words = JSON.stringify(docs)
  expect(words).toContain('Please write the standfirst.')
  expect(words).toContain('No doctor has signed off this text.')
  expect(words).toContain(`/admin/collections/articles/${id}`)
})

it('a signed text goes out and comes down at the times that were set, and nobody is mailed', async () => {
  const { id } = await aDraft(desk)
  const title = unique('In time')
  await edit(desk, id, { title })
  await sign(desk, id)
  await runScheduledPublish(desk, id)
  expect(await liveText(desk, id)).toMatchObject({ _status: 'published', title })
  await runScheduledPublish(desk, id, 'unpublish')
  expect(await liveText(desk, id)).toMatchObject({ _status: 'draft' })
  const told = await desk.payload.find({ collection: 'mail', where: { subject: { contains: title } }, overrideAccess: true })
  expect(told.docs).toEqual([])
})
