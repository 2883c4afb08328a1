import { afterAll, beforeAll, expect, it } from 'vitest'
import { findRedirect } from '@/redirects/queries'
import { aDraft, aPublishedArticle, closeDesk, edit, openDesk, publish, requestAs, type Desk } from '../../support/desk'
import { unique } from '../../support/unique'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

type Written = { from: string; leadsTo?: 'article' | 'address' | 'elsewhere'; article?: string; address?: string | null }

const write = (data: Written) =>
  desk.payload.create({
    collection: 'redirects', data: { leadsTo: 'address', ...data }, overrideAccess: false, user: desk.editor, depth: 0,
  })

const ledTo = async (path: string) => findRedirect(await requestAs(desk, null), path)

const aPath = () => `/${unique('old')}`

const refusedAt = (field: string) => ({ data: { errors: [{ path: field }] } })

it('an editor leads an address that the site never had to an article, and the redirect follows it', async () => {
  const article = await aPublishedArticle(desk)
  const from = `/2019/05/${unique('Old_Page')}.html`
  await write({ from: `${from}/`, leadsTo: 'article', article: article.id })
  expect(await ledTo(from)).toBe(`/${article.path}`)
  await edit(desk, article.id, { slug: unique('renamed') })
  const moved = await publish(desk, article.id)
  expect(await ledTo(from)).toBe(`/${moved.path}`)
})

it('the address of a document is kept as the document', async () => {
  const article = await aPublishedArticle(desk)
  const redirect = await write({ from: aPath(), address: `/${article.path}` })
  expect(redirect).toMatchObject({ leadsTo: 'article', article: article.id, address: null, isAutomatic: false })
})

it('chains are made short, whichever end is written first', async () => {
  const [a, b, c, d] = [aPath(), aPath(), aPath(), aPath()]
  await write({ from: b, address: c })
  await write({ from: a, address: b })
  expect(await ledTo(a)).toBe(c)
  await write({ from: c, address: d })
  expect(await ledTo(a)).toBe(d)
  expect(await ledTo(b)).toBe(d)
})

