import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { withConnection } from '../../scripts/setup/database.mjs'
import { aDraft, removeArticles, type ArticleOnSite } from '../support/http/articles'
import { startOwnServer, type OwnServer } from '../support/http/own-server'
import { askRaw, type RawAnswer } from '../support/http/raw'
import { ask, documentIn, site } from '../support/http/site'
import { aBody } from '../support/rich-text'
import { unique } from '../support/unique'

const words = { own: unique('guest-words'), other: unique('other-draft'), remark: unique('desk-remark') }

let server: OwnServer
let draft: ArticleOnSite

beforeAll(async () => {
  server = await startOwnServer({ TRUSTED_PROXY_HOPS: '1' })
  draft = await aDraft({ body: aBody(words.own, 'The second paragraph.') })
  await aDraft({ title: words.other, standfirst: words.other, body: aBody(words.other) })
  const { digest } = z.object({ digest: z.string() }).parse((await ask('editor', `/api/articles/${draft.id}/review`)).json)
  await ask('doctor', `/api/articles/${draft.id}/review-comments`, { method: 'POST', body: { comment: words.remark, digest } })
})
afterAll(async () => {
  await removeArticles()
  await server.stop()
})

const made = z.object({ id: z.string(), url: z.url() })

async function aLink(article = draft) {
  const answer = await ask('editor', `/api/articles/${article.id}/review-links`, { method: 'POST', body: { guestName: 'Ida' } })
  const { id, url } = made.parse(answer.json)
  return { id, path: new URL(url).pathname }
}

const get = (path: string): Promise<RawAnswer> => askRaw({ path, server: server.url })

type Form = Record<string, string>

const send = (path: string, form: Form, from = '203.0.113.1') =>
  ask('anonymous', path, {
    method: 'POST',
    raw: new URLSearchParams(form).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Forwarded-For': from },
    server: server.url,
  })

const hidden = (html: string): string => /name="digest" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? ''

const keyOf = (html: string, option: string): string => new RegExp(`<option value="(\\w+)">${option}`).exec(html)?.[1] ?? ''

const author = z.object({ name: z.string(), isGuest: z.boolean() })

const comments = z.object({ docs: z.array(z.object({ comment: z.string(), quote: z.string(), author })) })

const commentsOf = async (article = draft) =>
  comments.parse((await ask('editor', `/api/articles/${article.id}/review-comments`)).json).docs

