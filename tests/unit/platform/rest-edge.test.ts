import { expect, test } from 'vitest'
import { z } from 'zod'
import { guarded } from '@/platform/rest-edge'

const answers = z.object({ errors: z.array(z.object({ field: z.string(), message: z.string() })) })

/** Stands where Payload would: it tells what arrived. */
const echo = guarded(async (request) => Response.json({ arrived: request.body ? await request.text() : null }))

const send = (address: string, init: RequestInit = {}): Promise<Response> =>
  echo(new Request(`https://example.org${address}`, init), { params: Promise.resolve({}) })

const post = (body: BodyInit, type = 'application/json'): Promise<Response> =>
  send('/api/articles', { method: 'POST', body, headers: { 'content-type': type } })

const fieldsIn = async (response: Response): Promise<string[]> =>
  answers.parse(await response.json()).errors.map(({ field }) => field)

test.each([
  '/api/articles', '/api/articles/1?depth=2&where[title][equals]=Kn%C3%B6chel', '/api/articles?where[title][like]=100%25', '/api/articles?a=b+c',
])('the address %s is let through', async (address) => {
  expect((await send(address)).status).toBe(200)
})

test.each([
  '/api/articles/%', '/api/articles/%zz', '/api/articles/%FF', '/api/articles/%00', '/api/articles?where[title][equals]=%00',
  '/api/articles?a=100%', '/api/articles?a=%ED%A0%BD', '/api/articles?%00=a',
])('the address %s cannot be read, and is refused', async (address) => {
  const response = await send(address)
  expect(response.status).toBe(422)
  expect(await fieldsIn(response)).toEqual(['query'])
})

test.each([
  ['JSON', '{"title":"Knöchel \u{1f600}"}', 'application/json'],
  ['JSON with a charset', '{"title":"Knee"}', 'Application/JSON; charset=utf-8'],
  ['a form', 'title=Kn%C3%B6chel', 'application/x-www-form-urlencoded'],
  ['an upload, which is read elsewhere', '\u0000', 'multipart/form-data; boundary=x'],
])('%s is let through as it was sent', async (_, body, type) => {
  const response = await post(body, type)
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ arrived: body })
})

test('an act such as signing out needs no body, and a write does', async () => {
  const headers = { 'content-type': 'application/json' }
  expect((await send('/api/accounts/logout', { method: 'POST', body: '', headers })).status).toBe(200)
  expect((await send('/api/accounts/logout', { method: 'POST' })).status).toBe(200)
  expect((await send('/api/articles', { method: 'POST', body: '', headers })).status).toBe(422)
  expect((await send('/api/articles/1', { method: 'PATCH' })).status).toBe(422)
})

test.each(['null', '[1]', '1', '"title"', 'true'])('%s is JSON, but no object, and is refused', async (body) => {
  expect((await post(body)).status).toBe(422)
})

