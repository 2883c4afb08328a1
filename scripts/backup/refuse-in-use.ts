import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { Fault } from '../setup/fault.mjs'
import { fullName } from './format'
import { listTables, quotedName } from './survey-database'

const TRIES = 10
const PAUSE_MS = 200

const OTHERS = `select count(*)::int as others from pg_stat_activity
  where datname = current_database() and usename is not null and pid <> pg_backend_pid()`

/**
 * Refuses a database that somebody else is connected to, above all the site's server. A connection that was closed a
 * moment ago is waited for.
 */
export async function refuseConnections(client: pg.Client): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { rows } = await client.query<{ others: number }>(OTHERS)
    if (rows[0]?.others === 0) return
    await sleep(PAUSE_MS)
  }
  throw new Fault('The database is in use: stop the site, and whatever else is connected to it, and run the command again.')
}

/**
 * Refuses a database with any content, unless it is called by its name.
 *
 * What migrations make by themselves is no content, nor is what Payload notes of its own running.
 *
 * @returns whether there is content to replace
 */
export async function refuseContent(client: pg.Client, replace: string | undefined): Promise<boolean> {
  const filled: string[] = []
  for (const table of await listTables(client)) {
    if (table.name.startsWith('payload_')) continue
    const { rowCount } = await client.query(`select from ${quotedName(client, table)} limit 1`)
    if (rowCount !== 0) filled.push(fullName(table))
  }
  if (filled.length === 0) return false
  const database = client.database ?? ''
  if (replace === database) return true
  throw new Fault(
    replace === undefined
      ? `There is a site in the database ${database} already (${filled.length} tables with content). To replace all of it, add --replace ${database}`
      : `The database is called ${database}, and not ${replace}: nothing was replaced.`,
  )
}