it('no circle can be written, neither at once nor one by one', async () => {
  const [a, b, c] = [aPath(), aPath(), aPath()]
  await expect(write({ from: a, address: a })).rejects.toMatchObject(refusedAt('address'))
  await write({ from: a, address: b })
  await write({ from: b, address: c })
  await expect(write({ from: c, address: a })).rejects.toMatchObject(refusedAt('address'))
  const [x, y] = [aPath(), aPath()]
  const outcomes = await Promise.allSettled([write({ from: x, address: y }), write({ from: y, address: x })])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

it.each(['nothing', '//elsewhere.example', '/a//b', '/a?b=c', '/a#b', '/../a', '/%2e%2e/a', '/a%2fb', '/\\elsewhere.example', '/a%00'])(
  'nothing leads away from %s', async (from) => {
    await expect(write({ from, address: '/about' })).rejects.toMatchObject(refusedAt('from'))
  })

it.each(['/', '/admin', '/api/articles', '/replies/abc', '/_next/x'])('the site needs %s for itself', async (from) => {
  await expect(write({ from, address: '/about' })).rejects.toMatchObject(refusedAt('from'))
})

it.each(['//elsewhere.example', 'https://elsewhere.example/', 'javascript:alert(1)', '/\\elsewhere.example', '/.//elsewhere.example', ''])(
  'an address on this site is not %s', async (address) => {
    await expect(write({ from: aPath(), address })).rejects.toMatchObject(refusedAt('address'))
  })

it('another site is led to only when that is said, and only by https', async () => {
  const from = aPath()
  await write({ from, leadsTo: 'elsewhere', address: 'https://elsewhere.example/page?x=1' })
  expect(await ledTo(from)).toBe('https://elsewhere.example/page?x=1')
  for (const address of ['http://elsewhere.example/', '/about', 'https://user:word@elsewhere.example/', 'http://localhost:3000/a']) {
    await expect(write({ from: aPath(), leadsTo: 'elsewhere', address })).rejects.toMatchObject(refusedAt('address'))
  }
})

it('nothing leads away from where a document stands, and nothing twice from one address', async () => {
  const article = await aPublishedArticle(desk)
  await expect(write({ from: `/${article.path}`, address: '/about' })).rejects.toMatchObject({ status: 409 })
  const from = aPath()
  await write({ from, address: '/about' })
  await expect(write({ from, address: '/terms' })).rejects.toMatchObject({ status: 409 })
})

it('a redirect to a draft leads readers nowhere', async () => {
  const draft = await aDraft(desk)
  const from = aPath()
  await write({ from, leadsTo: 'article', article: draft.id })
  expect(await ledTo(from)).toBeNull()
})

it('a redirect to an address leads on to the document that left it', async () => {
  const from = aPath()
  const slug = unique('coming')
  const topic = await desk.payload.findByID({ collection: 'topics', id: desk.topic, overrideAccess: true })
  await write({ from, address: `/${topic.path}/${slug}` })
  const article = await aPublishedArticle(desk, { slug })
  expect(await ledTo(from)).toBe(`/${article.path}`)
  await edit(desk, article.id, { slug: unique('renamed') })
  const moved = await publish(desk, article.id)
  expect(await ledTo(from)).toBe(`/${moved.path}`)
})

const moveTo = async (id: string, slug: string): Promise<string> => {
  await edit(desk, id, { slug })
  return `/${(await publish(desk, id)).path ?? ''}`
}

it('a part of a document is kept as the document with that part, and follows it', async () => {
  const article = await aPublishedArticle(desk)
  const redirect = await write({ from: aPath(), address: `/${article.path}#what-helps` })
  expect(redirect).toMatchObject({ leadsTo: 'article', article: article.id, address: '#what-helps' })
  const moved = await moveTo(article.id, unique('renamed'))
  expect(await ledTo(redirect.from)).toBe(`${moved}#what-helps`)
  await aPublishedArticle(desk, { slug: article.slug })
  expect(await ledTo(redirect.from)).toBe(`${moved}#what-helps`)
})

it('the part of a document can be written beside it, changed and taken away', async () => {
  const article = await aPublishedArticle(desk)
  const { id, from } = await write({ from: aPath(), leadsTo: 'article', article: article.id, address: ' #what-helps ' })
  expect(await ledTo(from)).toBe(`/${article.path}#what-helps`)
  const change = (data: { address: string | null }) =>
    desk.payload.update({ collection: 'redirects', id, data, overrideAccess: false, user: desk.editor, depth: 0 })
  await change({ address: '#kühl' })
  expect(await ledTo(from)).toBe(`/${article.path}#k%C3%BChl`)
  await expect(change({ address: '#two#parts' })).rejects.toMatchObject(refusedAt('address'))
  await change({ address: null })
  expect(await ledTo(from)).toBe(`/${article.path}`)
})

it('a part that was written before its document came follows it, too', async () => {
  const from = aPath()
  const slug = unique('coming')
  const topic = await desk.payload.findByID({ collection: 'topics', id: desk.topic, overrideAccess: true })
  await write({ from, address: `/${topic.path}/${slug}#what-helps` })
  const article = await aPublishedArticle(desk, { slug })
  const moved = await moveTo(article.id, unique('renamed'))
  await aPublishedArticle(desk, { slug })
  expect(await ledTo(from)).toBe(`${moved}#what-helps`)
})

it('a part stays when chains are made short, whichever end is written first', async () => {
  const article = await aPublishedArticle(desk)
  const [a, b, c, d] = [aPath(), aPath(), aPath(), aPath()]
  await write({ from: a, address: `${b}#part` })
  await write({ from: c, address: `${b}#other` })
  await write({ from: b, address: `/${article.path}#first` })
  await write({ from: d, address: `${b}#part` })
  expect(await ledTo(a)).toBe(`/${article.path}#part`)
  expect(await ledTo(c)).toBe(`/${article.path}#other`)
  expect(await ledTo(d)).toBe(`/${article.path}#part`)
  expect(await ledTo(b)).toBe(`/${article.path}#first`)
  const [x, y] = [aPath(), aPath()]
  await write({ from: x, address: `${y}#part` })
  await write({ from: y, address: '/glossary#term' })
  expect(await ledTo(x)).toBe('/glossary#part')
})
