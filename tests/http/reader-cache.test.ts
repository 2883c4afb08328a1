import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { withConnection } from '../../scripts/setup/database.mjs'
import { aDraft, aPublishedArticle, removeArticles, setStatus, sign, type ArticleOnSite } from '../support/http/articles'
import { startOwnServer, type OwnServer } from '../support/http/own-server'
import { aReply, removeReplies } from '../support/http/replies'
import { ask, documentIn, site } from '../support/http/site'
import { unique } from '../support/unique'
import { until } from '../support/until'

let other: OwnServer
let article: ArticleOnSite

beforeAll(async () => {
  other = await startOwnServer()
  article = await aPublishedArticle()
})

afterAll(async () => {
  await removeReplies()
  await removeArticles()
  await other.stop()
})

const FRAMEWORK_SCRIPT = /\/_next\/[^"']*\.js|__next_f|<script(?![^>]*application\/ld\+json)/

const get = (path: string, server = site.url) => ask('anonymous', path, { server })

/** Changes the title of a published article, has it signed again and publishes it. */
async function republish({ id }: ArticleOnSite): Promise<string> {
  const title = unique('A newer title')
  documentIn(await ask('editor', `/api/articles/${id}`, { method: 'PATCH', body: { title } }))
  await sign(id)
  documentIn(await setStatus(id, 'published'))
  return title
}

const siteSettings = z.object({ statement: z.string().nullable() })

it('the first visit after publishing finds the new page, without framework script', async () => {
  const fresh = await aPublishedArticle()
  const page = await get(fresh.path)
  expect(page.status).toBe(200)
  expect(page.text).toContain(fresh.title)
  expect(page.text).not.toMatch(FRAMEWORK_SCRIPT)
})

it('the first visit after a newer text is out finds it, everywhere and without framework script', async () => {
  await get(article.path)
  await get('/pain-management')
  const title = await republish(article)
  for (const path of [article.path, '/pain-management']) {
    const { askedMs, answer } = await until(() => get(path), ({ text }) => text.includes(title))
    expect(askedMs).toBeLessThan(150)
    expect(answer.text).not.toMatch(FRAMEWORK_SCRIPT)
  }
})

it('the first visit after a change of the site settings finds it, without framework script', async () => {
  const { statement } = siteSettings.parse((await ask('admin', '/api/globals/site')).json)
  await get('/')
  const changed = unique('What this site is for')
  const set = (words: string | null) => ask('admin', '/api/globals/site', { method: 'POST', body: { statement: words } })
  try {
    expect((await set(changed)).status).toBe(200)
    const { askedMs, answer } = await until(() => get('/'), ({ text }) => text.includes(changed))
    expect(askedMs).toBeLessThan(150)
    expect(answer.text).not.toMatch(FRAMEWORK_SCRIPT)
  } finally {
    await set(statement)
  }
  await until(() => get('/'), ({ text }) => !text.includes(changed))
})

it('a page that is known is served without the database, which nobody can read meanwhile', async () => {
  const paths = [article.path, '/', '/pain-management', '/people/dr-raj', '/about']
  for (const path of paths) await get(path)
  await withConnection(site.ownerUrl, async (client) => {
    await client.query('begin')
    await client.query('lock table articles, comments, people, topics, pages, site, media, audit.entries in access exclusive mode')
    try {
      for (let round = 0; round < 10; round += 1) {
        for (const path of paths) expect((await get(path)).status).toBe(200)
      }
    } finally {
      await client.query('rollback')
    }
  })
})

it('of fifty visitors at once after a change each finds the old page or the new, and the next one the new', async () => {
  const title = await republish(article)
  const pages = await Promise.all(Array.from({ length: 50 }, () => get(article.path)))
  for (const { status, text } of pages) {
    expect(status).toBe(200)
    expect(text).not.toMatch(FRAMEWORK_SCRIPT)
  }
  expect((await get(article.path)).text).toContain(title)
})

it('an article that is taken down is gone at once, and back at once when it is put out again', async () => {
  const gone = await aPublishedArticle()
  expect((await get(gone.path)).status).toBe(200)
  documentIn(await setStatus(gone.id, 'draft'))
  const down = await until(() => get(gone.path), ({ status }) => status === 404)
  expect(down.askedMs).toBeLessThan(150)
  expect(down.answer.text).not.toContain(gone.title)
  documentIn(await setStatus(gone.id, 'published'))
  const up = await until(() => get(gone.path), ({ status }) => status === 200)
  expect(up.askedMs).toBeLessThan(150)
})

it('a page that was looked for in vain is there as soon as it is published', async () => {
  const draft = await aDraft()
  expect((await get(draft.path)).status).toBe(404)
  await sign(draft.id)
  documentIn(await setStatus(draft.id, 'published'))
  await until(() => get(draft.path), ({ status }) => status === 200)
})

it('every server of the site hears of a change', async () => {
  await get(article.path, other.url)
  const title = await republish(article)
  const { askedMs } = await until(() => get(article.path, other.url), ({ text }) => text.includes(title))
  expect(askedMs).toBeLessThan(150)
})

it('a change that a script announces shows with its commit, and not before', async () => {
  const reply = await aReply({ article: article.id, status: 'pending' })
  await get(article.path)
  await withConnection(site.ownerUrl, async (client) => {
    await client.query('begin')
    await client.query("update comments set status = 'approved' where id = $1", [reply.id])
    await client.query("select pg_notify('healthool_site_changes', $1)", [JSON.stringify([article.path])])
    for (let visit = 0; visit < 5; visit += 1) expect((await get(article.path)).text).not.toContain(reply.comment)
    await client.query('commit')
  })
  const { askedMs, answer } = await until(() => get(article.path), ({ text }) => text.includes(reply.comment))
  expect(askedMs).toBeLessThan(150)
  expect(answer.text).not.toMatch(FRAMEWORK_SCRIPT)
})

it('an announcement that is rolled back changes nothing', async () => {
  const reply = await aReply({ article: article.id, status: 'approved' })
  await withConnection(site.ownerUrl, async (client) => {
    await client.query('begin')
    await client.query("select pg_notify('healthool_site_changes', $1)", [JSON.stringify([article.path])])
    await client.query('rollback')
  })
  for (let visit = 0; visit < 5; visit += 1) expect((await get(article.path)).text).not.toContain(reply.comment)
})
