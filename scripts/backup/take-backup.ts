import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { withConnection } from '../setup/database.mjs'
import { Fault, codeOf } from '../setup/fault.mjs'
import { MANIFEST, UPLOADS, fullName, partName, type Closing, type KeptTable, type Manifest } from './format'
import { holdBackupLock } from './hold-backup-lock'
import { countRows, wholeRows } from './whole-rows'
import { writeArchive, type ArchiveWriter } from './write-archive'
import { quotedName, surveyDatabase } from './survey-database'

const PART_BYTES = 4 * 1024 * 1024

export type BackupRequest = {
  ownerUrl: string
  uploads: string
  file: string
  /** Reads more of the same moment, ISO 8601 in UTC. */
  alsoRead?: (client: pg.Client, takenAt: string) => Promise<void>
}

export type Backup = { rows: Closing['rows']; uploads: number; missingUploads: string[] }

/**
 * Writes database, ledger and uploads into one file, all as they are at one moment. The site may run meanwhile.
 *
 * @throws Fault when there is nothing to keep, the file exists, or the disk is full.
 */
export function takeBackup(site: BackupRequest): Promise<Backup> {
  return withConnection(site.ownerUrl, async (client) => {
    await holdBackupLock(client)
    await client.query('begin isolation level repeatable read read only')
    await client.query("set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres'")
    const manifest = await surveyDatabase(client, new Date())
    if (manifest.migrations.length === 0) throw new Fault('There is no site in this database yet, hence nothing to keep.')
    let backup: Backup = { rows: {}, uploads: 0, missingUploads: [] }
    await writeArchive(site.file, async (archive) => {
      await archive.add(MANIFEST, Buffer.from(JSON.stringify(manifest, null, 2)))
      const rows = await addTables(client, manifest.tables, archive)
      const expected = await listPictureFiles(client, manifest)
      const uploads = await addUploads(site.uploads, archive)
      backup = { rows, uploads: uploads.size, missingUploads: expected.filter((name) => !uploads.has(name)) }
      return backup
    })
    await site.alsoRead?.(client, manifest.takenAt)
    await client.query('rollback')
    return backup
  })
}

type Rows = Closing['rows']

async function addTables(client: pg.Client, tables: readonly KeptTable[], archive: ArchiveWriter): Promise<Rows> {
  const rows: Rows = {}
  for (const table of tables) {
    const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ')
    const source = client.query(copyTo(`copy ${quotedName(client, table)} (${columns}) to stdout`))
    let count = 0
    let part = 0
    for await (const content of wholeRows(source, PART_BYTES)) {
      count += countRows(content)
      part += 1
      await archive.add(partName(table, part), content)
    }
    rows[fullName(table)] = count
  }
  return rows
}

/** The files that the pictures of the database need: the columns of `media` whose names end so. */
async function listPictureFiles(client: pg.Client, { tables }: Manifest): Promise<string[]> {
  const media = tables.find((table) => fullName(table) === 'public.media')
  const columns = media?.columns.filter((name) => name.endsWith('filename')) ?? []
  const files = new Set<string>()
  for (const column of columns.map((name) => client.escapeIdentifier(name))) {
    const { rows } = await client.query<{ name: string }>(`select ${column} as name from public.media where ${column} is not null`)
    for (const { name } of rows) files.add(name)
  }
  return [...files]
}

/**
 * Adds the files of a folder. Files never change under their name; one that was deleted meanwhile belongs to a picture
 * that is in the snapshot all the same, and is told of as missing.
 */
async function addUploads(folder: string, archive: ArchiveWriter): Promise<Set<string>> {
  const added = new Set<string>()
  for (const name of await listFiles(folder)) {
    if (await addUpload(path.join(folder, name), UPLOADS + name, archive)) added.add(name)
  }
  return added
}

async function addUpload(file: string, member: string, archive: ArchiveWriter): Promise<boolean> {
  let handle
  try {
    handle = await open(file)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
  try {
    await archive.addFile(member, handle, (await handle.stat()).size)
    return true
  } finally {
    await handle.close()
  }
}

/** Paths below a folder, with slashes, in order; empty where there is no such folder. */
export async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .sort()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
