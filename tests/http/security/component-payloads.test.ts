import { afterAll, beforeAll, expect, it } from 'vitest'
import { aDraft, aPublishedArticle, removeArticles, type ArticleOnSite } from '../../support/http/articles'
import { aReply, removeReplies, type ReplyOnSite } from '../../support/http/replies'
import { askOnward, cookieOf } from '../../support/http/raw'
import { aBody } from '../../support/rich-text'
import { unique } from '../../support/unique'

const word = unique('canary-component')

let draft: ArticleOnSite
let reply: ReplyOnSite

beforeAll(async () => {
  draft = await aDraft({ title: unique('A draft'), standfirst: word, body: aBody(word) })
  reply = await aReply({ article: (await aPublishedArticle()).id, status: 'pending', changes: { comment: word, name: word } })
})

afterAll(async () => {
  await removeReplies()
  await removeArticles()
})

const TREE = encodeURIComponent(JSON.stringify(['', {}]))

/** The ways in which a browser or a stranger asks for parts of a page. */
const asking: Record<string, string>[] = [
  {},
  { RSC: '1' },
  { RSC: '1', 'Next-Router-Prefetch': '1' },
  { RSC: '1', 'Next-Router-Prefetch': '2', 'Next-Router-Segment-Prefetch': '/_full' },
  { RSC: '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  { RSC: '1', 'Next-Router-State-Tree': TREE },
  { RSC: '1', 'Next-Url': '/admin' },
  { 'X-Middleware-Subrequest': 'src/proxy:src/proxy:src/proxy:src/proxy:src/proxy' },
  { 'X-Nextjs-Data': '1' },
  { 'X-Invoke-Path': '/admin', 'X-Matched-Path': '/admin' },
]

const addresses = (): string[] => [
  '/admin', '/admin/collections/articles', `/admin/collections/articles/${draft.id}`, `/admin/collections/articles/${draft.id}/versions`,
  `/admin/collections/articles/${draft.id}/api`, `/admin/review/${draft.id}`, '/admin/collections/comments', `/admin/collections/comments/${reply.id}`,
  '/admin/account', '/admin/globals/site', draft.path, `/preview/articles/${draft.id}`, `/replies/${reply.id}`, `/replies/${unique('token')}`,
]

const forms = (path: string): string[] => [
  path, `${path}?_rsc=abc12`, `${path}.rsc`, `${path}.txt`, `${path}.segments/_full.segment.rsc`, `${path}/_next/data/x.json`, `${path}?__nextDataReq=1`,
]

it.each(asking)('a stranger who asks with %j gets no part of what is protected', async (headers) => {
  for (const path of addresses().flatMap(forms)) {
    const answer = await askOnward({ path, headers })
    expect(answer.status, path).toBeLessThan(500)
    expect(answer.text.includes(word), path).toBe(false)
  }
})

it('a moderator, who may not read drafts, gets no part of one in the same ways', async () => {
  const cookie = { Cookie: await cookieOf('moderator'), 'Sec-Fetch-Site': 'same-origin' }
  const paths = [`/admin/collections/articles/${draft.id}`, `/admin/review/${draft.id}`, `/preview/articles/${draft.id}`, '/admin/collections/articles']
  for (const headers of asking) {
    for (const path of paths.flatMap((one) => [one, `${one}?_rsc=abc12`])) {
      expect((await askOnward({ path, headers: { ...headers, ...cookie } })).text.includes(word), path).toBe(false)
    }
  }
})

it('the word is really there for an editor, and no cache may keep it', async () => {
  const cookie = { Cookie: await cookieOf('editor'), 'Sec-Fetch-Site': 'same-origin' }
  for (const headers of asking.slice(0, 2)) {
    const answer = await askOnward({ path: `/admin/collections/articles/${draft.id}`, headers: { ...headers, ...cookie } })
    expect(answer.text).toContain(word)
    expect(answer.headers['cache-control']).toMatch(/no-store/)
  }
  const preview = await askOnward({ path: `/preview/articles/${draft.id}`, headers: cookie })
  expect(preview.text).toContain(word)
  expect(preview.headers['cache-control']).toBe('no-store')
})
