import { afterAll, beforeAll, expect, it } from 'vitest'
import { aPublishedArticle, removeArticles, type ArticleOnSite } from '../support/http/articles'
import { startOwnServer, type OwnServer } from '../support/http/own-server'
import { ask, type Answer } from '../support/http/site'
import { unique } from '../support/unique'

let article: ArticleOnSite
const servers: OwnServer[] = []

beforeAll(async () => {
  article = await aPublishedArticle()
  servers.push(await startOwnServer({ TRUSTED_PROXY_HOPS: '0' }), await startOwnServer({ TRUSTED_PROXY_HOPS: '1' }))
})

afterAll(async () => {
  await removeArticles()
  for (const { stop } of servers) await stop()
})

type Form = Record<string, string>

function reply(server: OwnServer | undefined, forwardedFor: string, changes: Form = {}): Promise<Answer> {
  const form = { article: article.id, name: 'Ida', email: 'ida@example.org', comment: unique('Again'), ...changes }
  return ask('anonymous', '/replies', {
    method: 'POST',
    raw: new URLSearchParams(form).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Forwarded-For': forwardedFor },
    server: server?.url ?? '',
  })
}

it('the twenty-first reply within ten minutes has to wait, whatever address it claims to come from', async () => {
  const [server] = servers
  for (let count = 1; count <= 20; count += 1) expect((await reply(server, `203.0.113.${count}`)).status).toBe(303)
  const comment = unique('One too many')
  const refused = await reply(server, '198.51.100.7', { comment })
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused.headers.get('cache-control')).toBe('no-store')
  expect(refused.text).toContain(comment)
})

it('mistakes are not counted, so that nobody is locked out by typing', async () => {
  const server = servers[1]
  for (let count = 0; count < 25; count += 1) {
    expect((await reply(server, '203.0.113.50', { email: 'nope' })).status).toBe(422)
  }
  expect((await reply(server, '203.0.113.50')).status).toBe(303)
})

it('who sends hundreds of forms with mistakes is told to wait, without the page', async () => {
  const server = servers[1]
  const statuses: number[] = []
  for (let count = 0; count < 201; count += 1) statuses.push((await reply(server, '203.0.113.70', { email: 'nope' })).status)
  expect(statuses.slice(0, 200).every((status) => status === 422)).toBe(true)
  expect(statuses[200]).toBe(429)
  const refused = await reply(server, '203.0.113.70')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '600'])
  expect(refused.text.length).toBeLessThan(500)
  expect((await reply(server, '203.0.113.71')).status).toBe(303)
})

it('behind one trusted proxy each reader has a limit of their own, and a forged entry gains nothing', async () => {
  const server = servers[1]
  for (let count = 1; count <= 20; count += 1) {
    expect((await reply(server, `198.51.100.${count}, 203.0.113.60`)).status).toBe(303)
  }
  expect((await reply(server, '198.51.100.99, 203.0.113.60')).status).toBe(429)
  expect((await reply(server, '203.0.113.61')).status).toBe(303)
})
