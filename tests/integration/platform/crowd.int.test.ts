import { sql } from '@payloadcms/db-postgres/drizzle'
import { handleEndpoints, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { closeDesk, openDesk, requestAs, tokenOf, type Desk } from '../../support/desk'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

/** Asks the REST interface as the site's route does. */
async function ask(path: string, headers: Record<string, string> = {}): Promise<{ status: number; json: unknown }> {
  const { answered } = await import('@/platform/rest-answers')
  const handler = answered<null>((request) => handleEndpoints({ config: desk.payload.config, request }))
  const response = await handler(new Request(`http://localhost:3000${path}`, { headers }), null)
  return { status: response.status, json: await response.json() }
}

/** Takes a connection of the pool, and keeps whoever reads topics waiting. */
async function takeConnection(): Promise<PayloadRequest> {
  const { runSql } = await import('@/platform/database')
  const req = await requestAs(desk, null)
  await initTransaction(req)
  await runSql(req, sql`lock table topics in row exclusive mode`)
  return req
}

/** Tables have the same number in each database that was copied from one, and other tests lock theirs. */
const waiting = `select from pg_locks where not granted and relation = 'topics'::regclass
  and database = (select oid from pg_database where datname = current_database())`

/** Until a query waits for the topics, and so keeps its connection. */
const untilOneWaits = (): Promise<void> =>
  withConnection(desk.database.ownerUrl, (client) =>
    vi.waitFor(async () => expect((await client.query(waiting)).rowCount).toBe(1), { timeout: 15_000, interval: 20 }))

test('who finds every connection taken hears 503, and nobody else does', async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  desk.payload.logger.level = 'silent'
  const { runSql } = await import('@/platform/database')
  const headers = { Authorization: `JWT ${await tokenOf(desk, desk.editor)}` }
  const first = await takeConnection()
  await runSql(first, sql`lock table topics in access exclusive mode`)
  const others = await Promise.all(Array.from({ length: 18 }, async () => {
    const req = await requestAs(desk, null)
    await initTransaction(req)
    return req
  }))
  const inFlight = ask('/api/topics?depth=0&pagination=false')
  await untilOneWaits()
  const inVain = await ask('/api/accounts/me', headers)
  expect(inVain).toEqual({
    status: 503,
    json: { errors: [{ field: '', message: 'The site has too much to do right now. Please try again in a minute.' }] },
  })
  await Promise.all([first, ...others].map((req) => killTransaction(req)))
  expect((await inFlight).status).toBe(200)
  expect((await ask('/api/accounts/me', headers)).status).toBe(200)
})

test('a request begins no jobs by the clock: in tests they run when a test says so', async () => {
  await ask('/api/accounts/me')
  expect(desk.payload.crons).toEqual([])
})

test('however many ask at once, a server that is ready says so', async () => {
  const { findReadiness } = await import('@/platform/readiness')
  const { sharedAnswer } = await import('@/platform/shared-answer')
  const findStanding = sharedAnswer(() => findReadiness(() => Promise.resolve(0)), 1_000)
  const answers = await Promise.all(Array.from({ length: 5_000 }, () => findStanding()))
  expect(new Set(answers.map(({ database }) => database))).toEqual(new Set(['ok']))
})
