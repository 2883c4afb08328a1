import { afterAll, beforeAll, expect, it } from 'vitest'
import { dueReviewersOf, listTopics } from '@/topics/queries'
import { listReviewerChoices } from '@/reviews/reviewer-choices'
import { aDoctor, aDraft, closeDesk, openDesk, requestAs, type Actor, type Desk } from '../../support/desk'
import { unique } from '../../support/unique'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const aTopic = (changes: Record<string, unknown> = {}, actor: Actor = desk.admin) =>
  desk.payload.create({
    collection: 'topics', data: { title: unique('A topic'), ...changes }, overrideAccess: false, user: actor, depth: 0,
  })

const refusedAt = (field: string) => ({ data: { errors: [{ path: field }] } })

it('topics stand in the order of their numbers, and those of one number in that of their titles', async () => {
  const mark = unique('ordered')
  const places = [['C', 1], ['B', 1], ['A', 2], ['D', 0]] as const
  for (const [title, order] of places) await aTopic({ title: `${title} ${mark}`, order })
  const topics = (await listTopics(await requestAs(desk, null))).filter(({ title }) => title.includes(mark))
  expect(topics.map(({ title }) => title[0])).toEqual(['D', 'B', 'C', 'A'])
})

it('the months until the next review are a whole number from 1 to 36, or none', async () => {
  expect((await aTopic({ reviewIntervalMonths: 12 })).reviewIntervalMonths).toBe(12)
  expect((await aTopic()).reviewIntervalMonths).toBeNull()
  for (const months of [0, 37, 1.5]) {
    await expect(aTopic({ reviewIntervalMonths: months })).rejects.toMatchObject(refusedAt('reviewIntervalMonths'))
  }
  await expect(aTopic({ order: -1 })).rejects.toMatchObject(refusedAt('order'))
})

it('only reviewers are named to be asked first, by admins, and one who lost the role keeps no save from going through', async () => {
  await expect(aTopic({ dueReviewers: [desk.editor.id] })).rejects.toMatchObject(refusedAt('dueReviewers'))
  const topic = await aTopic({ dueReviewers: [desk.doctor.id] })
  expect(topic.dueReviewers).toEqual([desk.doctor.id])
  const roles = { roles: ['moderator' as const] }
  await desk.payload.update({ collection: 'accounts', id: desk.doctor.id, data: roles, overrideAccess: true })
  const saved = await desk.payload.update({
    collection: 'topics', id: topic.id, data: { introduction: 'Changed.', dueReviewers: [] },
    overrideAccess: false, user: desk.editor, depth: 0,
  })
  expect(saved).toMatchObject({ introduction: 'Changed.', dueReviewers: [desk.doctor.id] })
})

it('who is asked first for a topic is whom the nearest topic above it names, and never heard of from elsewhere', async () => {
  const { id: asked } = await aDoctor(desk.payload)
  const above = await aTopic({ dueReviewers: [asked] })
  const within = await aTopic({ parent: above.id })
  const elsewhere = await aTopic()
  const req = await requestAs(desk, desk.editor)
  expect(await dueReviewersOf(req, within.id)).toEqual([asked])
  expect(await dueReviewersOf(req, elsewhere.id)).toEqual([])
})

it('an editor who chooses a reviewer finds those first whom the topic names', async () => {
  const { id: asked } = await aDoctor(desk.payload)
  const { id: topic } = await aTopic({ dueReviewers: [asked] })
  const { id } = await aDraft(desk, { topic })
  const choices = await listReviewerChoices(await requestAs(desk, desk.editor), id)
  expect(choices[0]).toMatchObject({ id: asked, isAskedFirst: true })
  expect(choices.slice(1).some(({ isAskedFirst }) => isAskedFirst)).toBe(false)
})

it('readers and moderators never see who is asked first', async () => {
  const reviewer = await desk.payload.create({
    collection: 'accounts', overrideAccess: true,
    data: { email: `${unique('reviewer')}@example.org`, name: unique('Reviewer'), roles: ['reviewer'], password: unique('a-long-password') },
  })
  const { id } = await aTopic({ dueReviewers: [reviewer.id] })
  const seenBy = async (actor: Actor | null) =>
    (await desk.payload.findByID({ collection: 'topics', id, depth: 0, overrideAccess: false, user: actor })).dueReviewers
  expect(await seenBy(desk.editor)).toEqual([reviewer.id])
  expect(await seenBy(desk.moderator)).toBeUndefined()
  expect(await seenBy(null)).toBeUndefined()
  const oracle = desk.payload.find({
    collection: 'topics', where: { 'dueReviewers.email': { exists: true } }, overrideAccess: false,
  })
  await expect(oracle).rejects.toThrow()
})
