import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { namedFile } from './backup/paths'
import { checkDatabase, checkFile } from './ledger/check-anywhere'
import { readHeads } from './ledger/check-heads'
import { ledgerPlaces } from './ledger/head-of-database'
import { readTrustedKeys } from './ledger/read-trusted-keys'
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
  const { faults, findings } = file === undefined
    ? await checkDatabase(process.env.DATABASE_MIGRATION_URL ?? process.env.DATABASE_URL ?? '', outside)
    : await checkFile(namedFile(file), outside)
  if (faults.length === 0) return console.log(findings.join('\n'))
  console.error(faults.join('\n'))
  process.exitCode = 1
}

/** The heads that the site kept itself, which a database on another machine must fit too. */
function ownHeadsFile(file: string | undefined): string | null {
  const { heads } = ledgerPlaces(process.env)
  return file === undefined && existsSync(heads) ? heads : null
}

try {
  await main()
} catch (error) {
  reportFault(error)
  process.exitCode = 1
}
