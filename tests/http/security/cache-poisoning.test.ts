import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { aPublishedArticle, removeArticles, type ArticleOnSite } from '../../support/http/articles'
import { startOwnServer, type OwnServer } from '../../support/http/own-server'
import { askRaw } from '../../support/http/raw'
import { ask, site } from '../../support/http/site'

let server: OwnServer
let article: ArticleOnSite

beforeAll(async () => {
  server = await startOwnServer()
})

// A page that nobody has asked for yet, so that the poisoned request is the one that has it made.
beforeEach(async () => {
  article = await aPublishedArticle()
})

afterAll(async () => {
  await removeArticles()
  await server.stop()
})

const poisons: Record<string, string>[] = [
  { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' },
  { 'X-Forwarded-Proto': 'nothttps', 'X-Forwarded-Scheme': 'nothttps', 'X-Forwarded-Ssl': 'on' },
  { 'X-Middleware-Subrequest': 'src/proxy:src/proxy:src/proxy:src/proxy:src/proxy' },
  { 'X-Middleware-Subrequest': 'middleware:middleware:middleware:middleware:middleware', 'X-Middleware-Prefetch': '1' },
  { 'X-Middleware-Rewrite': '/no-such-page', 'X-Middleware-Next': '1', 'X-Middleware-Override-Headers': 'x-a' },
  { 'X-Invoke-Path': '/no-such-page', 'X-Invoke-Status': '500', 'X-Invoke-Error': '{}', 'X-Invoke-Output': '/admin', 'X-Invoke-Query': '%7B%7D' },
  { 'X-Matched-Path': '/no-such-page', 'X-Now-Route-Matches': '1=no-such-page' },
  { 'X-Nextjs-Data': '1' },
  { RSC: '1' },
  { RSC: '1', 'Next-Router-Prefetch': '1' },
  { RSC: '1', 'Next-Router-Prefetch': '2', 'Next-Router-Segment-Prefetch': '/_tree' },
  { RSC: '1', 'Next-Router-State-Tree': '%5B%22%22%2C%7B%7D%5D' },
  { 'Next-Router-State-Tree': 'not a tree', RSC: '1' },
  { 'Next-Action': '0'.repeat(42) },
  { 'Next-Url': '/no-such-page', 'Next-Resume': '1' },
  { 'X-Prerender-Revalidate': 'guessed', 'X-Prerender-Revalidate-If-Generated': '1' },
  { Purpose: 'prefetch', 'Sec-Purpose': 'prefetch' },
  { Accept: 'application/json', 'Accept-Language': 'de', 'User-Agent': 'Googlebot' },
  { Cookie: '__prerender_bypass=x; __next_preview_data=x; payload-token=x; payload-theme=dark' },
  { 'X-HTTP-Method-Override': 'DELETE', 'X-Method-Override': 'HEAD' },
]

it.each(poisons)('a first visit with %j changes nothing for the next visitor', async (headers) => {
  const poisoned = await askRaw({ path: article.path, headers, server: server.url })
  expect(poisoned.status).toBeLessThan(500)
  const next = await ask('anonymous', article.path, { server: server.url })
  expect(next.status).toBe(200)
  expect(next.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(next.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  expect(next.text).toContain(`<link rel="canonical" href="${site.url}${article.path}"/>`)
  expect(next.text).toContain(article.title)
  expect(next.text).not.toContain('evil.example')
})

it.each(['?utm_source=x', '?_rsc=abc12', '?__nextDataReq=1', '?amp=1', '?nxtPpath=no-such-page', '?path=no-such-page'])(
  'a first visit with the query %s changes nothing for the next visitor',
  async (query) => {
    await askRaw({ path: article.path + query, server: server.url })
    const next = await ask('anonymous', article.path, { server: server.url })
    expect([next.status, next.text.includes(article.title)]).toEqual([200, true])
  },
)

it('component payloads stand at an address of their own, so that no cache takes them for the page', async () => {
  const asked = await askRaw({ path: article.path, headers: { RSC: '1' }, server: server.url })
  expect([asked.status, asked.headers.location]).toEqual([307, `${article.path}?_rsc`])
  const payload = await askRaw({ path: `${article.path}?_rsc`, headers: { RSC: '1' }, server: server.url })
  expect(payload.headers['content-type']).toContain('text/x-component')
  const page = await ask('anonymous', `${article.path}?_rsc`, { server: server.url })
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('vary')?.toLowerCase()).toContain('rsc')
})
