import { setTimeout as sleep } from 'node:timers/promises'
import { BasePayload, commitTransaction, handleEndpoints, initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { untilDatabaseAnswers } from '../../../scripts/setup/site.mjs'
import { anArticle, openDesk, requestAs, tokenOf, type Desk } from '../../support/desk'
import { withOwnDatabase, type OwnDatabase } from '../../support/own-database'
import { unique } from '../../support/unique'
import { until } from '../../support/until'

let database: OwnDatabase
let desk: Desk
let token: string

beforeAll(async () => {
  database = await withOwnDatabase()
  desk = await openDesk(database)
  token = await tokenOf(desk, desk.editor)
})

afterAll(async () => {
  await desk.payload.destroy()
  await database.remove()
})

/** The log lines of a database that is away are expected here. */
beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  desk.payload.logger.level = 'silent'
})

/** Asks the REST interface as the site's route does, without a server between. */
async function ask(path: string, init: RequestInit = {}, signIn = token): Promise<{ status: number; json: unknown }> {
  const { answered } = await import('@/platform/rest-answers')
  const headers = { 'Content-Type': 'application/json', ...(signIn === '' ? {} : { Authorization: `JWT ${signIn}` }) }
  const handler = answered<null>((request) => handleEndpoints({ config: desk.payload.config, request }))
  const response = await handler(new Request(`http://localhost:3000${path}`, { headers, ...init }), null)
  return { status: response.status, json: await response.json() }
}

const created = z.object({ doc: z.object({ id: z.string(), title: z.string() }) })

const write = (title: string) => ask('/api/articles?draft=true&depth=0', { method: 'POST', body: JSON.stringify(anArticle(desk, { title })) })

/** Waits until something is so; looks fifty times a second. */
const untilSo = (isSo: () => boolean) => until(() => sleep(20).then(isSo), (answer) => answer, 30_000)

const titlesIn = (table: string) => withConnection(database.ownerUrl, async (client) =>
  (await client.query<{ title: string }>(table)).rows.map(({ title }) => title))

test('twenty who write while PostgreSQL is restarted twice succeed or hear 503, and nothing that was confirmed is lost or half there', async () => {
  const confirmed: string[] = []
  const statuses: number[] = []
  let isOver = false
  const writer = async (name: string): Promise<void> => {
    for (let count = 0; !isOver; count += 1) {
      const title = `${name}-${count}`
      const answer = await write(title)
      statuses.push(answer.status)
      if (created.safeParse(answer.json).success) confirmed.push(title)
    }
  }
  const untilMoreAreConfirmed = () => {
    const enough = confirmed.length + 20
    return untilSo(() => confirmed.length >= enough)
  }
  const writers = Array.from({ length: 20 }, (_, index) => writer(unique(`writer-${index}`)))
  for (let round = 1; round <= 2; round += 1) {
    await untilMoreAreConfirmed()
    await database.stop()
    await database.start()
  }
  await untilMoreAreConfirmed()
  isOver = true
  await Promise.all(writers)

  expect(new Set(statuses)).toEqual(new Set([201, 503]))
  const stored = await titlesIn("select title from articles where title like 'writer-%'")
  expect(stored).toEqual(expect.arrayContaining(confirmed))
  const versions = await titlesIn("select version_title as title from _articles_v where version_title like 'writer-%'")
  expect(versions.toSorted()).toEqual(stored.toSorted())
  const after = await Promise.all(Array.from({ length: 20 }, () => write(unique('afterwards'))))
  expect(after.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201))
})

test('a restart leaves no connection of the pool behind', async () => {
  await database.stop()
  await Promise.all(Array.from({ length: 25 }, () => write(unique('in vain'))))
  await database.start()
  const answers = await Promise.all(Array.from({ length: 25 }, () => write(unique('again'))))
  expect(answers.every(({ status }) => status === 201)).toBe(true)
})

