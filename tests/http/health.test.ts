import { expect, it } from 'vitest'
import { ask } from '../support/http/site'

it.each([
  ['/healthz', { status: 'alive' }],
  ['/readyz', { status: 'ready', database: 'ok', migrations: 'ok' }],
])('%s tells programs how the server is, and is kept by nobody', async (path, parts) => {
  const answer = await ask('anonymous', path)
  expect(answer.status).toBe(200)
  expect(answer.json).toMatchObject(parts)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('x-robots-tag')).toBe('noindex')
})

it('each answer of the REST interface has an id of its own, whatever a visitor sent', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, async () => {
    const { headers } = await ask('anonymous', '/api/articles', { headers: { 'X-Request-Id': 'chosen-by-a-visitor' } })
    return headers.get('x-request-id')
  }))
  expect(new Set(ids).size).toBe(5)
  expect(ids.join(' ')).toMatch(/^(?:[0-9a-f-]{36} ?){5}$/)
})
