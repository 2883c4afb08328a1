import { sql } from '@payloadcms/db-postgres/drizzle'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findRedirect } from '@/redirects/queries'
import { runSql } from '@/platform/database'
import {
  aDraft, anArticle, aPublishedArticle, closeDesk, edit, openDesk, publish, requestAs, sign, type Desk,
} from '../../support/desk'
import { aBody } from '../../support/rich-text'
import { unique } from '../../support/unique'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

type Place = { slug?: string; parent?: string | null }

const aTopic = ({ slug = unique('topic'), parent = null }: Place = {}) =>
  desk.payload.create({ collection: 'topics', data: { title: unique('A topic'), slug, parent }, overrideAccess: false, user: desk.editor, depth: 0 })

const moveTopic = (id: string, changes: Place) =>
  desk.payload.update({ collection: 'topics', id, data: changes, overrideAccess: false, user: desk.editor, depth: 0 })

/** Where a reader is led on to from an address. */
const ledTo = async (path: string) => findRedirect(await requestAs(desk, null), path)

const addressOf = async (id: string): Promise<string> =>
  `/${(await desk.payload.findByID({ collection: 'articles', id, draft: false, depth: 0, overrideAccess: true })).path}`

/** Gives a signed article another place and publishes it; its words, and so its signature, stay. */
async function move(id: string, changes: { slug?: string; topic?: string }): Promise<string> {
  await edit(desk, id, changes)
  await publish(desk, id)
  return addressOf(id)
}

const takeDown = (id: string) =>
  desk.payload.update({ collection: 'articles', id, data: { _status: 'draft' }, overrideAccess: false, user: desk.editor, depth: 0 })

const redirectsFrom = async (path: string) =>
  (await desk.payload.find({ collection: 'redirects', where: { from: { equals: path } }, overrideAccess: false, user: desk.editor, depth: 0 })).docs

it('a published article leaves a redirect behind when its slug or its topic changes, and each leads straight to it', async () => {
  const article = await aPublishedArticle(desk)
  const first = await addressOf(article.id)
  const second = await move(article.id, { slug: unique('renamed') })
  expect(await ledTo(first)).toBe(second)
  const third = await move(article.id, { topic: (await aTopic()).id })
  expect(await ledTo(first)).toBe(third)
  expect(await ledTo(second)).toBe(third)
  expect(await ledTo(`${first}/review-history`)).toBe(`${third}/review-history`)
})

it('the versions of a page that moved move along, and so does the review history of an article that a part is asked of', async () => {
  const slug = unique('privacy')
  const data = { title: 'Privacy', slug, kind: 'legal' as const, body: aBody('We keep little.'), _status: 'published' as const }
  const page = await desk.payload.create({ collection: 'pages', data, overrideAccess: false, user: desk.editor })
  const renamed = unique('data-protection')
  await desk.payload.update({
    collection: 'pages', id: page.id, data: { slug: renamed, _status: 'published' }, overrideAccess: false, user: desk.editor,
  })
  expect(await ledTo(`/${slug}/versions`)).toBe(`/${renamed}/versions`)
  expect(await ledTo(`/${slug}/versions/2`)).toBe(`/${renamed}/versions/2`)
  expect(await ledTo(`/${slug}/versions/x`)).toBeNull()
  expect(await ledTo(`/${slug}/review-history`)).toBeNull()
  const article = await aPublishedArticle(desk)
  const from = `/${unique('old')}`
  const written = { from, leadsTo: 'address' as const, address: `${await addressOf(article.id)}#what-helps` }
  await desk.payload.create({ collection: 'redirects', data: written, overrideAccess: false, user: desk.editor })
  expect(await ledTo(`${from}/review-history`)).toBe(`${await addressOf(article.id)}/review-history`)
})

it('an article that moves back takes the redirect away that stands there, and one leads from where it was', async () => {
  const article = await aPublishedArticle(desk)
  const first = await addressOf(article.id)
  const slug = first.split('/').at(-1) ?? ''
  const second = await move(article.id, { slug: unique('renamed') })
  expect(await move(article.id, { slug })).toBe(first)
  expect(await redirectsFrom(first)).toEqual([])
  expect(await ledTo(second)).toBe(first)
})

it('a draft with another slug moves nothing until it is published', async () => {
  const article = await aPublishedArticle(desk)
  const before = await addressOf(article.id)
  await edit(desk, article.id, { slug: unique('planned') })
  expect(await redirectsFrom(before)).toEqual([])
  const after = await move(article.id, {})
  expect(after).not.toBe(before)
  expect(await ledTo(before)).toBe(after)
})

it('a draft that nobody saw leaves no redirect', async () => {
  const draft = await aDraft(desk)
  const planned = await addressOf(draft.id)
  await sign(desk, draft.id)
  await move(draft.id, { slug: unique('renamed') })
  expect(await redirectsFrom(planned)).toEqual([])
})

it('an article that is taken down has no redirect for readers, and has it again when it is out under another address', async () => {
  const article = await aPublishedArticle(desk)
  const first = await addressOf(article.id)
  const second = await move(article.id, { slug: unique('renamed') })
  await takeDown(article.id)
  expect(await ledTo(first)).toBeNull()
  expect(await ledTo(second)).toBeNull()
  const third = await move(article.id, { slug: unique('renamed-again') })
  expect(await ledTo(first)).toBe(third)
  expect(await ledTo(second)).toBe(third)
})

it('an address that another article takes leads no longer to the one that left it', async () => {
  const left = await aPublishedArticle(desk)
  const address = await addressOf(left.id)
  await move(left.id, { slug: unique('renamed') })
  await aPublishedArticle(desk, { slug: address.split('/').at(-1) ?? '' })
  expect(await redirectsFrom(address)).toEqual([])
})

