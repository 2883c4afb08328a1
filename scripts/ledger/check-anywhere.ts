import { withConnection } from '../setup/database.mjs'
import { checkLedger, type KeptOutside, type Report } from './check-ledger'
import { inPortionsOf } from './portions'
import { publishedInDatabase } from './published-texts'
import { atOneMoment, examinedInDatabase, strayInDatabase } from './read-database'
import { readLedgerFile } from './read-file'

/** Checks the ledger in a database, as it is at one moment. */
export const checkDatabase = (url: string, outside: KeptOutside): Promise<Report> =>
  withConnection(url, (client) => atOneMoment(client, () => checkLedger({
    entries: examinedInDatabase(client),
    findStray: () => strayInDatabase(client),
    published: publishedInDatabase(client),
    takenAt: null,
  }, outside)))

/** Checks the ledger in a backup, or in a file of entries. */
export async function checkFile(file: string, outside: KeptOutside): Promise<Report> {
  const { entries, stray, published, takenAt } = await readLedgerFile(file)
  return checkLedger({
    entries: inPortionsOf(entries),
    findStray: () => Promise.resolve(stray),
    published: published && inPortionsOf(published),
    takenAt,
  }, outside)
}