it('a guest reads the newest text as readers will see it, on a page that nothing keeps, finds or tells on', async () => {
  const { path } = await aLink()
  for (const { status, text, headers } of [await get(path), await get(`${path}?sent`)]) {
    expect(status).toBe(200)
    expect(text).toContain(words.own)
    expect(text).toContain('This page has not been medically reviewed.')
    expect(text).toMatch(/<meta name="robots" content="noindex, nofollow"\/?>/)
    expect(headers).toMatchObject({
      'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
    expect(headers['set-cookie']).toBeUndefined()
  }
})

it('the page needs no script, has one form, and offers neither a signature nor the desk', async () => {
  const { path } = await aLink()
  const { text } = await get(path)
  expect(text).not.toMatch(/<script|__next_f|\/_next\/[^"]*\.js/)
  expect([...text.matchAll(/<form\b[^>]*>/g)]).toHaveLength(1)
  const fields = /<form[\s\S]*<\/form>/.exec(text)?.[0] ?? ''
  expect([...fields.matchAll(/ name="(\w+)"/g)].map((found) => found[1])).toEqual(['digest', 'about', 'comment'])
  expect(text).not.toMatch(/Sign off|href="\/admin/)
})

it('the page holds no other draft, nothing that the desk said, and not its own secret', async () => {
  const { id, path } = await aLink()
  const { text } = await get(path)
  for (const secret of [words.other, words.remark, id, path.split('/').at(-1) ?? '']) expect(text).not.toContain(secret)
  expect((await get(`/preview/articles/${draft.id}`)).status).toBe(303)
})

it('unknown, ended and expired links, and those of a deleted article, lead to the same page with status 404', async () => {
  const [ended, expired, gone] = [await aLink(), await aLink(), await aDraft()]
  const ofGone = await aLink(gone)
  await ask('editor', `/api/review-links/${ended.id}/revoke`, { method: 'POST', body: {} })
  await withConnection(site.ownerUrl, (client) => client.query("update review_links set expires_at = now() - interval '1 minute' where id = $1", [expired.id]))
  await ask('admin', `/api/articles/${gone.id}`, { method: 'DELETE' })
  const unknown = await get(`/guest-review/${'a'.repeat(43)}`)
  expect(unknown.status).toBe(404)
  expect(unknown.text).toContain('<h1>This link opens nothing</h1>')
  expect(unknown.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' })
  for (const path of [ended.path, expired.path, ofGone.path, '/guest-review/none', `/guest-review/${'%20'.repeat(9)}`]) {
    const { status, text } = await get(path)
    expect({ status, text }, path).toEqual({ status: 404, text: unknown.text })
    const posted = await send(path, { comment: 'Too late.', digest: 'f'.repeat(64) })
    expect(posted.status, path).toBe(404)
    expect(posted.text).toBe(unknown.text)
  }
  expect((await commentsOf()).map(({ comment }) => comment)).not.toContain('Too late.')
})

it('a guest comments on a paragraph without script, and is thanked', async () => {
  const { path } = await aLink()
  const { text } = await get(path)
  const comment = unique('A remark')
  const sent = await send(path, { comment, digest: hidden(text), about: keyOf(text, 'The second paragraph') })
  expect(sent.status).toBe(303)
  expect(sent.headers.get('location')).toBe(`${path}?sent`)
  expect((await get(`${path}?sent`)).text).toContain('Thank you, your comment is sent.')
  expect(await commentsOf()).toContainEqual({ comment, quote: 'The second paragraph.', author: { name: 'Ida', isGuest: true } })
})

it('a guest finds what they have said by their link, and nothing that others said by theirs', async () => {
  const [own, other] = [await aLink(), await aLink()]
  const { text } = await get(own.path)
  expect(text).not.toContain('What you have said so far')
  const comment = unique('A remark')
  const about = keyOf(text, 'The second paragraph')
  expect((await send(own.path, { comment, digest: hidden(text), about }, '203.0.113.77')).status).toBe(303)
  const { text: page } = await get(own.path)
  expect(page).toMatch(new RegExp(`What you have said so far.*<blockquote>The second paragraph.</blockquote>.*${comment}`, 's'))
  expect((await get(other.path)).text).not.toContain(comment)
})

it('a comment with a mistake comes back as it was typed, with the mistake beside its field', async () => {
  const { path } = await aLink()
  const { text } = await get(path)
  const about = keyOf(text, 'The second paragraph')
  const { status, text: page, headers } = await send(path, { comment: '<b>bold</b> \u0007', digest: hidden(text), about })
  expect(status).toBe(422)
  expect(page).toContain('<title>Error: ')
  expect(page).toContain('&lt;b&gt;bold&lt;/b&gt;')
  expect(page).toContain('contains characters that cannot be shown')
  expect(page).toMatch(new RegExp(`<option value="${about}" selected=""`))
  expect(page).toContain(words.own)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect((await send(path, { comment: '', digest: '' })).text).toContain('Please write your comment.')
})

it('where the text has moved the guest sees the new one, and what was typed can be sent once more', async () => {
  const moving = await aDraft({ body: aBody('Before the change.', 'A part that stays.') })
  const { path } = await aLink(moving)
  const { text } = await get(path)
  const form = { comment: unique('Typed before'), about: keyOf(text, 'A part that stays') }
  documentIn(await ask('editor', `/api/articles/${moving.id}`, { method: 'PATCH', body: { body: aBody('After the change.', 'A part that stays.') } }))
  const { status, text: page } = await send(path, { ...form, digest: hidden(text) })
  expect(status).toBe(422)
  expect(page).toContain('The text has changed since you opened it.')
  expect(page).toContain('After the change.')
  expect(page).toContain(form.comment)
  expect(page).toMatch(new RegExp(`<option value="${form.about}" selected=""`))
  expect((await send(path, { ...form, digest: hidden(page) })).status).toBe(303)
  expect(await commentsOf(moving)).toMatchObject([{ comment: form.comment, quote: 'A part that stays.' }])
})

it('bodies that are too large, of another kind or broken are answered with the form', async () => {
  const { path } = await aLink()
  const post = (raw: string, type: string) =>
    ask('anonymous', path, { method: 'POST', raw, headers: { 'Content-Type': type, 'X-Forwarded-For': '203.0.113.9' }, server: server.url })
  const urlencoded = 'application/x-www-form-urlencoded'
  for (const [raw, type, status] of [[`comment=${'a'.repeat(70_000)}`, urlencoded, 413], ['{}', 'application/json', 415], ['comment=%ff', urlencoded, 422]] as const) {
    const answer = await post(raw, type)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain('id="guest-comment"')
  }
})

it('a flood from one connection is slowed, and keeps nobody else out', async () => {
  const { path } = await aLink()
  const digest = hidden((await get(path)).text)
  const statuses: number[] = []
  for (let sent = 0; sent < 31; sent += 1) statuses.push((await send(path, { comment: `Flood ${sent}`, digest }, '198.51.100.7')).status)
  expect(statuses.filter((status) => status === 303)).toHaveLength(30)
  const last = await send(path, { comment: 'One too many.', digest }, '198.51.100.7')
  expect(last.status).toBe(429)
  expect(last.text).toContain('One too many.')
  expect((await send(path, { comment: 'From elsewhere.', digest }, '192.0.2.44')).status).toBe(303)
})
