import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { outcomeOf } from '../../../scripts/backup/commit'
import { openIncomingUploads } from '../../../scripts/backup/place-uploads'
import { takeBackup } from '../../../scripts/backup/take-backup'
import { anEmptyPlace, countTables, rowsOf, runScript, type Place } from '../../support/backup-desk'
import { loseFirstCommit } from '../../support/commit-proxy'
import { aPublishedArticle, closeDesk, openDesk, type Desk } from '../../support/desk'

let desk: Desk
let folder: string
let file: string

beforeAll(async () => {
  desk = await openDesk()
  await aPublishedArticle(desk)
  folder = desk.database.folder
  const uploads = path.join(folder, 'uploads')
  mkdirSync(uploads)
  writeFileSync(path.join(uploads, 'one.png'), 'of the backup')
  writeFileSync(path.join(uploads, 'two.png'), 'of the backup')
  file = path.join(folder, 'site.tar.gz')
  await takeBackup({ ownerUrl: desk.database.ownerUrl, uploads, file })
})
afterAll(() => closeDesk(desk))

let home: string
let uploads: string

beforeEach(() => {
  home = mkdtempSync(path.join(folder, 'uploads-'))
  uploads = path.join(home, 'uploads')
  mkdirSync(uploads)
  writeFileSync(path.join(uploads, 'one.png'), 'old')
  writeFileSync(path.join(uploads, 'gone.png'), 'old')
})

async function* bytes(text: string): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.from(text))
}

const NOW = new Date('2026-11-25T12:00:00Z')

const incomingFiles = async (...names: string[]) => {
  const incoming = await openIncomingUploads(uploads, NOW)
  for (const name of names) await incoming.receive(name, bytes('new'))
  return incoming
}

const contentOf = (name: string): string => readFileSync(path.join(uploads, name), 'utf8')

it('a file that is there already is never missing, not even when placing the new one fails half-way', async () => {
  const incoming = await incomingFiles('new.png', 'one.png')
  rmSync(path.join(`${uploads}.restoring`, 'one.png'))
  await expect(incoming.place()).rejects.toThrow('ENOENT')
  expect(contentOf('one.png')).toBe('old')
  expect(contentOf('new.png')).toBe('new')
})

it('everything is put back as it was', async () => {
  const incoming = await incomingFiles('new.png', 'one.png')
  await incoming.place()
  expect(contentOf('one.png')).toBe('new')
  await incoming.undo()
  expect(readdirSync(uploads).sort()).toEqual(['gone.png', 'one.png'])
  expect([contentOf('one.png'), contentOf('gone.png')]).toEqual(['old', 'old'])
  expect(existsSync(`${uploads}.restoring`)).toBe(false)
})

it('what was there before goes aside at the end, and is kept', async () => {
  const incoming = await incomingFiles('new.png', 'one.png')
  await incoming.place()
  const aside = await incoming.finish()
  expect(readdirSync(uploads).sort()).toEqual(['new.png', 'one.png'])
  expect(readdirSync(String(aside)).sort()).toEqual(['gone.png', 'one.png'])
  expect(readFileSync(path.join(String(aside), 'one.png'), 'utf8')).toBe('old')
})

/** Runs a restore over a line that is lost at its COMMIT. */
async function restoreOver(place: Place, before: 'it is heard' | 'the answer') {
  const proxy = await loseFirstCommit(place.env.DATABASE_MIGRATION_URL ?? '', before)
  const result = await runScript({ ...place.env, DATABASE_MIGRATION_URL: proxy.url }, 'restore.ts', file)
  const commits = proxy.commits()
  await proxy.close()
  expect(commits).toBe(1)
  return result
}

it('a restore whose COMMIT was done and not answered is done, with its uploads', async () => {
  const place = await anEmptyPlace(desk.database.superuserUrl, folder)
  const { code, output } = await restoreOver(place, 'the answer')
  expect(output).toContain('is back. Its ledger holds')
  expect(code).toBe(0)
  expect(await rowsOf(place, "select 1 as one from articles where _status = 'published'")).toHaveLength(1)
  expect(readdirSync(path.join(place.folder, 'uploads')).sort()).toEqual(['one.png', 'two.png'])
  expect(existsSync(path.join(place.folder, 'uploads.restoring'))).toBe(false)
})

it('of a COMMIT about which nobody can be asked nothing is claimed', async () => {
  const nowhere = Object.assign(new URL(desk.database.ownerUrl), { port: '1' }).href
  expect(await outcomeOf(nowhere, '1', 2)).toBe('unknown')
})

it('a restore whose COMMIT was never heard leaves database and uploads as they were', async () => {
  const place = await anEmptyPlace(desk.database.superuserUrl, folder)
  mkdirSync(path.join(place.folder, 'uploads'))
  writeFileSync(path.join(place.folder, 'uploads/one.png'), 'of before')
  const { code } = await restoreOver(place, 'it is heard')
  expect(code).toBe(1)
  expect(await countTables(place)).toBe(0)
  expect(readdirSync(path.join(place.folder, 'uploads'))).toEqual(['one.png'])
  expect(readFileSync(path.join(place.folder, 'uploads/one.png'), 'utf8')).toBe('of before')
})
