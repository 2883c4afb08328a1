import { parseArgs } from 'node:util'
import { namedFile } from './backup/paths'
import { checkExport } from './ledger/check-export'
import { badEntrySentence, countEntries, firstBadEntry, type BadEntry } from './ledger/first-bad-entry'
import { withConnection } from './setup/database.mjs'
import { reportFault } from './setup/fault.mjs'

/**
 * Checks the ledger's chain: numbers without a gap, each hash made from the entry and from the hash before it.
 *
 * With `--file`, checks the one in a file and asks no database. Exits with 0 when all holds; otherwise names the first
 * entry that does not, and exits with 1.
 */
async function main(): Promise<void> {
  const { file } = parseArgs({ options: { file: { type: 'string' } } }).values
  const { total, bad } = file === undefined ? await checkDatabase() : await checkExport(namedFile(file))
  if (!bad) return console.log(`The ledger holds: ${total} entries.`)
  console.error(badEntrySentence(bad))
  process.exitCode = 1
}

const checkDatabase = (): Promise<{ total: number; bad: BadEntry | undefined }> =>
  withConnection(process.env.DATABASE_MIGRATION_URL ?? process.env.DATABASE_URL ?? '', async (client) => ({
    bad: await firstBadEntry(client),
    total: await countEntries(client),
  }))

try {
  await main()
} catch (error) {
  reportFault(error)
  process.exitCode = 1
}
