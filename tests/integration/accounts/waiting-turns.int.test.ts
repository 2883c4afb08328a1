import { sql } from '@payloadcms/db-postgres/drizzle'
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { aDraft, anAccount, closeDesk, openDesk, PASSWORD, requestAs, rest, tokenOf, type Desk } from '../../support/desk'
import { holdThreads } from '../../support/hold-threads'
import { lockWaiters } from '../../support/lock-waiters'
import { until } from '../../support/until'

/** Two passwords are weighed at once, and thirty wait. */
const ROOM = 32
const TOO_MANY = 8
const BUSY = 'The site has too much to do right now. Please try again in a minute.'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

let networks = 0
const aNetwork = (): string => {
  networks += 1
  return `198.51.${networks}.7`
}

type Asked = { path: string; body: unknown; headers?: Record<string, string> }

/** Asks as the site's route does, with what stands around the REST interface. */
async function ask({ path, body, headers = {} }: Asked) {
  const { answered } = await import('@/platform/rest-answers')
  const handler = answered<null>((request) => handleEndpoints({ config: desk.payload.config, request }))
  const sent = { 'Content-Type': 'application/json', ...headers }
  const request = new Request(`http://localhost:3000${path}`, { method: 'POST', headers: sent, body: JSON.stringify(body) })
  const response = await handler(request, null)
  return { status: response.status, wait: response.headers.get('Retry-After'), json: await response.json() }
}

const signIn = (email: string, password: string) =>
  ask({ path: '/api/accounts/login', body: { email, password }, headers: { 'X-Forwarded-For': aNetwork() } })

/** Opens as many connections as there may be: a new one could not prove who it is while the threads are held. */
async function openConnections(): Promise<void> {
  const { runSql } = await import('@/platform/database')
  await Promise.all(Array.from({ length: 40 }, async () => runSql(await requestAs(desk, null), sql`select pg_sleep(0.1)`)))
}

/** Runs an act while as many passwords wait as may; gives the answers to all who signed in. */
async function amidCrowd(email: string, act: () => Promise<void>): Promise<number[]> {
  const answered: number[] = []
  const letGo = holdThreads(desk.database.folder)
  const crowd = Array.from({ length: ROOM + TOO_MANY }, async () => {
    answered.push((await signIn(email, PASSWORD)).status)
  })
  try {
    const countAnswered = () => new Promise<number>((resolve) => { setImmediate(() => resolve(answered.length)) })
    await until(countAnswered, (count) => count === TOO_MANY)
    expect(new Set(answered)).toEqual(new Set([503]))
    await act()
  } finally {
    await letGo()
  }
  await Promise.all(crowd)
  return answered
}

const counted = (text: string, ...values: unknown[]) =>
  withConnection(desk.database.ownerUrl, async (client) =>
    z.object({ count: z.number() }).parse((await client.query(text, values)).rows[0]).count)

const countTries = () => counted('select coalesce(sum(tries), 0)::int as count from sign_in_tries')

const countSignatures = (articleId: string) =>
  counted("select count(*)::int as count from audit.entries where act = 'article.signed-off' and subject = $1", articleId)

function expectLogLines(): void {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  desk.payload.logger.level = 'silent'
}

it('who finds too many passwords waiting hears 503 and has not used up a try; nobody who waits is lost', async () => {
  expectLogLines()
  const { email } = await anAccount(desk.payload, 'editor')
  const before = await countTries()
  await openConnections()
  const crowd = await amidCrowd(email, async () => {
    expect(await signIn(email, 'wrong-password')).toEqual({ status: 503, wait: '5', json: { errors: [{ field: '', message: BUSY }] } })
  })
  expect(crowd.filter((status) => status === 503)).toHaveLength(TOO_MANY)
  expect(crowd.filter((status) => status === 200)).toHaveLength(ROOM)
  expect(await countTries()).toBe(before)
})

it('a signature that finds too many passwords waiting is told 503, signs nothing, and can be given again', async () => {
  expectLogLines()
  const { email } = await anAccount(desk.payload, 'editor')
  const { id } = await aDraft(desk)
  const token = await tokenOf(desk, desk.doctor)
  const { json } = await rest(desk, { path: `/api/articles/${id}/review`, token })
  const { digest } = z.object({ digest: z.string() }).parse(json)
  const sign = () => ask({
    path: `/api/articles/${id}/sign-off`,
    body: { password: PASSWORD, digest, conflictsConfirmed: true },
    headers: { Authorization: `JWT ${token}` },
  })
  const before = await countTries()
  await withConnection(desk.database.ownerUrl, async (client) => {
    await client.query('begin')
    // Who signs is asked for first, on the threads that are held below, and waits here for the text then.
    await client.query('lock table _articles_v in access exclusive mode')
    const signing = sign()
    await until(() => lockWaiters(desk.database), ({ length }) => length === 1)
    await openConnections()
    await amidCrowd(email, async () => {
      await client.query('commit')
      expect(await signing).toEqual({ status: 503, wait: '5', json: { errors: [{ field: '', message: BUSY }] } })
    })
  })
  expect([await countSignatures(id), await countTries()]).toEqual([0, before])
  expect((await sign()).status).toBe(200)
  expect(await countSignatures(id)).toBe(1)
})
