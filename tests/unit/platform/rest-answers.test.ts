import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noteDatabaseLoss } from '@/platform/database-loss'
import { beginRequest, noteUser } from '@/platform/request-context'
import { answered, loggedPath } from '@/platform/rest-answers'

const ARTICLE = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

let lines: string[] = []

beforeEach(() => {
  lines = []
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(String(line))
    return true
  })
})
afterEach(() => { vi.restoreAllMocks() })

const ask = (method: string, act: () => Response, address = '/api/articles') =>
  answered<null>(() => Promise.resolve(act()))(new Request(`http://localhost${address}`, { method }), null)

const losing = (status: number) => () => {
  noteDatabaseLoss()
  return Response.json({ docs: [] }, { status })
}

test.each([
  ['GET', 200], ['GET', 500], ['GET', 401], ['POST', 500], ['POST', 403], ['PATCH', 500],
])('a %s that ended with %i while the database was lost is answered 503 with a sentence', async (method, status) => {
  const answer = await ask(method, losing(status))
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('5')
  expect(await answer.json()).toEqual({
    errors: [{ field: '', message: 'The site cannot reach its database right now. Please try again in a minute.' }],
  })
})

test('a loss that is told a moment after the failure counts, too', async () => {
  const answer = await ask('POST', () => {
    setTimeout(noteDatabaseLoss, 10)
    return new Response(null, { status: 500 })
  })
  expect(answer.status).toBe(503)
})

test('a write that succeeded stays so, whatever became of the database meanwhile', async () => {
  expect((await ask('POST', losing(201))).status).toBe(201)
})

test('what the database was not lost for is answered as it is, also soon after a loss', async () => {
  noteDatabaseLoss()
  expect((await ask('GET', () => new Response(null, { status: 404 }))).status).toBe(404)
  expect((await ask('POST', () => new Response(null, { status: 500 }))).status).toBe(500)
})

test('the log has one line for a request: who, what, how it ended, and nothing that was asked or written', async () => {
  beginRequest('request-0001')
  const answer = await ask('PATCH', () => {
    noteUser('account-7')
    return Response.json({ comment: 'My knee hurts' }, { status: 422 })
  }, `/api/articles/${ARTICLE}?where[email][equals]=ines@reader.example`)
  expect(answer.headers.get('x-request-id')).toBe('request-0001')
  expect(await answer.json()).toEqual({ comment: 'My knee hurts' })
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 30, msg: 'api', method: 'PATCH', path: `/api/articles/${ARTICLE}`, status: 422, userId: 'account-7', requestId: 'request-0001',
  })
  expect(lines[0]).not.toMatch(/knee|ines@/)
})

test('names of files, tokens and words of people in an address do not reach the log', () => {
  expect(loggedPath(`/api/articles/${ARTICLE}/sign-off`)).toBe(`/api/articles/${ARTICLE}/sign-off`)
  expect(loggedPath('/api/media/file/ines-xray-2026.png')).toBe('/api/media/file/*')
  expect(loggedPath('/api/accounts/verify/0123456789abcdef0123')).toBe('/api/accounts/verify/*')
})
