import path from 'node:path'
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { answerReply } from '@/comments/handlers'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { anArticle, aPublishedArticle, closeDesk, openDesk, tokenOf, type Desk } from '../../support/desk'
import { withDatabase, type TestDatabase } from '../../support/postgres'
import { aBody } from '../../support/rich-text'
import { aSmallDisk, dropDatabase, moveDatabase, type SmallDisk } from '../../support/small-disk'
import { unique } from '../../support/unique'

const DISK_MB = 48
const ATTEMPTS = 60

let database: TestDatabase
let disk: SmallDisk
let desk: Desk
let token: string

/** Asks the REST interface as the site's route does. */
async function ask(address: string, body?: unknown): Promise<{ status: number; json: unknown }> {
  const { answered } = await import('@/platform/rest-answers')
  const handler = answered<null>((request) => handleEndpoints({ config: desk.payload.config, request }))
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const headers = { 'Content-Type': 'application/json', Authorization: `JWT ${token}` }
  const response = await handler(new Request(`http://localhost:3000${address}`, { ...init, headers }), null)
  return { status: response.status, json: await response.json() }
}

/** Words that do not pack, so that each article takes room. */
const manyWords = (): string => Array.from({ length: 2_000 }, () => unique('w')).join(' ')

const write = (title: string) => ask('/api/articles?draft=true&depth=0', anArticle(desk, { title, body: aBody(manyWords()) }))

function reply(article: string, comment: string): Promise<Response> {
  const form = new URLSearchParams({ article, parent: '', name: 'Ida', email: 'ida@example.org', comment })
  return answerReply(new Request('http://localhost:3000/replies', { method: 'POST', body: form }))
}

const titlesIn = (query: string): Promise<string[]> => withConnection(database.ownerUrl, async (client) =>
  (await client.query<{ title: string }>(query)).rows.map(({ title }) => title))

// Only root can mount a disk.
if (process.getuid?.() === 0) {
  beforeAll(async () => {
    database = await withDatabase()
    const folder = path.join(database.folder, 'disk')
    disk = aSmallDisk(folder, DISK_MB)
    await moveDatabase(database, folder)
    desk = await openDesk(database)
    token = await tokenOf(desk, desk.editor)
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    desk.payload.logger.level = 'silent'
  })

  afterAll(async () => {
    await closeDesk(desk)
    await dropDatabase(database)
    disk.remove()
  })

  test('while the disk of PostgreSQL is full writers and readers are told so, what was confirmed is kept, and nothing is half there', async () => {
    const { id: article } = await aPublishedArticle(desk)
    const confirmed: string[] = []
    const answers: { status: number; json: unknown }[] = []
    disk.fill()
    for (let count = 0; count < ATTEMPTS; count += 1) {
      const title = unique('writer')
      const answer = await write(title)
      if (answer.status === 201) confirmed.push(title)
      else answers.push(answer)
    }
    expect(answers.length).toBeGreaterThan(0)
    for (const answer of answers) {
      expect(answer).toEqual({
        status: 507,
        json: { errors: [{ field: '', message: 'The server has no room left, so nothing was stored. Please tell whoever runs the site.' }] },
      })
    }
    expect((await ask('/api/articles?limit=1&depth=0')).status).toBe(200)

    disk.empty()
    expect((await write(unique('writer'))).status).toBe(201)
    const stored = await titlesIn("select title from articles where title like 'writer-%'")
    expect(stored).toHaveLength(confirmed.length + 1)
    expect(stored).toEqual(expect.arrayContaining(confirmed))
    const versions = await titlesIn("select version_title as title from _articles_v where version_title like 'writer-%'")
    expect(versions.toSorted()).toEqual(stored.toSorted())
    expect((await reply(article, unique('A reply'))).status).toBe(303)
  }, 60_000)

  test('a reader whose reply finds no room has it back, filled in, with a sentence', async () => {
    const { id: article } = await aPublishedArticle(desk)
    disk.fill()
    for (let count = 0; count < ATTEMPTS; count += 1) {
      const comment = `${unique('A reply')} ${manyWords().slice(0, 4_900)}`
      const answer = await reply(article, comment)
      if (answer.status === 303) continue
      const page = await answer.text()
      expect(answer.status).toBe(507)
      expect(page).toContain('The site has no room left to store your reply.')
      expect(page).toContain(comment)
      return disk.empty()
    }
    throw new Error('There was room for each reply.')
  }, 60_000)
}
