import { afterAll, expect, it } from 'vitest'
import { z } from 'zod'
import { adminFunction, byScript, settingATime, takeTimes } from '../../support/http/admin-function'
import { aDraft, removeArticles } from '../../support/http/articles'
import { askRaw, cookieOf } from '../../support/http/raw'
import { ask, documentsIn, site, type Visitor } from '../../support/http/site'

afterAll(removeArticles)

const everybody: Visitor[] = ['anonymous', 'editor', 'doctor', 'moderator', 'admin']

it('nobody registers as the first account, whoever asks', async () => {
  const body = { email: 'first@example.org', password: 'a password of the first', name: 'First', roles: ['admin'] }
  for (const visitor of everybody) {
    const answer = await ask(visitor, '/api/accounts/first-register', { method: 'POST', body })
    expect([visitor, answer.status]).toEqual([visitor, 403])
  }
  const list = await ask('admin', '/api/accounts?where[email][equals]=first@example.org')
  expect(list.json).toMatchObject({ totalDocs: 0 })
})

const secret = z.string().min(32).parse(process.env.CRON_SECRET)

const wrongKeys = [
  '', 'Bearer', 'Bearer ', `bearer ${secret}`, secret, `Bearer ${secret}x`, `Bearer ${secret.slice(0, -1)}`, `Bearer  ${secret}`, `JWT ${secret}`,
  'Bearer undefined', 'Bearer null', `Basic ${btoa(`cron:${secret}`)}`,
]

it.each(wrongKeys)('jobs are not run for somebody with the key %j', async (key) => {
  for (const path of ['/api/payload-jobs/run', '/api/payload-jobs/handle-schedules']) {
    expect((await askRaw({ path, headers: key === '' ? {} : { Authorization: key } })).status, path).toBe(401)
  }
})

it('jobs are run for nobody who is only signed in, and not by another method', async () => {
  for (const visitor of everybody) expect((await ask(visitor, '/api/payload-jobs/run')).status, visitor).toBe(401)
  const headers = { 'X-HTTP-Method-Override': 'GET', 'Content-Type': 'application/x-www-form-urlencoded' }
  expect((await ask('admin', '/api/payload-jobs/run', { method: 'POST', raw: 'limit=1', headers })).status).toBe(401)
})

it('jobs are run for the operator’s own clock, and its key opens nothing else', async () => {
  const headers = { Authorization: `Bearer ${secret}` }
  for (const path of ['/api/payload-jobs/run', '/api/payload-jobs/run?allQueues=true']) {
    expect((await askRaw({ path, headers })).status, path).toBe(200)
  }
  for (const path of ['/api/payload-jobs', '/api/accounts', '/api/media', '/api/review-requests']) {
    expect((await askRaw({ path, headers })).status, path).toBe(401)
  }
})

it.each([
  '/api/graphql', '/api/graphql-playground', '/graphql', '/api/og', '/api/payload-locked-documents', '/api/payload-query-presets',
  `/api/payload-locked-documents/${crypto.randomUUID()}`, '/api/site', '/api/globals/payload-jobs-stats', '/api/globals/nothing',
])('%s is not there, for anybody', async (path) => {
  for (const visitor of everybody) expect((await ask(visitor, path)).status, visitor).toBe(404)
})

it.each(['payload-jobs', 'payload-kv', 'payload-migrations'])('the inner collection %s is closed, for reading and for writing', async (collection) => {
  for (const visitor of everybody) {
    for (const method of ['GET', 'POST', 'PATCH', 'DELETE'] as const) {
      const sent = method === 'GET' ? {} : { body: { a: 1 } }
      const { status } = await ask(visitor, `/api/${collection}?where[id][exists]=true`, { method, ...sent })
      expect([401, 403, 404, 501], `${visitor} ${method}`).toContain(status)
    }
  }
})

