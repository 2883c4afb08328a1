import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { acts } from '@/audit/rules/acts'
import { withConnection } from '../../../scripts/setup/database.mjs'
import {
  aDraft, anAccount, aProfile, aPublishedArticle, closeDesk, openDesk, rest, tokenOf, type Actor, type Desk,
} from '../../support/desk'
import { aBody } from '../../support/rich-text'
import { unique } from '../../support/unique'

let desk: Desk
const tokens = new Map<string, string>()

beforeAll(async () => {
  desk = await openDesk()
  for (const who of [desk.admin, desk.editor, desk.doctor, desk.moderator]) tokens.set(who.id, await tokenOf(desk, who))
})
afterAll(() => closeDesk(desk))

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

type Asked = { path: string; body?: unknown }

const ask = (actor: Actor | null, method: Method, { path, body }: Asked) =>
  rest(desk, { path: `/api/${path}`, method, token: actor && tokens.get(actor.id), body })

const get = (actor: Actor | null, path: string) => ask(actor, 'GET', { path })
const remove = (actor: Actor, path: string) => ask(actor, 'DELETE', { path })
const patch = (actor: Actor, path: string, body: unknown) => ask(actor, 'PATCH', { path, body })
const post = (actor: Actor, path: string, body: unknown) => ask(actor, 'POST', { path, body })

const made = z.object({ doc: z.object({ id: z.string() }) })

const make = async (actor: Actor, collection: string, data: Record<string, unknown>): Promise<string> =>
  made.parse((await post(actor, collection, data)).json).doc.id

const factsIn = (facts: string) => z.record(z.string(), z.unknown()).parse(JSON.parse(facts))

const entriesAbout = (subject: string) =>
  withConnection(desk.database.ownerUrl, async (client) =>
    (await client.query<{ act: string; facts: string; actor_id: string }>(
      'select act, facts, actor_id from audit.entries where subject = $1 order by number', [subject],
    )).rows.map(({ act, facts, actor_id: actor }) => ({ act, actor, facts: factsIn(facts) })))

const aPage = () => ({ title: unique('A page'), body: aBody('Words.'), slug: unique('page') })

it('a page: published, saved as a draft, taken down, deleted', async () => {
  const { editor, admin } = desk
  const page = aPage()
  const id = await make(editor, 'pages', page)
  expect(await entriesAbout(id)).toEqual([])
  await patch(editor, `pages/${id}`, { _status: 'published' })
  await patch(editor, `pages/${id}`, { title: 'A draft over it' })
  await patch(editor, `pages/${id}`, { _status: 'draft' })
  await patch(editor, `pages/${id}`, { title: 'A draft of nothing' })
  await remove(admin, `pages/${id}`)
  expect(await entriesAbout(id)).toEqual([
    { act: 'page.published', actor: editor.id, facts: {} },
    { act: 'page.unpublished', actor: editor.id, facts: {} },
    { act: 'page.deleted', actor: admin.id, facts: { name: expect.any(String) } },
  ])
})

it('a topic: moved with its old and new address, planned anew, deleted; a new title is no act', async () => {
  const { editor, admin } = desk
  const title = unique('topic')
  const id = await make(editor, 'topics', { title })
  await patch(editor, `topics/${id}`, { title: 'Another title' })
  await patch(editor, `topics/${id}`, { slug: `${title}-moved` })
  await patch(editor, `topics/${id}`, { reviewIntervalMonths: 12 })
  await patch(admin, `topics/${id}`, { dueReviewers: [desk.doctor.id] })
  await remove(admin, `topics/${id}`)
  expect(await entriesAbout(id)).toEqual([
    { act: 'topic.moved', actor: editor.id, facts: { from: title, to: `${title}-moved` } },
    { act: 'topic.planning-changed', actor: editor.id, facts: { fields: ['reviewIntervalMonths'] } },
    { act: 'topic.planning-changed', actor: admin.id, facts: { fields: ['dueReviewers'] } },
    { act: 'topic.deleted', actor: admin.id, facts: { name: `${title}-moved` } },
  ])
})

it('a term of the glossary: each save, and its deletion', async () => {
  const term = unique('term')
  const id = await make(desk.editor, 'glossary', { term, definition: 'What it means.' })
  await remove(desk.editor, `glossary/${id}`)
  expect(await entriesAbout(id)).toEqual([
    { act: 'term.published', actor: desk.editor.id, facts: { name: term } },
    { act: 'term.deleted', actor: desk.editor.id, facts: { name: term } },
  ])
})

it('the settings of the site: which changed, and not to what', async () => {
  const settings = { name: unique('Site'), disclaimer: 'No advice.', navigation: [{ label: 'About', href: '/about' }] }
  await post(desk.admin, 'globals/site', settings)
  await post(desk.admin, 'globals/site', settings)
  await post(desk.admin, 'globals/site', { ...settings, name: unique('Site'), contactAddress: 'desk@example.org' })
  const entries = await entriesAbout('site')
  expect(entries).toEqual([
    { act: 'settings.changed', actor: desk.admin.id, facts: { fields: ['disclaimer', 'name', 'navigation'] } },
    { act: 'settings.changed', actor: desk.admin.id, facts: { fields: ['contactAddress', 'name'] } },
  ])
  expect(JSON.stringify(entries)).not.toContain('example.org')
})

