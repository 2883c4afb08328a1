import { afterAll, beforeAll, expect, it } from 'vitest'
import { withConnection } from '../../scripts/setup/database.mjs'
import { startOwnServer, type OwnServer } from '../support/http/own-server'
import { ask, site, type Answer, type Visitor } from '../support/http/site'
import { unique } from '../support/unique'

let server: OwnServer

beforeAll(async () => {
  server = await startOwnServer({ TRUSTED_PROXY_HOPS: '1' })
})

afterAll(async () => {
  await withConnection(site.ownerUrl, (client) => client.query("delete from contact_messages where email = 'ida@example.org'"))
  await server.stop()
})

type Form = Record<string, string>

const aForm = (changes: Form = {}): Form => ({ name: 'Ida', email: 'ida@example.org', message: unique('A message'), ...changes })

const TYPE = 'application/x-www-form-urlencoded'

const send = (raw: string, type = TYPE, from = '203.0.113.1'): Promise<Answer> =>
  ask('anonymous', '/contact-messages', {
    method: 'POST', raw, headers: { 'Content-Type': type, 'X-Forwarded-For': from }, server: server.url,
  })

const post = (form: Form, from?: string): Promise<Answer> => send(new URLSearchParams(form).toString(), TYPE, from)

const stored = (message = '') =>
  withConnection(site.ownerUrl, async (client) =>
    (await client.query<Record<string, unknown>>(
      'select * from contact_messages where message = $1', [message.replaceAll('\u0000', '')],
    )).rows)

it('the contact page has the form, and no other page has', async () => {
  const page = async (path: string): Promise<string> => (await ask('anonymous', path, { server: server.url })).text
  expect(await page('/contact')).toMatch(/<form[^>]*id="write-to-us"[^>]*action="\/contact-messages#write-to-us"/)
  expect(await page('/about')).not.toContain('write-to-us')
})

it('a message leads to a page that thanks, shows it to its writer alone, and is kept by nobody', async () => {
  const form = aForm({ message: unique('<b>The dose</b> in the table'), status: 'read', token: 'mine' })
  const { status, headers, text } = await post(form)
  expect([status, text, headers.get('cache-control')]).toEqual([303, '', 'no-store'])
  const address = headers.get('location') ?? ''
  expect(address).toMatch(/^\/contact-messages\/[\w-]{20,}$/)
  const thanks = await ask('anonymous', address, { server: server.url })
  expect([thanks.status, thanks.headers.get('x-robots-tag')]).toEqual([200, 'noindex'])
  expect(thanks.headers.get('cache-control')).toContain('no-store')
  expect(thanks.text).toContain('&lt;b&gt;The dose&lt;/b&gt;')
  expect(thanks.text).not.toContain('ida@example.org')
  expect(thanks.text).not.toMatch(/\/_next\/[^"]*\.js|__next_f/)
  expect(await stored(form.message)).toMatchObject([{ name: 'Ida', email: 'ida@example.org' }])
  const listed = async (visitor: Visitor): Promise<string> => (await ask(visitor, '/api/contact-messages?limit=500')).text
  for (const visitor of ['anonymous', 'editor', 'doctor'] as const) expect(await listed(visitor)).not.toContain('The dose')
  expect(await listed('moderator')).toContain('The dose')
})

it.each([
  ['no name', 'name', { name: '  ' }],
  ['an address on two lines', 'email', { email: 'ida@example.org\r\nBcc: all@example.org' }],
  ['no words', 'message', { message: ' \n ' }],
  ['too many words', 'message', { message: 'x'.repeat(5_001) }],
  ['U+0000', 'message', { message: 'a\u0000b' }],
] satisfies [string, string, Form][])('a message with %s comes back with the mistake beside its field', async (_, field, changes) => {
  const form = aForm({ name: 'Ida <b>', ...changes })
  const { status, text, headers } = await post(form)
  expect([status, headers.get('cache-control')]).toEqual([422, 'no-store'])
  expect(text).toContain('<title>Error: Contact Us')
  const control = new RegExp(`<(?:input|textarea)[^>]*name="${field}"[^>]*>`).exec(text)?.[0] ?? ''
  expect(control).toContain('aria-invalid="true"')
  expect(control).toContain(`write-to-us-${field}-problem`)
  if (field !== 'name') expect(text).toContain('Ida &lt;b&gt;')
  expect(await stored(form.message)).toEqual([])
})

it('a body of another type, one that is too large and one with broken characters are refused', async () => {
  expect((await send(JSON.stringify(aForm()), 'application/json')).status).toBe(415)
  expect((await send(`message=${'x'.repeat(70_000)}`)).status).toBe(413)
  expect((await send('message=%ff%fe')).status).toBe(422)
})

it('the eleventh message within ten minutes has to wait, and nothing of it is lost', async () => {
  for (let count = 1; count <= 10; count += 1) expect((await post(aForm(), '203.0.113.9')).status).toBe(303)
  const form = aForm()
  const refused = await post(form, '203.0.113.9')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '600'])
  expect(refused.text).toContain(form.message)
  expect(await stored(form.message)).toEqual([])
  expect((await post(aForm(), '203.0.113.10')).status).toBe(303)
})