test('JSON that is nested too deeply is refused', async () => {
  const nested = (depth: number): string => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`
  expect((await post(nested(100))).status).toBe(200)
  expect((await post(nested(10_000))).status).toBe(422)
})

test.each(['text/plain', 'application/xml', 'multipart/form-data'])('a body of the type %s is refused', async (type) => {
  expect((await post('a', type)).status).toBe(415)
})

test.each([
  ['limit=abc', 'limit'], ['limit=-1', 'limit'], ['limit[a]=1', 'limit'], ['limit=1&limit=2', 'limit'], ['page=1.5', 'page'],
  ['page=99999999999999999999', 'page'], ['depth=999', 'depth'], ['where=abc', 'where'], ['where=[1]', 'where'],
])('the parameters %s are refused with the name of %s', async (query, field) => {
  const response = await send(`/api/articles?${query}`)
  expect(response.status).toBe(422)
  expect(await fieldsIn(response)).toEqual([field])
})

test.each(['limit=0', 'limit=', 'page=1&limit=500&depth=3', 'where={"title":{"equals":"a"}}'])('the parameters %s pass', async (query) => {
  expect((await send(`/api/articles?${query}`)).status).toBe(200)
})

test.each([
  ['U+0000', '{"title":"a\\u0000"}', ['title']],
  ['half of a surrogate pair', '{"title":"a\\ud83d"}', ['title']],
  ['faults deep within', '{"sources":[{"title":"fine"},{"title":"\\u0000","doi":"\\udc00"}]}', ['sources.1.title', 'sources.1.doi']],
  ['a broken name of a field', '{"a\\u0000":1}', ['']],
])('JSON with %s is refused with the names of the fields', async (_, body, fields) => {
  const response = await post(body)
  expect(response.status).toBe(422)
  expect(await fieldsIn(response)).toEqual(fields)
})

test.each(['{', 'title', '{"a":1,}', '\u0000'])('%j is no JSON', async (body) => {
  const response = await post(body)
  expect(response.status).toBe(400)
  expect(await fieldsIn(response)).toEqual([''])
})

test.each(['application/json', 'application/x-www-form-urlencoded'])('bytes that are no UTF-8 are refused as %s', async (type) => {
  const response = await post(new Uint8Array([0x22, 0xff, 0x22]), type)
  expect(response.status).toBe(422)
})

test.each(['title=100%', 'title=%00', 'title=%ED%A0%BD'])('the form %s cannot be read, and is refused', async (body) => {
  expect((await post(body, 'application/x-www-form-urlencoded')).status).toBe(422)
})

test('4 MB are let through, and one byte more is not', async () => {
  const jsonOf = (bytes: number): string => JSON.stringify({ a: 'a'.repeat(bytes - 8) })
  expect((await post(jsonOf(4 * 1024 * 1024))).status).toBe(200)
  expect((await post(jsonOf(4 * 1024 * 1024 + 1))).status).toBe(413)
})

test('a body that says it is too large is refused before it is read', async () => {
  const headers = { 'content-type': 'application/json', 'content-length': String(5 * 1024 * 1024) }
  expect((await send('/api/articles', { method: 'POST', body: '{}', headers })).status).toBe(413)
})

test('a body without an end is refused as soon as it is too large, and not read on', async () => {
  let sent = 0
  const endless = new ReadableStream({
    pull: (controller) => {
      sent += 1
      controller.enqueue(new Uint8Array(1024 * 1024).fill(97))
    },
  })
  const init = { method: 'POST', body: endless, headers: { 'content-type': 'application/json' }, duplex: 'half' }
  expect((await send('/api/articles', init)).status).toBe(413)
  expect(sent).toBeLessThan(8)
})

test('an upload that says it is too large is refused before it is read', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(30 * 1024 * 1024) }
  const response = await send('/api/media', { method: 'POST', body: 'x', headers })
  expect(response.status).toBe(413)
  expect(await fieldsIn(response)).toEqual(['file'])
})

test.each(['X-HTTP-Method-Override', 'X-Payload-HTTP-Method-Override'])('a query that comes as a body by %s is looked at like one in the address', async (name) => {
  const ask = (body: string, type = 'application/x-www-form-urlencoded'): Promise<Response> =>
    send('/api/articles', { method: 'POST', body, headers: { 'content-type': type, [name]: 'GET' } })
  expect((await ask('limit=1&depth=0')).status).toBe(200)
  expect(await fieldsIn(await ask('limit=abc'))).toEqual(['limit'])
  expect(await fieldsIn(await ask('depth=999&where=abc'))).toEqual(['depth', 'where'])
  expect((await ask('{"limit":1}', 'application/json')).status).toBe(415)
})

test('the method and the headers arrive with the body', async () => {
  const tell = guarded(async (request) => Response.json([request.method, request.headers.get('authorization')]))
  const request = new Request('https://example.org/api/articles/1', {
    method: 'PATCH', body: '{}', headers: { 'content-type': 'application/json', authorization: 'JWT x' },
  })
  expect(await (await tell(request, { params: Promise.resolve({}) })).json()).toEqual(['PATCH', 'JWT x'])
})

test.each(['/api/payload-jobs/versions', '/api/payload-kv/versions/1'])('there is nothing at %s', async (address) => {
  expect((await send(address)).status).toBe(404)
})
