import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeBackup } from '../../../scripts/backup/take-backup'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { anEmptyPlace, countHeld, countTables, holdFilled, runScript, startScript, type Place } from '../../support/backup-desk'
import { aPublishedArticle, closeDesk, openDesk, type Desk } from '../../support/desk'
import { lockWaiters } from '../../support/lock-waiters'
import { until } from '../../support/until'

/** A script has to start and to get to its work, beside whatever else the machine does. */
const START_MS = 60_000
const isRoot = process.getuid?.() === 0
const mounted: string[] = []

let desk: Desk
let folder: string
let uploads: string
let file: string
let empty: Place

beforeAll(async () => {
  desk = await openDesk()
  await aPublishedArticle(desk)
  folder = desk.database.folder
  uploads = path.join(folder, 'uploads')
  mkdirSync(uploads)
  // No packing makes it smaller, so that it fills a small disk.
  writeFileSync(path.join(uploads, 'large.png'), randomBytes(3_000_000))
  file = path.join(folder, 'site.tar.gz')
  await takeBackup({ ownerUrl: desk.database.ownerUrl, uploads, file })
  empty = await anEmptyPlace(desk.database.superuserUrl, folder)
})

afterAll(async () => {
  for (const place of mounted) spawnSync('/bin/umount', ['-l', place])
  await closeDesk(desk)
})

const sourceEnv = (): Record<string, string> => ({
  ...empty.env,
  DATABASE_URL: desk.database.appUrl,
  DATABASE_MIGRATION_URL: desk.database.ownerUrl,
  HEALTHOOL_DATA: folder,
})

/** Writes a changed backup. */
function changed(name: string, change: (content: Buffer) => Buffer): string {
  const target = path.join(folder, name)
  writeFileSync(target, change(readFileSync(file)))
  return target
}

/** The last thing that a refused restore says; it must have left the empty database empty. */
async function refusal(...args: string[]): Promise<string> {
  const { code, output } = await runScript(empty.env, 'restore.ts', ...args)
  expect(code).toBe(1)
  expect(output).not.toMatch(/^ +at /m)
  expect(await countTables(empty)).toBe(0)
  expect(existsSync(path.join(empty.folder, 'uploads'))).toBe(false)
  return output.split('\n').at(-1) ?? ''
}

function aSmallDisk(name: string): string {
  const place = path.join(folder, name)
  mkdirSync(place)
  expect(spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place]).status).toBe(0)
  mounted.push(place)
  return place
}

describe('restore refuses', () => {
  it('a file that was cut short', async () => {
    const cut = changed('cut.tar.gz', (content) => content.subarray(0, -2_000))
    expect(await refusal(cut)).toContain('is cut short or damaged')
  })

  it('a file in which a byte was changed', async () => {
    const spoilt = changed('spoilt.tar.gz', (content) => {
      const copy = Buffer.from(content)
      copy[1_000_000] = (copy[1_000_000] ?? 0) ^ 1
      return copy
    })
    expect(await refusal(spoilt)).toContain('is cut short or damaged')
  })

  it('a file whose content was changed and packed again', async () => {
    const repacked = changed('repacked.tar.gz', (content) => {
      const plain = gunzipSync(content)
      plain.write('xx', plain.indexOf('The first paragraph.'))
      return gzipSync(plain)
    })
    expect(await refusal(repacked)).toContain('is not as it was written')
  })

  it('a file of something else, and one that is not there', async () => {
    const letter = path.join(folder, 'letter.txt')
    writeFileSync(letter, 'Dear reader')
    expect(await refusal(letter)).toBe(`${letter} is no backup of Healthool.`)
    expect(await refusal(gzipped(letter))).toBe(`${letter}.gz is no backup of Healthool.`)
    expect(await refusal(path.join(folder, 'none'))).toBe(`The file ${path.join(folder, 'none')} cannot be read.`)
  })

  it('a backup of a newer program', async () => {
    const newer = changed('newer.tar.gz', (content) => {
      const plain = gunzipSync(content)
      plain.write('"format": 9', plain.indexOf('"format": 1'))
      return gzipSync(plain)
    })
    expect(await refusal(newer)).toMatch(/was made by Healthool .* newer than this one: update Healthool first\.$/)
  })
})

