import { commitTransaction, initTransaction } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { submitReply } from '@/comments/commands'
import { aDraft, anAccount, aPublishedArticle, closeDesk, openDesk, requestAs, rest, tokenOf, type Actor, type Desk } from '../../support/desk'
import { aPicture } from '../../support/pictures'
import { aBody } from '../../support/rich-text'
import { unique } from '../../support/unique'
import { until } from '../../support/until'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

async function aReply(): Promise<string> {
  const { id: articleId } = await aPublishedArticle(desk)
  const words = { articleId, parentId: null, name: 'Ida', email: 'ida@example.org', comment: unique('words') }
  const reply = await submitReply(await requestAs(desk, null), words)
  if (!reply.ok) throw new Error(reply.refusal)
  return reply.value.id
}

type Kind = { make: () => Promise<string>; change: (round: number) => Record<string, unknown>; actor: () => Actor }

const editor = () => desk.editor

/** What somebody at the desk may write over, collection by collection. */
const kinds: Record<string, Kind> = {
  articles: { make: async () => (await aDraft(desk)).id, change: (round) => ({ standfirst: `Round ${round}.` }), actor: editor },
  topics: { make: () => Promise.resolve(desk.topic), change: (round) => ({ introduction: `Round ${round}.` }), actor: editor },
  glossary: {
    make: async () => (await desk.payload.create({
      collection: 'glossary', data: { term: unique('term'), definition: 'First.' }, overrideAccess: false, user: desk.editor,
    })).id,
    change: (round) => ({ definition: `Round ${round}.` }),
    actor: editor,
  },
  pages: {
    make: async () => (await desk.payload.create({
      collection: 'pages', data: { title: unique('page'), body: aBody('First.') }, draft: true,
      overrideAccess: false, user: desk.editor,
    })).id,
    change: (round) => ({ description: `Round ${round}.` }),
    actor: editor,
  },
  redirects: {
    make: async () => (await desk.payload.create({
      collection: 'redirects', data: { from: `/${unique('old')}`, leadsTo: 'address', address: '/about' },
      overrideAccess: false, user: desk.editor,
    })).id,
    change: (round) => ({ leadsTo: 'address', address: `/round-${round}` }),
    actor: editor,
  },
  media: { make: async () => (await aPicture(desk)).id, change: (round) => ({ alt: `Round ${round}.` }), actor: editor },
  comments: { make: aReply, change: (round) => ({ status: round % 2 ? 'spam' : 'rejected' }), actor: () => desk.moderator },
  people: { make: () => Promise.resolve(desk.author), change: (round) => ({ biography: `Round ${round}.` }), actor: editor },
  accounts: {
    make: async () => (await anAccount(desk.payload, 'moderator')).id,
    change: (round) => ({ name: `Round ${round}` }),
    actor: () => desk.admin,
  },
}

const dated = z.looseObject({ updatedAt: z.string() })
const answered = z.object({ doc: dated })

/** What nobody may write over by the desk's forms; `payload-` ones are Payload's own. */
const CLOSED = [
  'contact-messages', 'mail', 'notices', 'reminders', 'review-comments', 'review-links', 'review-requests',
]

it('there is a row below for every collection that somebody may write', () => {
  const ours = desk.payload.config.collections.map(({ slug }) => slug).filter((slug) => !slug.startsWith('payload-'))
  expect([...Object.keys(kinds), ...CLOSED].sort()).toEqual(ours.sort())
})

it.each(Object.entries(kinds))('in %s a write that was made on an older text is refused', async (collection, { make, change, actor }) => {
  const token = await tokenOf(desk, actor())
  const path = `/api/${collection}/${await make()}`
  const read = async () => dated.parse((await rest(desk, { path: `${path}?draft=true&depth=0`, token })).json)
  const patch = (body: unknown) => rest(desk, { path: `${path}?draft=true&depth=0`, method: 'PATCH', token, body })
  const { updatedAt: opened } = await read()
  const first = await patch({ ...change(1), updatedAt: opened })
  expect(first).toMatchObject({ status: 200 })
  expect(await patch({ ...change(2), updatedAt: opened })).toMatchObject({ status: 409, json: { errors: [{ field: 'updatedAt' }] } })
  expect(await read()).toMatchObject(change(1))
  const { doc: { updatedAt: newest } } = answered.parse(first.json)
  expect(newest).toBe((await read()).updatedAt)
  expect(await patch({ ...change(2), updatedAt: newest })).toMatchObject({ status: 200 })
  expect(await patch(change(3))).toMatchObject({ status: 200 })
})

it.each(Object.entries(kinds))('in %s one of two writes on the same text is refused, also in the same moment', async (collection, { make, change, actor }) => {
  const token = await tokenOf(desk, actor())
  const path = `/api/${collection}/${await make()}`
  const { updatedAt } = dated.parse((await rest(desk, { path: `${path}?draft=true&depth=0`, token })).json)
  const patch = (round: number) =>
    rest(desk, { path: `${path}?draft=true&depth=0`, method: 'PATCH', token, body: { ...change(round), updatedAt } })
  const answers = await Promise.all([1, 2, 3, 4].map(patch))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
})

const waiting = () =>
  withConnection(desk.database.superuserUrl, async (client) => {
    const { rows } = await client.query("select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
    return rows.length
  })

it('a write of many at once waits for a save that is under way, and keeps its words', async () => {
  const { payload, editor: user } = desk
  const term = await payload.create({
    collection: 'glossary', data: { term: unique('term'), definition: 'First.' }, overrideAccess: false, user,
  })
  const req = await requestAs(desk, user)
  await initTransaction(req)
  await payload.update({ collection: 'glossary', id: term.id, data: { definition: 'Second.' }, overrideAccess: false, req })
  const bulk = payload.update({
    collection: 'glossary', where: { id: { equals: term.id } }, data: { alsoKnownAs: [{ name: 'Other' }] }, overrideAccess: false, user,
  })
  await until(waiting, (count) => count > 0)
  await commitTransaction(req)
  await bulk
  expect(await payload.findByID({ collection: 'glossary', id: term.id, overrideAccess: true }))
    .toMatchObject({ definition: 'Second.', alsoKnownAs: [{ name: 'Other' }] })
})

it('the settings of the site are not written over either', async () => {
  const token = await tokenOf(desk, desk.admin)
  const path = '/api/globals/site?depth=0'
  const save = (body: unknown) => rest(desk, { path, method: 'POST', token, body })
  expect(await save({ statement: 'First.', disclaimer: 'No advice.' })).toMatchObject({ status: 200 })
  const { updatedAt } = dated.parse((await rest(desk, { path, token })).json)
  const answers = await Promise.all([save({ statement: 'Second.', updatedAt }), save({ statement: 'Third.', updatedAt })])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await save({ statement: 'Fourth.', updatedAt })).toMatchObject({ status: 409, json: { errors: [{ field: 'updatedAt' }] } })
  const { updatedAt: newest } = dated.parse((await rest(desk, { path, token })).json)
  expect(await save({ statement: 'Fifth.', updatedAt: newest })).toMatchObject({ status: 200 })
  expect(await save({ statement: 'Sixth.' })).toMatchObject({ status: 200 })
})
