import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SCHEMAS } from '../../../scripts/backup/format'
import { checkArchive } from '../../../scripts/backup/read-archive'
import { takeBackup } from '../../../scripts/backup/take-backup'
import { anEmptyPlace, rowsOf, runScript, type Place } from '../../support/backup-desk'
import { aPublishedArticle, closeDesk, openDesk, type Desk } from '../../support/desk'

const WRITERS = 10
const NOTE = 'tables/public.payload_kv.0001.copy'
const MAIL = 'tables/public.mail.0001.copy'

let desk: Desk
let uploads: string
let target: Place

beforeAll(async () => {
  desk = await openDesk()
  uploads = path.join(desk.database.folder, 'uploads')
  mkdirSync(path.join(uploads, 'sizes'), { recursive: true })
  writeFileSync(path.join(uploads, 'one.png'), 'the first picture')
  writeFileSync(path.join(uploads, 'sizes/empty.webp'), '')
  target = await anEmptyPlace(desk.database.superuserUrl, desk.database.folder)
})

afterAll(() => closeDesk(desk))

/** Publishes one article after the other until told to stop; gives how many. */
async function publishUntil(isOver: () => boolean): Promise<number> {
  let published = 0
  while (!isOver()) {
    await aPublishedArticle(desk)
    published += 1
  }
  return published
}

it('keeps one moment of a site while ten writers go on, and gives it back as it was', async () => {
  const file = path.join(desk.database.folder, 'kept.tar.gz')
  let isOver = false
  await aPublishedArticle(desk)
  const writers = Array.from({ length: WRITERS }, () => publishUntil(() => isOver))
  const { rows } = await takeBackup({ ownerUrl: desk.database.ownerUrl, uploads, file })
  isOver = true
  const published = (await Promise.all(writers)).reduce((sum, count) => sum + count, 1)
  expect(statSync(file).mode & 0o777).toBe(0o600)

  const restored = await runScript(target.env, 'restore.ts', file)
  expect(restored.output).toContain(`Its ledger holds: ${rows['audit.entries']} entries.`)
  expect(restored.code).toBe(0)
  const [counts] = await rowsOf(target, `select
    (select count(*)::int from articles where _status = 'published') as articles,
    (select count(*)::int from audit.entries where act = 'article.published') as entries`)
  expect(counts?.articles).toBe(counts?.entries)
  expect(Number(counts?.articles)).toBeGreaterThan(0)
  expect(Number(counts?.articles)).toBeLessThanOrEqual(published)
  expect(readFileSync(path.join(target.folder, 'uploads/one.png'), 'utf8')).toBe('the first picture')
  expect(readFileSync(path.join(target.folder, 'uploads/sizes/empty.webp'), 'utf8')).toBe('')

  const again = path.join(desk.database.folder, 'again.tar.gz')
  expect((await runScript(target.env, 'backup.ts', again)).code).toBe(0)
  const [first, second] = [await checkArchive(file), await checkArchive(again)]
  // The manifest tells when a backup was taken, the note that there was a restore; mail that waited is settled by it.
  const { 'manifest.json': one, [MAIL]: waiting, ...members } = first.closing.members
  const { 'manifest.json': other, [NOTE]: note, [MAIL]: settled, ...same } = second.closing.members
  expect(same).toEqual(members)
  expect(other).not.toEqual(one)
  expect(note?.bytes).toBeGreaterThan(0)
  expect(settled?.sha256).not.toBe(waiting?.sha256)
  expect(second.closing.rows).toEqual({ ...rows, 'public.payload_kv': 1 })
})

it('lets the server’s role read the restored content, and change nothing in the ledger', async () => {
  const [rights] = await rowsOf(target, `select
    has_table_privilege('healthool_app', 'articles', 'insert') as content,
    has_table_privilege('healthool_app', 'audit.entries', 'insert, update, delete, truncate') as ledger`)
  expect(rights).toEqual({ content: true, ledger: false })
  await expect(rowsOf(target, 'delete from audit.entries')).rejects.toThrow('The ledger is append-only')
})

it('keeps every schema in which the migrations make tables', async () => {
  const rows = await rowsOf(desk.database, `select distinct schemaname from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`)
  expect(rows.map(({ schemaname }) => schemaname).sort()).toEqual([...SCHEMAS].sort())
})
