import type pg from 'pg'
import { Fault, codeOf } from '../setup/fault.mjs'
import { entryOf, type SignedEntry } from './entry-of-line'
import { examine, type Examined } from './examined'

/** Texts may be long; this many of the longest still fit into memory. */
const AT_ONCE = 500

const ENTRIES = `
  select number, id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, act, subject, actor_id,
    actor_name, facts, content, previous_hash, hash, key_id, signature
  from audit.entries left join audit.signatures using (number)`

/** The rows of a query, some at a time, in the transaction that is open. */
export async function* inPortions(client: pg.Client, query: string): AsyncGenerator<Record<string, unknown>[]> {
  await client.query(`declare portions no scroll cursor for ${query}`)
  for (;;) {
    const { rows } = await client.query<Record<string, unknown>>(`fetch ${AT_ONCE} from portions`)
    if (rows.length === 0) break
    yield rows
  }
  await client.query('close portions')
}

/**
 * The entries of the ledger in a database, in order, in the transaction that is open.
 *
 * @throws Fault where the ledger there knows no signatures yet
 */
export async function* entriesInDatabase(client: pg.Client): AsyncGenerator<SignedEntry[]> {
  try {
    for await (const rows of inPortions(client, `${ENTRIES} order by number`)) yield rows.map(entryOf)
  } catch (error) {
    if (['42P01', '3F000'].includes(codeOf(error))) throw new Fault('The database is not up to date: run npm run migrate first.', error)
    throw error
  }
}

/** The same entries, each looked at alone. */
export async function* examinedInDatabase(client: pg.Client): AsyncGenerator<Examined[]> {
  for await (const entries of entriesInDatabase(client)) yield entries.map(examine)
}

/** One entry by its number, or `undefined`. */
export async function entryInDatabase(client: pg.Client, number: number): Promise<SignedEntry | undefined> {
  const { rows: [row] } = await client.query<Record<string, unknown>>(`${ENTRIES} where number = $1`, [number])
  return row && entryOf(row)
}

/** The first signature of an entry that is not there, as a number, or `undefined`. */
export async function strayInDatabase(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ number: string }>(
    'select number from audit.signatures where number not in (select number from audit.entries) order by number limit 1',
  )
  return rows[0]?.number
}

/** Does work on what a database holds at one moment, and changes nothing. */
export async function atOneMoment<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin isolation level repeatable read read only')
  try {
    return await work()
  } finally {
    await client.query('rollback')
  }
}