test('an act whose connection is killed before its COMMIT fails aloud and leaves nothing', async () => {
  const title = unique('killed')
  const req = await requestAs(desk, desk.editor)
  await initTransaction(req)
  await desk.payload.create({ collection: 'articles', data: anArticle(desk, { title }), draft: true, req, overrideAccess: false, user: desk.editor })
  await withConnection(database.superuserUrl, (client) => client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'healthool_app' and state = 'idle in transaction'",
  ))
  await expect(commitTransaction(req)).rejects.toThrow()
  await killTransaction(req)
  expect(await titlesIn(`select title from articles where title = '${title}'`)).toEqual([])
})

test('while PostgreSQL is away everybody hears 503 with a sentence, and nobody is taken for a stranger', async () => {
  await database.stop()
  try {
    for (const path of ['/api/articles', '/api/accounts/me', '/api/people?depth=0']) {
      expect(await ask(path)).toEqual({
        status: 503,
        json: { errors: [{ field: '', message: 'The site cannot reach its database right now. Please try again in a minute.' }] },
      })
    }
    expect((await ask('/api/articles', {}, '')).status).toBe(503)
  } finally {
    await database.start()
  }
  expect((await ask('/api/accounts/me')).status).toBe(200)
})

test('the site opens without its database, and works once that is there', async () => {
  await database.stop()
  const { default: config } = await import('@payload-config')
  const payload = await new BasePayload().init({ config })
  payload.logger.level = 'silent'
  await expect(payload.count({ collection: 'articles', overrideAccess: true })).rejects.toThrow()
  await database.start()
  expect((await payload.count({ collection: 'topics', overrideAccess: true })).totalDocs).toBe(1)
})

test('a command that finds no database says so once, waits, and goes on when it is there', async () => {
  const said = vi.spyOn(console, 'log').mockReturnValue(undefined)
  await database.stop()
  const answered = untilDatabaseAnswers(database.appUrl)
  await untilSo(() => said.mock.calls.length > 0)
  expect(said.mock.calls).toEqual([['The database does not answer yet; waiting for it, up to 30 seconds.']])
  await database.start()
  await answered
  expect(said).toHaveBeenCalledTimes(1)
})

test('readiness tells what is missing', async () => {
  const { findReadiness } = await import('@/platform/readiness')
  const noMail = () => Promise.resolve(0)
  const anHour = () => Promise.resolve(3_600)
  expect(await findReadiness(noMail)).toEqual({ database: 'ok', migrations: 'ok', mail: 'ok' })
  expect(await findReadiness(anHour)).toMatchObject({ database: 'ok', mail: 'late' })
  expect(await findReadiness(() => Promise.reject(new Error('broken')))).toMatchObject({ database: 'ok', mail: 'unknown' })
  await withConnection(database.ownerUrl, (client) => client.query("update payload_migrations set name = 'other' where name like '%_ledger'"))
  expect(await findReadiness(noMail)).toMatchObject({ database: 'ok', migrations: 'missing' })
  await withConnection(database.ownerUrl, (client) => client.query("update payload_migrations set name = '20261122_000100_ledger' where name = 'other'"))
  await database.stop()
  const asked = performance.now()
  expect(await findReadiness(noMail)).toEqual({ database: 'away', migrations: 'unknown', mail: 'unknown' })
  expect(performance.now() - asked).toBeLessThan(3_000)
  await database.start()
  expect(await findReadiness(noMail)).toMatchObject({ database: 'ok', migrations: 'ok' })
})

test('after a restart every stored page is forgotten, and changes are heard again', async () => {
  const { listenForSiteChanges } = await import('@/platform/reader-pages/listen')
  const { pageStore } = await import('@/platform/reader-pages/page-store.mjs')
  const keep = (address: string) => pageStore().pages.set(address, { value: {}, lastModified: 0, bytes: 1 })
  const isKept = (address: string) => pageStore().pages.has(address)
  await listenForSiteChanges()
  keep('/pain')
  await database.stop()
  expect(isKept('/pain')).toBe(true)
  await database.start()
  await untilSo(() => !isKept('/pain'))
  keep('/pain')
  keep('/sleep')
  await withConnection(database.appUrl, (client) => client.query("select pg_notify('healthool_site_changes', '[\"/pain\"]')"))
  await untilSo(() => !isKept('/pain'))
  expect(isKept('/sleep')).toBe(true)
})
