import { afterAll, beforeAll, expect, it } from 'vitest'
import { aDraft, aPublishedArticle, removeArticles, type ArticleOnSite } from '../support/http/articles'
import { askRaw, cookieOf, type RawAnswer } from '../support/http/raw'
import { ask, documentIn, type Visitor } from '../support/http/site'
import { aBody } from '../support/rich-text'
import { unique } from '../support/unique'

const word = unique('newest-words')

let draft: ArticleOnSite
let live: ArticleOnSite

beforeAll(async () => {
  draft = await aDraft({ body: aBody(word) })
  live = await aPublishedArticle()
  documentIn(await ask('editor', `/api/articles/${live.id}`, { method: 'PATCH', body: { body: aBody(word) } }))
})
afterAll(() => removeArticles())

const preview = async (visitor: Visitor, path: string): Promise<RawAnswer> =>
  askRaw({
    path,
    // As a browser asks for what stands beside the desk.
    headers: visitor === 'anonymous' ? {} : { cookie: await cookieOf(visitor), 'sec-fetch-site': 'same-origin' },
  })

it.each(['admin', 'editor', 'doctor'] as const)('the %s looks at the newest text as readers will see it', async (visitor) => {
  for (const { id } of [draft, live]) {
    const { status, text, headers } = await preview(visitor, `/preview/articles/${id}`)
    expect(status).toBe(200)
    expect(text).toContain(word)
    expect(text).toContain('This is a preview of the newest saved text.')
    expect(text).toContain('This page has not been medically reviewed.')
    expect(text).not.toMatch(/__next_f|\/_next\/[^"]*\.js/)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-robots-tag']).toContain('noindex')
  }
})

it('a moderator finds nothing there, and a stranger is asked to sign in', async () => {
  const asModerator = await preview('moderator', `/preview/articles/${draft.id}`)
  expect(asModerator.status).toBe(404)
  expect(asModerator.text).not.toContain(word)
  const asStranger = await preview('anonymous', `/preview/articles/${draft.id}`)
  expect(asStranger.status).toBe(303)
  expect(asStranger.headers.location).toBe(`/admin/login?redirect=${encodeURIComponent(`/preview/articles/${draft.id}`)}`)
})

it.each([
  '/preview/articles/none', '/preview/accounts/11111111-1111-4111-8111-111111111111',
  '/preview/articles/11111111-1111-4111-8111-111111111111', '/preview/page/none', '/preview/page/e30.x', '/preview/page/%',
])('nothing stands at %s, not even for an editor', async (path) => {
  const { status, text } = await preview('editor', path)
  expect(status).toBe(404)
  expect(text).not.toContain(word)
})

it('a preview changes nothing of what readers get', async () => {
  await preview('editor', `/preview/articles/${live.id}`)
  const page = await askRaw({ path: live.path })
  expect(page.status).toBe(200)
  expect(page.text).not.toContain(word)
})
