import { afterAll, beforeAll, expect, it } from 'vitest'
import { noteMade, removeSubjects } from '../support/http/access-subjects'
import { aDraft, aPublishedArticle, removeArticles, sampleId, setStatus } from '../support/http/articles'
import { ask, documentIn } from '../support/http/site'
import { unique } from '../support/unique'
import { until } from '../support/until'

let topic = ''

beforeAll(async () => {
  const made = documentIn(await ask('editor', '/api/topics', { method: 'POST', body: { title: unique('A topic') } }))
  topic = made.id
})

afterAll(async () => {
  await removeArticles()
  noteMade('topics', topic)
  await removeSubjects()
})

const componentHeaders: Record<string, string>[] = [{}, { RSC: '1' }, { RSC: '1', 'Next-Router-Prefetch': '1' }]

const get = (path: string, headers: Record<string, string> = {}) => ask('anonymous', path, { headers })

/** Asks for a component payload as a browser does: with the mark in the query that the server asks for first. */
async function getWhole(path: string, headers: Record<string, string>) {
  const answer = await get(path, headers)
  const marked = answer.headers.get('location') ?? ''
  return marked.startsWith(`${path}?_rsc`) ? get(marked, headers) : answer
}

/** Moves a published article and gives its new address. */
async function move(id: string, changes: Record<string, unknown>): Promise<string> {
  documentIn(await ask('editor', `/api/articles/${id}`, { method: 'PATCH', body: changes }))
  return `/${String(documentIn(await setStatus(id, 'published')).path)}`
}

async function write(body: Record<string, unknown>): Promise<string> {
  const { id } = documentIn(await ask('editor', '/api/redirects', { method: 'POST', body }))
  noteMade('redirects', id)
  return id
}

it('an old address answers 308 to where the article is, each time, and no cache may keep that unasked', async () => {
  const article = await aPublishedArticle()
  expect((await get(article.path)).status).toBe(200)
  const moved = await move(article.id, { slug: unique('renamed') })
  const { askedMs, answer } = await until(() => get(article.path), ({ status }) => status === 308)
  expect(askedMs).toBeLessThan(150)
  for (const { headers, text } of [answer, await get(article.path), await get(`${article.path}?utm_source=x`)]) {
    expect(headers.get('location')).toBe(moved)
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect(text).not.toMatch(/\/_next\/[^"']*\.js|__next_f/)
  }
  expect((await get(moved)).status).toBe(200)
  expect((await get(`${article.path}/review-history`)).headers.get('location')).toBe(`${moved}/review-history`)
})

it('a redirect follows at once when the article moves on, and ends when it moves back', async () => {
  const article = await aPublishedArticle()
  const second = await move(article.id, { slug: unique('renamed') })
  await until(() => get(article.path), ({ headers }) => headers.get('location') === second)
  const third = await move(article.id, { topic })
  await until(() => get(article.path), ({ headers }) => headers.get('location') === third)
  expect((await get(second)).headers.get('location')).toBe(third)
  const back = await move(article.id, { slug: article.slug, topic: await sampleId('topics', 'pain-management') })
  expect(back).toBe(article.path)
  await until(() => get(article.path), ({ status }) => status === 200)
  expect((await get(third)).headers.get('location')).toBe(article.path)
})

it('an old address tells nothing of an article that was taken down, nor does one that leads to a draft', async () => {
  const article = await aPublishedArticle()
  const moved = await move(article.id, { slug: unique('renamed') })
  await until(() => get(article.path), ({ status }) => status === 308)
  documentIn(await setStatus(article.id, 'draft'))
  const gone = await until(() => get(article.path), ({ status }) => status === 404)
  expect(gone.askedMs).toBeLessThan(150)
  const draft = await aDraft()
  const from = `/${unique('old')}`
  await write({ from, leadsTo: 'article', article: draft.id })
  for (const path of [article.path, moved, from]) {
    for (const headers of componentHeaders) {
      const { status, text, headers: answered } = await getWhole(path, headers)
      expect(status).toBe(404)
      expect(answered.get('location')).toBeNull()
      expect(text).not.toContain(draft.slug)
    }
  }
  const published = documentIn(await setStatus(article.id, 'published'))
  await until(() => get(article.path), ({ headers }) => headers.get('location') === `/${String(published.path)}`)
})

it('a redirect that an editor writes, changes and deletes is served, changed and forgotten', async () => {
  const from = `/2019/05/${unique('Old_Page')}.html`
  expect((await get(from)).status).toBe(404)
  const id = await write({ from, leadsTo: 'address', address: '/about' })
  const served = await until(() => get(from), ({ status }) => status === 308)
  expect(served.answer.headers.get('location')).toBe('/about')
  documentIn(await ask('editor', `/api/redirects/${id}`, { method: 'PATCH', body: { leadsTo: 'elsewhere', address: 'https://elsewhere.example/a' } }))
  await until(() => get(from), ({ headers }) => headers.get('location') === 'https://elsewhere.example/a')
  await ask('editor', `/api/redirects/${id}`, { method: 'DELETE' })
  await until(() => get(from), ({ status }) => status === 404)
})

it('an old address with spaces and letters beyond ASCII leads on too', async () => {
  const word = unique('grün und alt')
  await write({ from: `/${word}`, leadsTo: 'address', address: '/about' })
  await until(() => get(`/${encodeURIComponent(word)}`), ({ headers }) => headers.get('location') === '/about')
})

it('a person’s old address leads to the new one', async () => {
  const slug = unique('author')
  const { id } = documentIn(await ask('editor', '/api/people', { method: 'POST', body: { name: unique('Author'), slug } }))
  noteMade('people', id)
  const renamed = unique('author')
  documentIn(await ask('editor', `/api/people/${id}`, { method: 'PATCH', body: { slug: renamed } }))
  const { answer } = await until(() => get(`/people/${slug}`), ({ status }) => status === 308)
  expect(answer.headers.get('location')).toBe(`/people/${renamed}`)
})

it('nothing in an address chooses where it leads', async () => {
  for (const path of ['//elsewhere.example', '/https://elsewhere.example', '/nothing?to=https://elsewhere.example', '/%2Felsewhere.example', '/%5Celsewhere.example']) {
    const { status, headers } = await get(path)
    expect(status, path).toBeGreaterThanOrEqual(300)
    expect(headers.get('location') ?? '/', path).toMatch(/^\/(?!\/|\\)/)
  }
})