it('an article that is deleted takes its redirects along', async () => {
  const article = await aPublishedArticle(desk)
  const first = await addressOf(article.id)
  await move(article.id, { slug: unique('renamed') })
  await desk.payload.delete({ collection: 'articles', id: article.id, overrideAccess: false, user: desk.admin })
  expect(await redirectsFrom(first)).toEqual([])
})

it('everything that readers see below a topic moves along, at every depth, and drafts leave nothing', async () => {
  const root = await aTopic()
  const leaf = await aTopic({ parent: (await aTopic({ parent: root.id })).id })
  const article = await aPublishedArticle(desk, { topic: leaf.id })
  const draft = await aDraft(desk, { topic: leaf.id })
  const [before, planned] = [await addressOf(article.id), await addressOf(draft.id)]
  const elsewhere = await aTopic()
  await moveTopic(root.id, { parent: elsewhere.id })
  expect(await ledTo(`/${root.path}`)).toBe(`/${elsewhere.path}/${root.path}`)
  expect(await ledTo(`/${leaf.path}`)).toBe(`/${elsewhere.path}/${leaf.path}`)
  expect(await ledTo(before)).toBe(`/${elsewhere.path}${before}`)
  expect(await redirectsFrom(planned)).toEqual([])
  await moveTopic(root.id, { parent: null })
  expect(await redirectsFrom(before)).toEqual([])
  expect(await ledTo(`/${elsewhere.path}${before}`)).toBe(before)
})

it('a page and a person leave redirects too', async () => {
  const slug = unique('page')
  const page = await desk.payload.create({
    collection: 'pages', data: { title: unique('A page'), slug, kind: 'text', body: aBody('Words.'), _status: 'published' }, overrideAccess: false, user: desk.editor, depth: 0,
  })
  const newSlug = unique('page')
  await desk.payload.update({ collection: 'pages', id: page.id, data: { slug: newSlug }, overrideAccess: false, user: desk.editor, depth: 0 })
  expect(await ledTo(`/${slug}`)).toBeNull()
  await desk.payload.update({ collection: 'pages', id: page.id, data: { _status: 'published' }, overrideAccess: false, user: desk.editor, depth: 0 })
  expect(await ledTo(`/${slug}`)).toBe(`/${newSlug}`)
  const person = await desk.payload.findByID({ collection: 'people', id: desk.author, overrideAccess: true })
  const renamed = unique('author')
  await desk.payload.update({ collection: 'people', id: desk.author, data: { slug: renamed }, overrideAccess: false, user: desk.editor, depth: 0 })
  expect(await ledTo(`/people/${person.slug}`)).toBe(`/people/${renamed}`)
})

it('a topic and an article below it that move at once leave every old address leading to where the article is', async () => {
  const [from, to, elsewhere] = [await aTopic(), await aTopic(), await aTopic()]
  const article = await aPublishedArticle(desk, { topic: from.id })
  const first = await addressOf(article.id)
  await edit(desk, article.id, { topic: to.id })
  await Promise.all([
    publish(desk, article.id),
    moveTopic(from.id, { parent: elsewhere.id }),
    moveTopic(to.id, { slug: unique('renamed') }),
  ])
  const last = await addressOf(article.id)
  expect(await ledTo(first)).toBe(last)
  const { docs } = await desk.payload.find({
    collection: 'redirects', where: { article: { equals: article.id } }, limit: 50, overrideAccess: false, user: desk.editor, depth: 0,
  })
  for (const { from: source } of docs) expect(source === last ? last : await ledTo(source)).toBe(last)
})

it('of two moves of one article at once, both old addresses lead to where it is in the end', async () => {
  const article = await aPublishedArticle(desk)
  const first = await addressOf(article.id)
  const slugs = [unique('one'), unique('two')]
  await Promise.allSettled(slugs.map((slug) =>
    desk.payload.update({ collection: 'articles', id: article.id, data: { slug, _status: 'published' }, overrideAccess: false, user: desk.editor, depth: 0 })))
  const last = await addressOf(article.id)
  expect(await ledTo(first)).toBe(last)
})

it('two thousand articles move with their topic in a handful of statements', async () => {
  const topic = await aTopic()
  const elsewhere = await aTopic()
  const model = await aPublishedArticle(desk, { topic: topic.id })
  const req = await requestAs(desk, null)
  await runSql(req, sql`
    insert into articles (id, title, slug, topic_id, _status)
    select gen_random_uuid(), 'Article ' || n, 'many-' || n, ${topic.id}, 'published' from generate_series(1, 2000) as n`)
  const begun = performance.now()
  const moved = await moveTopic(topic.id, { parent: elsewhere.id })
  expect(performance.now() - begun).toBeLessThan(5_000)
  expect(await ledTo(`/${topic.path}/many-1999`)).toBe(`/${moved.path}/many-1999`)
  expect(await ledTo(`/${topic.path}/${model.slug}`)).toBe(`/${moved.path}/${model.slug}`)
  await runSql(req, sql`delete from articles where topic_id = ${topic.id} and starts_with(slug, 'many-')`)
})

it('a move that is refused leaves no redirect', async () => {
  const article = await aPublishedArticle(desk)
  const before = await addressOf(article.id)
  await edit(desk, article.id, { slug: unique('renamed'), ...anArticle(desk, { body: aBody('Another text, unsigned.') }) })
  await expect(publish(desk, article.id)).rejects.toMatchObject({ status: 422 })
  expect(await redirectsFrom(before)).toEqual([])
  expect(await addressOf(article.id)).toBe(before)
})
