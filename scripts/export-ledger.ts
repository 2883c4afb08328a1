import { parseArgs } from 'node:util'
import { namedFile } from './backup/paths'
import { writeEntry } from './ledger/write-entry'
import { writeLedger } from './ledger/write-ledger'
import { atOneMoment, entriesInDatabase, entryInDatabase } from './ledger/read-database'
import { withConnection } from './setup/database.mjs'
import { Fault, reportFault } from './setup/fault.mjs'

const USAGE = 'Name the file to write: npm run export-ledger -- ledger.jsonl; or one entry and a folder: -- --entry 12 entry-12'

/**
 * Writes the ledger into a file, one entry a line as JSON, which `verify-ledger -- --file` reads; or, with `--entry`,
 * one entry into a folder, in the parts that `sha256sum` and `openssl` need.
 */
async function main(): Promise<void> {
  const options = { entry: { type: 'string' } } as const
  const { positionals: [name], values: { entry } } = parseArgs({ allowPositionals: true, options })
  if (!name || (entry !== undefined && !/^\d{1,15}$/.test(entry))) throw new Fault(USAGE)
  const url = process.env.DATABASE_MIGRATION_URL ?? process.env.DATABASE_URL ?? ''
  const target = namedFile(name)
  await withConnection(url, (client) => atOneMoment(client, async () => {
    if (entry === undefined) {
      const count = await writeLedger(target, entriesInDatabase(client))
      return console.log(`${target}: ${count} entries.`)
    }
    const found = await entryInDatabase(client, Number(entry))
    if (!found) throw new Fault(`The ledger has no entry ${entry}.`)
    await writeEntry(target, found)
    console.log(`${target}: entry ${entry}.`)
  }))
}

try {
  await main()
} catch (error) {
  reportFault(error)
  process.exitCode = 1
}
