import { afterAll, beforeAll, expect, it } from 'vitest'
import { aDraft, anArticle, closeDesk, edit, openDesk, type Desk } from '../../support/desk'
import { aBody } from '../../support/rich-text'
import { unique } from '../../support/unique'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

type Place = { slug?: string; parent?: string | null }

async function aTopic({ slug = unique('topic'), parent = null }: Place = {}) {
  const data = { title: unique('A topic'), slug, parent }
  return desk.payload.create({ collection: 'topics', data, overrideAccess: false, user: desk.editor, depth: 0 })
}

const aPage = (slug: string) =>
  desk.payload.create({
    collection: 'pages', data: { title: unique('A page'), slug, body: aBody('Words.'), _status: 'published' },
    overrideAccess: false, user: desk.editor,
  })

const moveTopic = (id: string, changes: Place) =>
  desk.payload.update({ collection: 'topics', id, data: changes, overrideAccess: false, user: desk.editor, depth: 0 })

const pathOf = async (collection: 'topics' | 'articles', id: string): Promise<unknown> =>
  (await desk.payload.findByID({ collection, id, draft: true, depth: 0, overrideAccess: true })).path

it('a topic that moves takes all topics and articles below it along', async () => {
  const root = await aTopic()
  const middle = await aTopic({ parent: root.id })
  const leaf = await aTopic({ parent: middle.id })
  const article = await aDraft(desk, { topic: leaf.id })
  const elsewhere = await aTopic()
  await moveTopic(middle.id, { parent: elsewhere.id })
  expect(await pathOf('topics', leaf.id)).toBe(`${elsewhere.slug}/${middle.slug}/${leaf.slug}`)
  expect(await pathOf('articles', article.id)).toBe(`${elsewhere.slug}/${middle.slug}/${leaf.slug}/${article.slug}`)
  const renamed = unique('renamed')
  await moveTopic(middle.id, { slug: renamed })
  expect(await pathOf('topics', leaf.id)).toBe(`${elsewhere.slug}/${renamed}/${leaf.slug}`)
})

it('a topic never stands below itself, nor deeper than five levels', async () => {
  const top = await aTopic()
  let last = top
  for (let level = 2; level <= 5; level += 1) last = await aTopic({ parent: last.id })
  await expect(aTopic({ parent: last.id })).rejects.toMatchObject({ data: { errors: [{ path: 'parent' }] } })
  await expect(moveTopic(top.id, { parent: last.id })).rejects.toMatchObject({ data: { errors: [{ path: 'parent' }] } })
  await expect(moveTopic(top.id, { parent: top.id })).rejects.toMatchObject({ data: { errors: [{ path: 'parent' }] } })
})

it('a topic cannot be moved with others below it when they would stand too deep', async () => {
  const upper = await aTopic({ parent: (await aTopic({ parent: (await aTopic()).id })).id })
  const moved = await aTopic()
  await aTopic({ parent: (await aTopic({ parent: moved.id })).id })
  await expect(moveTopic(moved.id, { parent: upper.id })).rejects.toMatchObject({ data: { errors: [{ path: 'parent' }] } })
})

it.each(['admin', 'api', 'people', 'search', 'feed', 'replies', 'review-history'])('no topic and no page is called %s', async (slug) => {
  await expect(aTopic({ slug })).rejects.toMatchObject({ status: 409 })
  await expect(aPage(slug)).rejects.toMatchObject({ status: 409 })
})

it('an address is held by one thing, whichever came first', async () => {
  const slug = unique('taken')
  await aTopic({ slug })
  await expect(aTopic({ slug })).rejects.toMatchObject({ status: 409 })
  await expect(aPage(slug)).rejects.toMatchObject({ status: 409 })
  const other = unique('taken')
  await aPage(other)
  await expect(aTopic({ slug: other })).rejects.toMatchObject({ status: 409 })
})

it('a topic and an article share the names below their topic, in both directions', async () => {
  const parent = await aTopic()
  const article = await aDraft(desk, { topic: parent.id })
  await expect(aTopic({ slug: article.slug ?? '', parent: parent.id })).rejects.toMatchObject({ status: 409 })
  const child = await aTopic({ parent: parent.id })
  await expect(aDraft(desk, { topic: parent.id, slug: child.slug })).rejects.toMatchObject({ status: 409 })
  await expect(edit(desk, article.id, { slug: child.slug })).rejects.toMatchObject({ status: 409 })
})

it('of two articles that want one address at once, one gets it', async () => {
  const slug = unique('wanted')
  const outcomes = await Promise.allSettled([1, 2, 3].map(() =>
    desk.payload.create({
      collection: 'articles', data: anArticle(desk, { slug }), draft: true, overrideAccess: false, user: desk.editor,
    })))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

it('of an article and a topic that want one address at once, one gets it', async () => {
  const parent = await aTopic()
  const slug = unique('wanted')
  const outcomes = await Promise.allSettled([
    aTopic({ slug, parent: parent.id }),
    aDraft(desk, { slug, topic: parent.id }),
  ])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

it('a topic with something below it cannot be deleted', async () => {
  const parent = await aTopic()
  await aTopic({ parent: parent.id })
  const used = await aTopic()
  await aDraft(desk, { topic: used.id })
  for (const { id } of [parent, used]) {
    const gone = desk.payload.delete({ collection: 'topics', id, overrideAccess: false, user: desk.admin })
    await expect(gone).rejects.toMatchObject({ status: 409 })
  }
})

it('a copy of a topic has an address of its own, beside its original', async () => {
  const parent = await aTopic()
  const topic = await aTopic({ parent: parent.id })
  const copy = await desk.payload.duplicate({
    collection: 'topics', id: topic.id, overrideAccess: false, user: desk.editor, depth: 0,
  })
  expect(copy.path).toBe(`${parent.path}/${copy.slug}`)
  expect(copy.slug).not.toBe(topic.slug)
  expect(await pathOf('topics', topic.id)).toBe(topic.path)
})
