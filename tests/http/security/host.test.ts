import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { noteMade, removeSubjects, writtenFor } from '../../support/http/access-subjects'
import { aPublishedArticle, removeArticles, type ArticleOnSite } from '../../support/http/articles'
import { letterTo } from '../../support/http/letters'
import { askRaw } from '../../support/http/raw'
import { ask, documentIn, site } from '../../support/http/site'

let article: ArticleOnSite

beforeAll(async () => {
  article = await aPublishedArticle()
})

afterAll(async () => {
  await removeArticles()
  await removeSubjects()
})

const EVIL = 'evil.example'

const addressHeaders: Record<string, string>[] = [
  { Host: EVIL },
  { Host: `${EVIL}:80` },
  { 'X-Forwarded-Host': EVIL, 'X-Forwarded-Proto': 'https', 'X-Forwarded-Port': '444' },
  { Forwarded: `host=${EVIL};proto=https` },
  { 'X-Host': EVIL, 'X-Forwarded-Server': EVIL, 'X-Original-Host': EVIL },
  { 'X-Original-URL': `https://${EVIL}/`, 'X-Rewrite-URL': `https://${EVIL}/`, 'X-Forwarded-Prefix': `//${EVIL}` },
]

const doors = (): string[] => [
  '/', article.path, '/pain-management', '/people/dr-raj', '/about', '/no-such-page', '/sitemap.xml', '/robots.txt', '/feed.xml',
  '/admin/login', '/admin/collections/articles', '/api/articles?limit=2', '/api/media?limit=1', '/api/payload-migrations',
  '/api/nothing', '/replies', '/pain-management/', `/preview/articles/${article.id}`,
]

it.each(addressHeaders)('no answer takes the site’s address from %j', async (headers) => {
  for (const path of doors()) {
    const answer = await askRaw({ path, headers })
    expect(`${JSON.stringify(answer.headers)} ${answer.text}`, path).not.toContain(EVIL)
  }
})

it('absolute addresses are those of the site, whatever was asked before', async () => {
  for (const headers of addressHeaders) await askRaw({ path: article.path, headers })
  const { text } = await ask('anonymous', article.path)
  expect(text).toContain(`<link rel="canonical" href="${site.url}${article.path}"/>`)
  expect((await ask('anonymous', '/sitemap.xml')).text).toContain(`<loc>${site.url}/about</loc>`)
})

/** The address of an account that nobody has asked for a link for. */
async function anAddress(): Promise<string> {
  const written = z.looseObject({ email: z.string() }).parse(await writtenFor('accounts'))
  noteMade('accounts', documentIn(await ask('admin', '/api/accounts', { method: 'POST', body: written })).id)
  return written.email
}

it('a mailed link for a forgotten password leads to the site, whatever host was asked', async () => {
  const emails: string[] = []
  for (const headers of addressHeaders) {
    const email = await anAddress()
    const body = JSON.stringify({ email })
    const sent = { ...headers, 'Content-Type': 'application/json', 'Content-Length': String(body.length) }
    const answer = await askRaw({ method: 'POST', path: '/api/accounts/forgot-password', headers: sent, body })
    expect(answer.status).toBe(200)
    expect(answer.text).not.toContain(EVIL)
    emails.push(email)
  }
  for (const email of emails) {
    const { text = '', html, headerLines } = await letterTo(email)
    expect(text).toMatch(new RegExp(`^${site.url}/admin/set-password/[\\w-]{43}$`, 'm'))
    expect(`${text} ${String(html)} ${JSON.stringify(headerLines)}`).not.toContain(EVIL)
  }
})
