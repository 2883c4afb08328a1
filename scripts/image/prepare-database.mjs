import { prepareDatabase, prepareRoles } from '../setup/database.mjs'
import { Fault } from '../setup/fault.mjs'
import { runCommand } from '../setup/lifecycle.mjs'
import { untilDatabaseAnswers } from '../setup/site.mjs'

/**
 * A password from the environment; it has to stand in an address, so it is of plain characters.
 *
 * @param {string} name
 */
function password(name) {
  const value = process.env[name] ?? ''
  if (/^[A-Za-z0-9._~-]{16,}$/.test(value)) return value
  throw new Fault(`${name} needs at least 16 characters, of A–Z, a–z, 0–9 and . _ ~ - alone.`)
}

/** Makes the ledger's two roles and the database, where they are missing, on a PostgreSQL whose superuser is known. */
async function prepare() {
  const superuserUrl = process.env.DATABASE_SUPERUSER_URL
  if (!superuserUrl) throw new Fault('DATABASE_SUPERUSER_URL is missing.')
  const passwords = { owner: password('HEALTHOOL_OWNER_PASSWORD'), application: password('HEALTHOOL_APP_PASSWORD') }
  await untilDatabaseAnswers(superuserUrl)
  await prepareRoles(superuserUrl, passwords)
  await prepareDatabase(superuserUrl, 'healthool')
  console.log('The roles healthool_owner and healthool_app and the database healthool are there.')
}

export function main() {
  return runCommand(prepare)
}
