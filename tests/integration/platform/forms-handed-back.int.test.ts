import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { aReplyForm } from '../../support/a-reply-form'
import { anArticle, openDesk, rest, tokenOf, aPublishedArticle, type Desk } from '../../support/desk'
import { withOwnDatabase, type OwnDatabase } from '../../support/own-database'
import { aBody } from '../../support/rich-text'

const PORT = 47_391
const STORED = '<html><head><title>Knees</title></head><body><main><p>The article.</p><form id="leave-a-reply"></form></main></body></html>'

let database: OwnDatabase
let desk: Desk
let article: string
/** Stands in for the site's own server, which has the pages in memory that were read lately. */
let pages: Server
let asked: string[] = []

beforeAll(async () => {
  process.env.PORT = String(PORT)
  database = await withOwnDatabase()
  desk = await openDesk(database)
  article = (await aPublishedArticle(desk)).id
  pages = createServer(({ url }, response) => {
    asked.push(url ?? '')
    response.statusCode = url === '/knees' ? 200 : 500
    response.end(url === '/knees' ? STORED : 'Internal Server Error')
  })
  await new Promise<void>((listening) => { pages.listen(PORT, '127.0.0.1', listening) })
})

afterAll(async () => {
  pages.close()
  await desk.payload.destroy()
  await database.remove()
})

beforeEach(() => {
  asked = []
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  desk.payload.logger.level = 'silent'
})

const words = 'It still hurts <after> a week.'

async function send(door: 'reply' | 'message', referer: string): Promise<{ status: number; text: string; headers: Headers }> {
  const reply = aReplyForm({ article, comment: words })
  const request = new Request(`http://localhost:3000/${door === 'reply' ? 'replies' : 'contact-messages'}`, {
    method: 'POST',
    headers: { Referer: referer },
    body: new URLSearchParams(door === 'reply' ? reply : { name: 'Robin', email: 'robin@example.org', message: words }),
  })
  const { answerReply } = await import('@/comments/handlers')
  const { answerContactForm } = await import('@/contact/handlers')
  const response = await (door === 'reply' ? answerReply : answerContactForm)(request)
  return { status: response.status, text: await response.text(), headers: response.headers }
}

const countOf = (table: string) => withConnection(database.ownerUrl, async (client) =>
  (await client.query<{ count: number }>(`select count(*)::int as count from ${table}`)).rows[0]?.count)

/** The error that PostgreSQL raises when its disk is full, by a trigger: no disk of this machine is filled for it. */
const fillDisk = (table: string) => withConnection(database.ownerUrl, (client) => client.query(`
  create or replace function no_room() returns trigger language plpgsql as $$ begin
    raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
  end $$;
  create trigger no_room before insert on ${table} for each row execute function no_room()`))

const freeDisk = (table: string) => withConnection(database.ownerUrl, (client) => client.query(`drop trigger no_room on ${table}`))

test.each([
  ['reply', 'comments'],
  ['message', 'contact_messages'],
] as const)('a %s for which the disk of PostgreSQL has no room is handed back with what was typed', async (door, full) => {
  if (door === 'message') {
    const data = { title: 'Contact', kind: 'contact', body: aBody('Write to us.'), _status: 'published' } as const
    await desk.payload.create({ collection: 'pages', data, overrideAccess: true })
  }
  await fillDisk(full)
  const { status, text, headers } = await send(door, 'http://localhost:3000/knees')
  await freeDisk(full)
  expect(status).toBe(507)
  expect(text).toContain('This site has no room left')
  expect(text).toContain('It still hurts &lt;after&gt; a week.')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(await countOf(full)).toBe(0)
})

test('a save at the desk for which there is no room is told so, and nothing of it is kept', async () => {
  const token = await tokenOf(desk, desk.editor)
  const before = await countOf('articles')
  await fillDisk('_articles_v')
  const answer = await rest(desk, { path: '/api/articles?draft=true', token, method: 'POST', body: anArticle(desk) })
  await freeDisk('_articles_v')
  expect(answer).toMatchObject({ status: 507, json: { errors: [{ field: '', message: expect.stringContaining('no room left') }] } })
  expect(await countOf('articles')).toBe(before)
})

test.each(['reply', 'message'] as const)('a %s that arrives while PostgreSQL is away is handed back, in its page where that is in memory', async (door) => {
  await database.stop()
  const inPage = await send(door, 'http://localhost:3000/knees')
  const alone = await send(door, 'https://elsewhere.example//gone?x#y')
  await database.start()
  for (const { status, text, headers } of [inPage, alone]) {
    expect(status).toBe(503)
    expect(headers.get('retry-after')).toBe('60')
    expect(text).toContain('cannot reach its database right now')
    expect(text).toContain('It still hurts &lt;after&gt; a week.')
    expect(text).toContain('value="robin@example.org"')
    expect(text).toMatch(/<title>Error: /)
  }
  expect(inPage.text.includes('<p>The article.</p>')).toBe(door === 'reply')
  expect(alone.text).not.toContain('Internal Server Error')
  expect(asked).toEqual(['/knees', '/gone'])
})

test('the same form is taken once PostgreSQL is back', async () => {
  await vi.waitFor(async () => { expect((await send('reply', '')).status).toBe(303) }, 30_000)
  expect(await countOf('comments')).toBe(1)
})