function gzipped(name: string): string {
  writeFileSync(`${name}.gz`, gzipSync(readFileSync(name)))
  return `${name}.gz`
}

describe('a backup or restore that is killed', () => {
  it('leaves no file under the backup’s name, and does not keep the next from being taken', async () => {
    const target = path.join(folder, 'killed.tar.gz')
    await withConnection(desk.database.ownerUrl, async (client) => {
      await client.query('begin')
      await client.query('lock table public.articles in access exclusive mode')
      const script = startScript(sourceEnv(), 'backup.ts', target)
      await until(() => lockWaiters(desk.database), ({ length }) => length === 1, START_MS)
      expect(existsSync(`${target}.partial`)).toBe(true)
      script.kill()
      await script.ended
    })
    expect(existsSync(target)).toBe(false)
    expect((await runScript(sourceEnv(), 'backup.ts', target)).output).toContain(target)
    expect(existsSync(target)).toBe(true)
    expect(existsSync(`${target}.partial`)).toBe(false)
  })

  it('leaves the database as it was, and can be begun again; then refuses to run over what is there', async () => {
    const place = await anEmptyPlace(desk.database.superuserUrl, folder)
    await holdFilled(place, async () => {
      const script = startScript(place.env, 'restore.ts', file)
      await until(() => countHeld(place), (count) => count === 1, START_MS)
      script.kill()
      await script.ended
    })
    expect(await countTables(place)).toBe(0)
    expect((await runScript(place.env, 'restore.ts', file)).code).toBe(0)

    const over = await runScript(place.env, 'restore.ts', file)
    expect(over.code).toBe(1)
    expect(over.output).toContain(`To replace all of it, add --replace ${place.database}`)
    appendFileSync(path.join(place.folder, 'uploads/newer.png'), 'uploaded since')
    const replaced = await runScript(place.env, 'restore.ts', file, '--replace', place.database)
    expect(replaced.code).toBe(0)
    const kept = readdirSync(place.folder)
    expect(readdirSync(path.join(place.folder, 'uploads'))).toEqual(['large.png'])
    const before = kept.find((name) => name.startsWith('uploads.before-')) ?? ''
    expect(readdirSync(path.join(place.folder, before))).toContain('newer.png')
    expect(kept.some((name) => /^before-restore-\d{14}\.tar\.gz$/.test(name))).toBe(true)
  })
})

it('a database to which a server is connected is not replaced, not even by its name', async () => {
  const name = new URL(desk.database.ownerUrl).pathname.slice(1)
  const { code, output } = await withConnection(desk.database.appUrl, () =>
    runScript(sourceEnv(), 'restore.ts', file, '--replace', name))
  expect(code).toBe(1)
  expect(output).toContain('The database is in use: stop the site')
})

it('a backup never takes the place of a file that is there', async () => {
  const { code, output } = await runScript(sourceEnv(), 'backup.ts', file)
  expect([code, output]).toEqual([1, `There is a file ${file} already: choose another name.`])
})

if (isRoot) {
  it('a backup onto a disk that is full says so and leaves no file', async () => {
    const disk = aSmallDisk('small-target')
    const { code, output } = await runScript(sourceEnv(), 'backup.ts', path.join(disk, 'site.tar.gz'))
    expect(code).toBe(1)
    expect(output).toMatch(/^The disk that holds .*site\.tar\.gz is full: free some space and run the command again\.$/)
    expect(readdirSync(disk)).toEqual([])
  })

  it('a restore into a data folder that is full says so and leaves the database as it was', async () => {
    const disk = aSmallDisk('small-folder')
    const { code, output } = await runScript({ ...empty.env, HEALTHOOL_DATA: disk }, 'restore.ts', file)
    expect(code).toBe(1)
    expect(output).toMatch(/^The disk that holds .*large\.png is full: free some space and run the command again\.$/m)
    expect(readdirSync(disk)).toEqual([])
    expect(await countTables(empty)).toBe(0)
  })
}
