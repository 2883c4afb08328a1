import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { namedFile } from './backup/paths'
import { readHeads } from './ledger/check-heads'
import { checkLedger, type KeptOutside, type Report } from './ledger/check-ledger'
import { publishedInDatabase } from './ledger/published-texts'
import { atOneMoment, examinedInDatabase, strayInDatabase } from './ledger/read-database'
import { ledgerPlaces } from './ledger/head-of-database'
import { inPortionsOf } from './ledger/portions'
import { readLedgerFile } from './ledger/read-file'
import { readTrustedKeys } from './ledger/read-trusted-keys'
import { withConnection } from './setup/database.mjs'
import { reportFault } from './setup/fault.mjs'

const options = { file: { type: 'string' }, heads: { type: 'string' }, keys: { type: 'string' } } as const

/**
 * Checks the ledger: its chain, every signature, the heads that the site kept, and that each published article is
 * covered by it; with `--heads` and `--keys` against what was kept outside, with `--file` the one in a file, and no
 * database.
 *
 * Exits with 0 when all holds; otherwise names what does not, entries by number and reason, and exits with 1.
 */
async function main(): Promise<void> {
  const { file, heads, keys } = parseArgs({ options }).values
  const headsFile = heads === undefined ? ownHeadsFile(file) : namedFile(heads)
  const outside = {
    heads: headsFile === null ? null : await readHeads(headsFile),
    trusted: keys === undefined ? null : readTrustedKeys(namedFile(keys)),
  }
  const { faults, findings } = await (file === undefined ? checkDatabase(outside) : checkFile(namedFile(file), outside))
  if (faults.length === 0) return console.log(findings.join('\n'))
  console.error(faults.join('\n'))
  process.exitCode = 1
}

async function checkFile(file: string, outside: KeptOutside): Promise<Report> {
  const { entries, stray, published, takenAt } = await readLedgerFile(file)
  return checkLedger({
    entries: inPortionsOf(entries),
    findStray: () => Promise.resolve(stray),
    published: published && inPortionsOf(published),
    takenAt,
  }, outside)
}

/** The heads that the site kept itself, which a database on another machine must fit too. */
function ownHeadsFile(file: string | undefined): string | null {
  const { heads } = ledgerPlaces(process.env)
  return file === undefined && existsSync(heads) ? heads : null
}

const checkDatabase = (outside: KeptOutside): Promise<Report> =>
  withConnection(process.env.DATABASE_MIGRATION_URL ?? process.env.DATABASE_URL ?? '', (client) =>
    atOneMoment(client, () => checkLedger({
      entries: examinedInDatabase(client),
      findStray: () => strayInDatabase(client),
      published: publishedInDatabase(client),
      takenAt: null,
    }, outside)))

try {
  await main()
} catch (error) {
  reportFault(error)
  process.exitCode = 1
}
