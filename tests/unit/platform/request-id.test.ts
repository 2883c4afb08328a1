import { once } from 'node:events'
import { createServer, get } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestFacts } from '@/platform/request-context'
import { numberRequests, requestIdFrom } from '@/platform/request-id'

test('an id is believed from a trusted proxy alone, and only where it fits into a log line', () => {
  expect(requestIdFrom('edge-0123456789', 1)).toBe('edge-0123456789')
  expect(requestIdFrom('edge-0123456789', 0)).not.toBe('edge-0123456789')
  for (const sent of ['short', 'x'.repeat(65), 'two words 123', 'line\nbreak-123', ['edge-0123456789'], undefined]) {
    expect(requestIdFrom(sent, 1)).toMatch(/^[0-9a-f-]{36}$/)
  }
})

type Seen = { header: string | undefined; facts: string | undefined }

const seen: Seen[] = []
const server = createServer((request, response) => {
  setTimeout(() => {
    seen.push({ header: String(request.headers['x-request-id']), facts: requestFacts().requestId })
    response.end()
  }, 20)
})

let port = 0
beforeAll(async () => {
  numberRequests(0)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const visit = () => new Promise((resolve) => {
  get({ host: '127.0.0.1', port, headers: { 'X-Request-Id': 'forged-by-somebody' } }, (response) => {
    response.resume()
    response.on('end', resolve)
  })
})

test('each of many requests at once, on lines that are kept open, has an id of its own in what follows from it', async () => {
  for (let round = 0; round < 3; round += 1) await Promise.all(Array.from({ length: 5 }, visit))
  expect(seen).toHaveLength(15)
  expect(new Set(seen.map(({ header }) => header)).size).toBe(15)
  for (const { header, facts } of seen) {
    expect(facts).toBe(header)
    expect(header).not.toBe('forged-by-somebody')
  }
})
