import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Fault } from '../setup/fault.mjs'
import { fullName, type Closing, type KeptTable, type Manifest } from './format'
import { quotedName } from './survey-database'

/** Empties the tables of the content: migrations may have written rows that are in the backup, too. */
export async function emptyTables(client: pg.Client, tables: readonly KeptTable[]): Promise<void> {
  const content = tables.filter(({ schema }) => schema === 'public').map((table) => quotedName(client, table))
  await client.query(`truncate ${content.join(', ')}`)
}

/** Puts rows into a table, in COPY's text format. */
export async function fillTable(client: pg.Client, table: KeptTable, rows: AsyncIterable<Buffer>): Promise<void> {
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ')
  await pipeline(rows, client.query(copyFrom(`copy ${quotedName(client, table)} (${columns}) from stdin`)))
}

/** Lets the sequences go on where they stood. */
export async function setSequences(client: pg.Client, sequences: Manifest['sequences']): Promise<void> {
  for (const { last, isCalled, ...sequence } of sequences) {
    await client.query('select setval($1::regclass, $2, $3)', [quotedName(client, sequence), last, isCalled])
  }
}

/**
 * Compares the numbers of rows with those of the backup.
 *
 * @throws Fault for the first table that has another number.
 */
export async function checkRows(client: pg.Client, { rows }: Closing, tables: readonly KeptTable[]): Promise<void> {
  for (const table of tables) {
    const counted = await client.query<{ count: number }>(`select count(*)::int as count from ${quotedName(client, table)}`)
    const [there, wanted] = [counted.rows[0]?.count ?? 0, rows[fullName(table)] ?? 0]
    if (there !== wanted) throw new Fault(`${fullName(table)} came back with ${there} rows instead of ${wanted}.`)
  }
}
