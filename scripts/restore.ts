import { parseArgs } from 'node:util'
import { sayInstant } from '../src/platform/pure/say-instant'
import { namedFile, uploadsFolder } from './backup/paths'
import { restoreBackup, type Restored } from './backup/restore-backup'
import { ledgerPlaces } from './ledger/head-of-database'
import { setHeadsAside, type SetAside } from './ledger/set-heads-aside'
import { withConnection } from './setup/database.mjs'
import { Fault, reportFault } from './setup/fault.mjs'

/** Puts a backup in the place of an empty site: `npm run restore -- FILE`, with `--replace NAME` in that of another. */
async function main(): Promise<void> {
  const { positionals: [name], values: { replace } } = parseArgs({ allowPositionals: true, options: { replace: { type: 'string' } } })
  if (!name) throw new Fault('Name the file to restore: npm run restore -- healthool.tar.gz')
  const serverUrl = process.env.DATABASE_URL
  if (!serverUrl) throw new Fault('DATABASE_URL is missing.')
  const ownerUrl = process.env.DATABASE_MIGRATION_URL ?? serverUrl
  process.env.DATABASE_URL = ownerUrl
  const { username } = new URL(serverUrl)
  const file = namedFile(name)
  describe(await restoreBackup({ file, replace, ownerUrl, serverRole: username, uploads: uploadsFolder() }))
  const { heads, areHeadsGiven: isGiven } = ledgerPlaces(process.env)
  const place = { file: heads, isGiven, now: new Date() }
  tellHeads(await withConnection(ownerUrl, (client) => setHeadsAside(client, place)))
}

function tellHeads(aside: SetAside | undefined): void {
  if (!aside) return
  const { file, movedTo } = aside
  if (movedTo) console.log(`The heads of the ledger from before were moved to ${movedTo}.`)
  else console.warn(`${file} tells of the ledger from before: keep it, and name another file in LEDGER_HEADS_FILE.`)
}

function describe({ manifest, closing, migrated, keptBackup, keptUploads }: Restored): void {
  const entries = closing.rows['audit.entries'] ?? 0
  console.log(`The site of ${sayInstant(manifest.takenAt, 'UTC')} (UTC) is back. Its ledger holds: ${entries} entries.`)
  if (migrated.length > 0) console.log(`It was brought up to date: ${migrated.join(', ')}.`)
  if (keptBackup) console.log(`What was there before is kept in ${keptBackup}.`)
  if (keptUploads) console.log(`The uploads from before were moved to ${keptUploads}.`)
  if (closing.missingUploads.length > 0) console.warn(`Pictures without a file already in the backup: ${closing.missingUploads.join(', ')}.`)
}

try {
  await main()
} catch (error) {
  reportFault(error)
  process.exitCode = 1
}
// Payload keeps one connection of its pool for ever (seen on 3.90), which would keep the process alive.
process.exit()