it('a reply: what was decided, and that the desk deleted it, without its words', async () => {
  const { id: article } = await aPublishedArticle(desk)
  const { id } = await desk.payload.create({
    collection: 'comments', overrideAccess: true,
    data: { article, name: 'A reader', email: 'reader@example.org', comment: 'Secret words.', status: 'pending', token: unique('t') },
  })
  expect(await entriesAbout(id)).toEqual([])
  await patch(desk.moderator, `comments/${id}`, { status: 'approved' })
  await patch(desk.moderator, `comments/${id}`, { status: 'approved' })
  await remove(desk.moderator, `comments/${id}`)
  expect(await entriesAbout(id)).toEqual([
    { act: 'reply.decided', actor: desk.moderator.id, facts: { before: 'pending', status: 'approved' } },
    { act: 'reply.deleted', actor: desk.moderator.id, facts: {} },
  ])
})

it('a message of a reader that the desk deletes', async () => {
  const data = { name: 'A reader', email: 'reader@example.org', message: 'Secret words.', token: unique('t') }
  const { id } = await desk.payload.create({ collection: 'contact-messages', overrideAccess: true, data })
  await remove(desk.moderator, `contact-messages/${id}`)
  expect(await entriesAbout(id)).toEqual([{ act: 'message.deleted', actor: desk.moderator.id, facts: {} }])
})

it('articles, people, accounts and redirects that somebody deletes; people without their names', async () => {
  const { admin } = desk
  const { id: article, title } = await aDraft(desk)
  const person = await aProfile(desk.payload, null)
  const account = await anAccount(desk.payload, 'editor')
  const from = `/${unique('old')}`
  const redirect = await make(desk.editor, 'redirects', { from, leadsTo: 'elsewhere', address: 'https://example.org/' })
  for (const path of [`articles/${article}`, `people/${person}`, `accounts/${account.id}`, `redirects/${redirect}`]) {
    expect((await remove(admin, path)).status).toBe(200)
  }
  expect(await entriesAbout(article)).toEqual([{ act: 'article.deleted', actor: admin.id, facts: { name: title } }])
  expect((await entriesAbout(person)).at(-1)).toEqual({ act: 'person.deleted', actor: admin.id, facts: {} })
  expect(await entriesAbout(account.id)).toEqual([{ act: 'account.deleted', actor: admin.id, facts: {} }])
  expect(await entriesAbout(redirect)).toEqual([{ act: 'redirect.deleted', actor: admin.id, facts: { name: from } }])
})

it('an act that is refused leaves no entry', async () => {
  const { id } = await aPublishedArticle(desk)
  const before = await entriesAbout(id)
  expect((await remove(desk.editor, `articles/${id}`)).status).toBe(403)
  expect((await patch(desk.editor, `articles/${id}`, { title: 'Moved on', _status: 'published' })).status).toBe(422)
  expect(await entriesAbout(id)).toEqual(before)
})

const listed = z.object({
  docs: z.array(z.object({ number: z.number(), act: z.string(), subject: z.string(), actorName: z.string() })),
  totalDocs: z.number(),
  nextBefore: z.number().nullable(),
})

const list = async (query: string) => listed.parse((await get(desk.admin, `ledger-entries?${query}`)).json)

it('admins page through everything, newest first, and find all of it once', async () => {
  const { totalDocs } = await list('limit=1')
  const numbers: number[] = []
  for (let before: number | null = totalDocs + 1; before !== null;) {
    const page: z.infer<typeof listed> = await list(`limit=7&before=${before}`)
    numbers.push(...page.docs.map(({ number }) => number))
    before = page.nextBefore
  }
  expect(numbers).toEqual(Array.from({ length: totalDocs }, (_, index) => totalDocs - index))
})

it('admins filter by act and by subject', async () => {
  const { id } = await aPublishedArticle(desk)
  const aboutIt = await list(`subject=${id}`)
  expect(aboutIt.docs.map(({ act }) => act)).toEqual(['article.published', 'article.signed-off'])
  expect(await list(`subject=${id}&act=article.published`)).toMatchObject({ totalDocs: 1, nextBefore: null })
  expect(await list('act=article.no-such-act')).toMatchObject({ docs: [], totalDocs: 0 })
})

it('an entry is shown whole, with its signature', async () => {
  const answer = await get(desk.admin, 'ledger-entries/1')
  expect(answer).toMatchObject({ status: 200, json: { number: 1, act: 'ledger.key-added', signature: expect.any(String) } })
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

it.each(['act=nonsense', 'act=A.b', 'limit=0', 'limit=101', 'limit=x', 'before=0', 'before=x', `subject=${'x'.repeat(201)}`])(
  'a list with %s is refused with the name of the field',
  async (query) => {
    const answer = await get(desk.admin, `ledger-entries?${query}`)
    expect(answer).toMatchObject({ status: 422, json: { errors: [{ field: query.split('=')[0] }] } })
  },
)

it.each(['0', '999999999', 'one', '1.5', '9'.repeat(30)])('there is no entry %s', async (number) => {
  expect((await get(desk.admin, `ledger-entries/${number}`)).status).toBe(404)
})

it('only admins read the record, and nobody writes to it', async () => {
  for (const path of ['ledger-entries', 'ledger-entries/1']) {
    expect((await get(null, path)).status).toBe(401)
    for (const who of [desk.editor, desk.doctor, desk.moderator]) expect((await get(who, path)).status).toBe(403)
    for (const method of ['POST', 'PATCH', 'DELETE'] as const) {
      expect((await ask(desk.admin, method, { path, body: { act: 'article.published' } })).status).toBeGreaterThanOrEqual(400)
    }
  }
})

it('every act of the desk has words', () => {
  for (const [act, words] of Object.entries(acts)) expect(`${act}: ${words}`).toMatch(/^[a-z]+\.[a-z-]+: [A-Z].+[a-z]$/)
})
