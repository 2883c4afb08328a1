import { afterAll, expect, it } from 'vitest'
import { removeSubjects } from '../../support/http/access-subjects'
import { adminFunction, byScript, settingATime, takeTimes, type Called } from '../../support/http/admin-function'
import { aDraft, removeArticles } from '../../support/http/articles'
import { askRaw, cookieOf, type RawAnswer } from '../../support/http/raw'
import { ask, documentsIn, site } from '../../support/http/site'
import { unique } from '../../support/unique'

afterAll(async () => {
  await removeArticles()
  await removeSubjects()
})

const { protocol, host, hostname } = new URL(site.url)

/** What a browser says about where a request comes from; none of these pages is the site's own. */
const elsewhere: [string, Record<string, string>][] = [
  ['a foreign origin', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
  ['a null origin', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
  ['a sibling below the same domain', { Origin: `${protocol}//forum.${host}`, 'Sec-Fetch-Site': 'same-site' }],
  ['another port of the same name', { Origin: `${protocol}//${hostname}:1`, 'Sec-Fetch-Site': 'same-site' }],
  ['a name that begins like ours', { Origin: `${site.url}.evil.example`, 'Sec-Fetch-Site': 'cross-site' }],
  ['our name with other letters before it', { Origin: `${protocol}//evil${host}`, 'Sec-Fetch-Site': 'cross-site' }],
  ['no origin, across sites', { 'Sec-Fetch-Site': 'cross-site' }],
  ['no origin, and no word about it', {}],
]

type Written = { method: string; path: string; body: string; type?: string }

async function withCookie(headers: Record<string, string>, written: Written): Promise<RawAnswer> {
  const { method, path, body, type = 'application/json' } = written
  const sent = { ...headers, Cookie: await cookieOf('editor'), 'Content-Type': type, 'Content-Length': String(body.length) }
  return askRaw({ method, path, headers: sent, body })
}

it.each(elsewhere)('a cookie that comes from %s writes nothing', async (_, headers) => {
  const { id, title } = await aDraft()
  const made = unique('made from elsewhere')
  const writes: Written[] = [
    { method: 'POST', path: '/api/topics', body: JSON.stringify({ title: made }) },
    { method: 'POST', path: '/api/topics', body: `title=${made}`, type: 'application/x-www-form-urlencoded' },
    { method: 'POST', path: '/api/topics', body: JSON.stringify({ title: made }), type: 'text/plain' },
    { method: 'PATCH', path: `/api/articles/${id}`, body: JSON.stringify({ title: made }) },
    { method: 'POST', path: `/api/articles/${id}/submit-for-review`, body: JSON.stringify({ reviewer: crypto.randomUUID() }) },
  ]
  for (const write of writes) expect([401, 403, 415], `${write.method} ${write.path}`).toContain((await withCookie(headers, write)).status)
  expect(documentsIn(await ask('admin', `/api/topics?where[title][equals]=${made}`)).totalDocs).toBe(0)
  expect((await ask('editor', `/api/articles/${id}?draft=true`)).json).toMatchObject({ title })
})

it.each(elsewhere)('an answer is not lent to %s', async (_, headers) => {
  const answer = await askRaw({ path: '/api/accounts/me', headers: { ...headers, Cookie: await cookieOf('editor') } })
  const lentTo = answer.headers['access-control-allow-origin']
  expect([undefined, site.url]).toContain(lentTo)
  if (headers['Sec-Fetch-Site'] !== 'same-site' || headers.Origin) expect(answer.text).not.toContain('editor@healthool.example')
})

it('the site’s own pages write with the cookie', async () => {
  const { id } = await aDraft()
  const write = { method: 'PATCH', path: `/api/articles/${id}`, body: JSON.stringify({ standfirst: 'Written at the desk.' }) }
  expect((await withCookie({ Origin: site.url, 'Sec-Fetch-Site': 'same-origin' }, write)).status).toBe(200)
})

it('a foreign page can sign nobody out', async () => {
  const headers = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }
  await withCookie(headers, { method: 'POST', path: '/api/accounts/logout', body: '{}' })
  expect((await ask('editor', '/api/accounts/me')).text).toContain('editor@healthool.example')
})

/** As a form without script sends it: a browser asks no site beforehand whether it may. */
function byForm(id: string, call: object): Called {
  const fields = { $ACTION_REF_1: '', '$ACTION_1:0': JSON.stringify({ id, bound: '$@1' }), '$ACTION_1:1': JSON.stringify([call]) }
  const parts = Object.entries(fields).map(([name, value]) =>
    `--a-line\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  return { headers: {}, type: 'multipart/form-data; boundary=a-line', body: `${parts.join('')}--a-line--\r\n` }
}

it.each([
  ['by script', byScript],
  ['by a form', byForm],
])('what the admin asks of the server %s is done for its own page and for none elsewhere', async (_, written) => {
  const { id } = await aDraft()
  const doc = { relationTo: 'articles', value: id }
  const { headers, ...rest } = written(await adminFunction('editor'), settingATime(doc))
  const asked = (from: Record<string, string>) => withCookie({ ...from, ...headers }, { method: 'POST', path: '/admin', ...rest })
  for (const [where, from] of elsewhere) {
    await asked(from)
    expect(await takeTimes(id), where).toBe(0)
  }
  await asked({ Origin: site.url, 'Sec-Fetch-Site': 'same-origin' })
  expect(await takeTimes(id)).toBe(1)
})

it('the public form takes replies from anywhere, and never in the name of a session', async () => {
  const { id } = await aDraft()
  const form = new URLSearchParams({ article: id, name: 'Ida', email: 'ida@example.org', comment: unique('A reply') }).toString()
  const write = { method: 'POST', path: '/replies', body: form, type: 'application/x-www-form-urlencoded' }
  // An editor may read the draft; whoever sends this form counts as a reader, to whom it does not exist.
  expect((await withCookie({ Origin: site.url, 'Sec-Fetch-Site': 'same-origin' }, write)).status).toBe(422)
})
