import { afterAll, beforeAll, expect, it } from 'vitest'
import { withConnection } from '../../scripts/setup/database.mjs'
import { aDraft, aPublishedArticle, removeArticles, type ArticleOnSite } from '../support/http/articles'
import { startOwnServer, type OwnServer } from '../support/http/own-server'
import { aReply, removeReplies } from '../support/http/replies'
import { ask, site, type Answer } from '../support/http/site'
import { unique } from '../support/unique'
import { until } from '../support/until'

let server: OwnServer
let article: ArticleOnSite

beforeAll(async () => {
  server = await startOwnServer()
  article = await aPublishedArticle()
})

afterAll(async () => {
  await removeReplies()
  await removeArticles()
  await server.stop()
})

type Form = Record<string, string>

const aForm = (changes: Form = {}): Form => ({
  article: article.id, parent: '', name: 'Ida', email: 'ida@example.org', comment: unique('A reply'), ...changes,
})

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }

const post = (form: Form, headers: Record<string, string> = {}): Promise<Answer> =>
  ask('anonymous', '/replies', {
    method: 'POST', raw: new URLSearchParams(form).toString(), headers: { ...FORM, ...headers }, server: server.url,
  })

/** What was kept of a reply. PostgreSQL knows no U+0000, so that one is looked for without it. */
const stored = (comment: string) =>
  withConnection(site.ownerUrl, async (client) =>
    (await client.query<Record<string, unknown>>(
      'select * from comments where comment = $1', [comment.replaceAll('\u0000', '')],
    )).rows)

const articlePage = async (): Promise<string> => (await ask('anonymous', article.path, { server: server.url })).text

it('a reply leads to a page that thanks, shows it to its writer alone, and is kept by nobody', async () => {
  const form = aForm({ comment: unique('Thank you, my knee is better') })
  const { status, headers, text } = await post(form)
  expect([status, text]).toEqual([303, ''])
  expect(headers.get('cache-control')).toBe('no-store')
  const address = headers.get('location') ?? ''
  expect(address).toMatch(/^\/replies\/[\w-]{20,}$/)
  const thanks = await ask('anonymous', address, { server: server.url })
  expect(thanks.status).toBe(200)
  expect(thanks.headers.get('cache-control')).toContain('no-store')
  expect(thanks.headers.get('x-robots-tag')).toBe('noindex')
  expect(thanks.text).toContain(form.comment)
  expect(thanks.text).toContain(article.path)
  expect(thanks.text).not.toContain('ida@example.org')
  expect(await articlePage()).not.toContain(form.comment)
})

it('what else a form says is ignored: it cannot approve itself, nor date itself back', async () => {
  const form = aForm({
    status: 'approved', createdAt: '2001-01-01T00:00:00.000Z', id: crypto.randomUUID(), token: 'mine', decidedBy: 'x',
  })
  expect((await post(form)).status).toBe(303)
  const [reply, ...others] = await stored(form.comment ?? '')
  expect(others).toEqual([])
  expect(reply).toMatchObject({ status: 'pending', decided_by_id: null })
  expect(reply?.id).not.toBe(form.id)
  expect(reply?.token).not.toBe('mine')
  expect(new Date(String(reply?.created_at)).getUTCFullYear()).toBeGreaterThan(2020)
})

const mistakes: [string, string, Form][] = [
  ['no name', 'name', { name: '  ' }],
  ['a long name', 'name', { name: 'x'.repeat(81) }],
  ['a name on two lines', 'name', { name: 'Ida\r\nBcc: all' }],
  ['no address', 'email', { email: '' }],
  ['an address that is none', 'email', { email: 'ida at example' }],
  ['an address on two lines', 'email', { email: 'ida@example.org\nBcc: all@example.org' }],
  ['no words', 'comment', { comment: ' \n ' }],
  ['too many words', 'comment', { comment: 'x'.repeat(5_001) }],
  ['U+0000', 'comment', { comment: 'a\u0000b' }],
]

it.each(mistakes)('a reply with %s is answered with the form as it was, and the mistake beside its field', async (...row) => {
  const [, field, changes] = row
  const form = aForm({ name: 'Ida <b>', ...changes })
  const { status, text, headers } = await post(form)
  expect(status).toBe(422)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(text).toContain(article.title)
  const control = new RegExp(`<(?:input|textarea)[^>]*name="${field}"[^>]*>`).exec(text)?.[0] ?? ''
  expect(control).toContain('aria-invalid="true"')
  const describedBy = /aria-describedby="([^"]+)"/.exec(control)?.[1]?.split(' ') ?? []
  expect(describedBy.some((id) => text.includes(`id="${id}"`))).toBe(true)
  if (field !== 'name') expect(text).toContain('Ida &lt;b&gt;')
  if (field !== 'email') expect(text).toContain('ida@example.org')
  expect(await stored(form.comment ?? '')).toEqual([])
})

