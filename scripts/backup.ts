import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { keepHead } from '@/audit/head-file'
import { namedFile, uploadsFolder } from './backup/paths'
import { takeBackup } from './backup/take-backup'
import { headOfDatabase, ledgerPlaces } from './ledger/head-of-database'
import { Fault, reportFault } from './setup/fault.mjs'

/**
 * Keeps the head of the ledger as the backup has it, of the moment that the backup shows: of a later one it would say
 * nothing about the backup. A backup is good without.
 */
async function keepHeadOf(client: pg.Client, takenAt: string): Promise<void> {
  const { key, heads } = ledgerPlaces(process.env)
  try {
    const head = await headOfDatabase(client, key.file, new Date(takenAt))
    if (head) await keepHead(heads, head)
  } catch (error) {
    console.warn(`The head of the ledger was not kept: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Keeps the site in one file: `npm run backup -- FILE`. */
async function main(): Promise<void> {
  const { positionals: [name] } = parseArgs({ allowPositionals: true })
  if (!name) throw new Fault('Name the file to write: npm run backup -- healthool.tar.gz')
  const ownerUrl = process.env.DATABASE_MIGRATION_URL ?? process.env.DATABASE_URL
  if (!ownerUrl) throw new Fault('DATABASE_URL is missing.')
  const file = namedFile(name)
  const site = { ownerUrl, uploads: uploadsFolder(), file, alsoRead: keepHeadOf }
  const { rows, uploads, missingUploads } = await takeBackup(site)
  const megabytes = (statSync(file).size / 1e6).toFixed(1)
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  console.log(`${file}: ${total} rows, ${rows['audit.entries'] ?? 0} of them in the ledger, ${uploads} uploaded files, ${megabytes} MB.`)
  if (missingUploads.length > 0) console.warn(`Pictures whose file is not there, and not in the backup: ${missingUploads.join(', ')}.`)
}

try {
  await main()
} catch (error) {
  reportFault(error)
  process.exitCode = 1
}
