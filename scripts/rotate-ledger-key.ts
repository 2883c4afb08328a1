import { parseArgs } from 'node:util'
import { namedFile } from './backup/paths'
import { ledgerPlaces } from './ledger/head-of-database'
import { retireKey, rotateKey, vouchFor } from './ledger/rotate-key'
import { withConnection } from './setup/database.mjs'
import { Fault, reportFault } from './setup/fault.mjs'

const options = { to: { type: 'string' }, retire: { type: 'string' } } as const

/**
 * Changes the key that signs the ledger: `npm run rotate-ledger-key`. Where the operator keeps the key outside of the
 * data folder, in two steps: `-- --to FILE` before the new key is put in place, `-- --retire FINGERPRINT` after.
 */
async function main(): Promise<void> {
  const { to, retire } = parseArgs({ options }).values
  const { file, isGiven } = ledgerPlaces(process.env).key
  if (isGiven && to === undefined && retire === undefined) {
    throw new Fault(`LEDGER_KEY_FILE names ${file}, which is yours to change: see “The key of the ledger” in docs/operations.md.`)
  }
  await withConnection(process.env.DATABASE_URL ?? '', async (client) => {
    if (to !== undefined) {
      const id = await vouchFor(client, { file, other: namedFile(to) })
      return console.log(`The ledger knows the key ${id}. Put it in place, restart the servers, and retire the old one.`)
    }
    if (retire !== undefined) {
      await retireKey(client, { file, id: retire })
      return console.log(`The key ${retire} is retired. It stays published, and signs no more.`)
    }
    const { before, now } = await rotateKey(client, file)
    console.log(`The ledger is signed by the key ${now}. The key ${before} is retired: it stays published, and signs no more.`)
  })
}

try {
  await main()
} catch (error) {
  reportFault(error)
  process.exitCode = 1
}