it.each([
  ['an unknown article', { article: crypto.randomUUID() }],
  ['a malformed article', { article: "' or 1=1" }],
  ['a malformed parent', { parent: 'nope' }],
])('a reply to %s is refused with a sentence', async (_, changes) => {
  const form = aForm(changes)
  const { status, text } = await post(form)
  expect(status).toBe(422)
  expect(text).toContain(form.comment)
  expect(await stored(form.comment ?? '')).toEqual([])
})

it('a reply to an article that is not out is refused, and nothing of the draft is told', async () => {
  const draft = await aDraft({ title: unique('A secret title') })
  const form = aForm({ article: draft.id })
  const { status, text } = await post(form)
  expect(status).toBe(422)
  expect(text).not.toContain(draft.title)
  expect(await stored(form.comment ?? '')).toEqual([])
})

it('only an approved reply below the same article can be answered', async () => {
  const other = await aPublishedArticle()
  const parents = [
    await aReply({ article: article.id, status: 'pending' }),
    await aReply({ article: article.id, status: 'rejected' }),
    await aReply({ article: other.id, status: 'approved' }),
  ]
  for (const { id, comment } of parents) {
    const form = aForm({ parent: id })
    const { status, text } = await post(form)
    expect(status).toBe(422)
    expect(text).toContain(form.comment)
    expect(text).not.toContain(comment)
    expect(await stored(form.comment ?? '')).toEqual([])
  }
  const answerable = await aReply({ article: article.id, status: 'approved' })
  const answer = aForm({ parent: answerable.id })
  expect((await post(answer)).status).toBe(303)
  expect(await stored(answer.comment ?? '')).toMatchObject([{ parent_id: answerable.id }])
})

it('a body of another type, one that is too large and one with broken characters are refused', async () => {
  const send = (raw: BodyInit, type: string) =>
    ask('anonymous', '/replies', { method: 'POST', raw, headers: { 'Content-Type': type }, server: server.url })
  expect((await send(JSON.stringify(aForm()), 'application/json')).status).toBe(415)
  expect((await send('a', 'text/plain')).status).toBe(415)
  expect((await send(`comment=${'x'.repeat(70_000)}`, FORM['Content-Type'])).status).toBe(413)
  expect((await send('comment=%ff%fe', FORM['Content-Type'])).status).toBe(422)
  expect((await send('comment=%', FORM['Content-Type'])).status).toBe(422)
  expect((await ask('anonymous', '/replies', { method: 'POST', server: server.url })).status).toBe(415)
})

it('an approved reply shows within 150 ms, as plain text and without framework script', async () => {
  const marker = unique('words')
  const form = aForm({ comment: `<script>alert("${marker}")</script> <b>bold</b> & more`, name: '<i>Ida</i>' })
  expect((await post(form)).status).toBe(303)
  const [reply] = await stored(form.comment ?? '')
  await articlePage()
  const approved = await ask('moderator', `/api/comments/${String(reply?.id)}`, { method: 'PATCH', body: { status: 'approved' } })
  expect(approved.status).toBe(200)
  const { answer: page, askedMs } = await until(articlePage, (text) => text.includes(marker))
  expect(askedMs).toBeLessThan(150)
  expect(page).toContain(`&lt;script&gt;alert(&quot;${marker}&quot;)&lt;/script&gt; &lt;b&gt;bold&lt;/b&gt; &amp; more`)
  expect(page).toContain('&lt;i&gt;Ida&lt;/i&gt;')
  expect(page).not.toMatch(/\/_next\/[^"]*\.js|__next_f/)
})

const erase = (token: string, method: 'GET' | 'POST'): Promise<Answer> =>
  ask('anonymous', `/replies/${token}/erase`, { method, server: server.url })

it('its writer erases a reply from the page that thanks for it, and it leaves the article at once', async () => {
  const { comment, token } = await aReply({ article: article.id, status: 'approved' })
  await ask('admin', `/api/articles/${article.id}`, { method: 'PATCH', body: { _status: 'published' } })
  await until(articlePage, (text) => text.includes(comment))
  expect((await ask('anonymous', `/replies/${token}`, { server: server.url })).text).toContain(`action="/replies/${token}/erase"`)
  expect((await erase(token, 'GET')).headers.get('location')).toBe(`/replies/${token}`)
  expect(await stored(comment)).toHaveLength(1)
  const { status, headers } = await erase(token, 'POST')
  expect([status, headers.get('location'), headers.get('cache-control')]).toEqual([303, '/replies/erased', 'no-store'])
  expect(await stored(comment)).toEqual([])
  await until(articlePage, (text) => !text.includes(comment))
  const done = await ask('anonymous', '/replies/erased', { server: server.url })
  expect([done.status, done.headers.get('x-robots-tag')]).toEqual([200, 'noindex'])
  expect((await ask('anonymous', `/replies/${token}`, { server: server.url })).status).toBe(404)
  expect((await erase(token, 'POST')).headers.get('location')).toBe(`/replies/${token}`)
})