it.each([
  'url=%2Ficon.svg&w=64&q=75', 'url=https%3A%2F%2Fevil.example%2Fa.png&w=64&q=75', 'url=%2F%2Fevil.example%2Fa.png&w=64&q=75',
  'url=%2Fapi%2Fmedia%2Ffile%2Fa.png&w=99999999&q=100', 'url=file%3A%2F%2F%2Fetc%2Fpasswd&w=64&q=75', 'w=64', '',
])('pictures are not resized on request: /_next/image?%s', async (query) => {
  const { status, headers } = await ask('anonymous', `/_next/image?${query}`)
  expect(status).toBe(404)
  expect(headers.get('content-type') ?? '').not.toMatch(/^image\//)
})

it.each(['TRACE', 'TRACK', 'DEBUG', 'PROPFIND', 'CONNECT'])('the method %s tells nobody what a browser sent', async (method) => {
  for (const path of ['/', '/api/articles', '/admin', '/replies']) {
    const headers = { Cookie: 'told=a-secret-of-the-browser', Authorization: 'JWT a-secret-of-the-browser' }
    const asked = askRaw({ method, path, headers })
    const text = await asked.then((answer) => JSON.stringify(answer), (error: unknown) => String(error))
    expect(text).not.toContain('a-secret-of-the-browser')
  }
})

it('a browser is told that other origins may not write', async () => {
  for (const origin of ['https://evil.example', 'null', `${site.url}.evil.example`]) {
    const headers = { Origin: origin, 'Access-Control-Request-Method': 'DELETE', 'Access-Control-Request-Headers': 'authorization' }
    const answer = await askRaw({ method: 'OPTIONS', path: '/api/articles', headers })
    expect([undefined, site.url]).toContain(answer.headers['access-control-allow-origin'])
    expect(answer.headers['access-control-allow-credentials']).not.toBe('*')
  }
})

const overrides = ['X-HTTP-Method-Override', 'X-Payload-HTTP-Method-Override', 'X-Method-Override', 'X-HTTP-Method']

it.each(overrides)('%s makes no write out of a read, nor passes the limits of a query', async (name) => {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  for (const method of ['DELETE', 'PATCH', 'PUT', 'POST']) {
    const read = await ask('anonymous', '/api/articles?where[id][exists]=true', { headers: { [name]: method } })
    expect(read.status).toBe(200)
    const sent = { method: 'POST', raw: 'a=1', headers: { ...form, [name]: method } } as const
    const post = await ask('anonymous', '/api/articles?where[id][exists]=true&_method=DELETE', sent)
    expect(post.status).toBe(401)
  }
  const query = (raw: string) => ask('anonymous', '/api/articles', { method: 'POST', raw, headers: { ...form, [name]: 'GET' } })
  expect([401, 422]).toContain((await query('depth=999')).status)
  const drafts = await query('draft=true&where[_status][equals]=draft')
  expect(drafts.status === 401 || drafts.text.includes('"totalDocs":0')).toBe(true)
})

async function setTime(visitor: Visitor, doc: { relationTo: string; value: string }): Promise<number | null> {
  const { headers, type, body } = byScript(await adminFunction(visitor), settingATime(doc))
  await askRaw({
    method: 'POST',
    path: '/admin',
    headers: {
      ...headers, Cookie: await cookieOf(visitor), Origin: site.url, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': type,
      'Content-Length': String(body.length),
    },
    body,
  })
  return takeTimes(doc.value)
}

it('nobody but editors and admins sets a time, and nobody for anything but an article', async () => {
  const { id } = await aDraft()
  const article = { relationTo: 'articles', value: id }
  for (const visitor of ['editor', 'admin'] as const) expect(await setTime(visitor, article), visitor).toBe(1)
  for (const visitor of ['doctor', 'moderator'] as const) expect(await setTime(visitor, article), visitor).toBe(0)
  const [page] = documentsIn(await ask('editor', '/api/pages?limit=1&depth=0')).docs
  expect(await setTime('editor', { relationTo: 'pages', value: z.string().parse(page?.id) })).toBe(0)
})
