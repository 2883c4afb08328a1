import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { runSql } from '@/platform/database'
import { env } from '@/platform/env'
import type { Deliver } from './rules/delivery'

const outbox = path.join(/* turbopackIgnore: true */ env.dataFolder, 'outbox')

const placeOf = (name: string): string => path.join(/* turbopackIgnore: true */ outbox, name)

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no code'

/** Writes a message as a file that mail programs open, for this user alone. */
export const deliverToFolder: Deliver = async ({ id, bytes }) => {
  try {
    await mkdir(outbox, { recursive: true, mode: 0o700 })
    await writeFile(placeOf(`${id}.eml.part`), bytes, { mode: 0o600 })
    await rename(placeOf(`${id}.eml.part`), placeOf(`${id}.eml`))
    return { end: 'sent' }
  } catch (error) {
    return { end: 'away', reason: `The outbox folder could not be written (${codeOf(error)}).` }
  }
}

async function listFiles(): Promise<string[]> {
  try {
    return await readdir(outbox)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

const mailIn = (file: string): string => file.replace(/\.eml(?:\.part)?$/, '')

/** Takes away the files of mail that is forgotten. The folder is read first: what is written meanwhile has its row. */
export async function removeUnnamedLetters(req: PayloadRequest): Promise<void> {
  const files = await listFiles()
  const rows = await runSql(req, sql`select id from mail`)
  const kept = new Set(rows.map(({ id }) => id))
  const left = files.filter((file) => !kept.has(mailIn(file)))
  await Promise.all(left.map((file) => rm(placeOf(file), { force: true })))
}
