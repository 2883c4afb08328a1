import type pg from 'pg'
import { z } from 'zod'
import { FORMAT, SCHEMAS, thisVersion, manifestSchema, type Manifest } from './format'

/* The clock of the ledger, which tests may move, is no content: a site that comes back has the time that it is. */
const OWN_TABLES = `
  select c.oid, n.nspname as schema, c.relname as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = $2 and n.nspname = any($1) and pg_has_role(c.relowner, 'usage')
    and (n.nspname, c.relname) <> ('audit', 'clock')
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`

const TABLES = `
  select own.schema, own.name, json_agg(a.attname order by a.attnum) as columns
  from (${OWN_TABLES}) as own join pg_attribute a on a.attrelid = own.oid
  where a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  group by own.schema, own.name order by own.schema, own.name`

const SEQUENCES = `select own.schema, own.name from (${OWN_TABLES}) as own order by own.schema, own.name`

const named = z.array(z.object({ schema: z.string(), name: z.string() }))

/** The name of a table or sequence as a statement needs it. */
export const quotedName = (client: pg.Client, { schema, name }: { schema: string; name: string }): string =>
  `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`

/** The tables of the site with their columns, those apart that PostgreSQL works out itself. */
export async function listTables(client: pg.Client): Promise<Manifest['tables']> {
  const { rows } = await client.query<Record<string, unknown>>(TABLES, [SCHEMAS, 'r'])
  return manifestSchema.shape.tables.parse(rows)
}

/** The names of the migrations that have run, in the order of their names; empty where there is no site yet. */
async function listMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ found: boolean }>('select to_regclass($1) is not null as found', ['public.payload_migrations'])
  if (rows[0]?.found !== true) return []
  const migrations = await client.query<{ name: string }>('select name from public.payload_migrations where name is not null order by name')
  return migrations.rows.map(({ name }) => name)
}

async function listSequences(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<Record<string, unknown>>(SEQUENCES, [SCHEMAS, 'S'])
  const sequences: Manifest['sequences'] = []
  for (const sequence of named.parse(rows)) {
    const state = await client.query<{ last: string; isCalled: boolean }>(
      `select last_value::text as last, is_called as "isCalled" from ${quotedName(client, sequence)}`,
    )
    for (const row of state.rows) sequences.push({ ...sequence, ...row })
  }
  return sequences
}

/** What a backup of the database says at its beginning. */
export async function surveyDatabase(client: pg.Client, takenAt: Date): Promise<Manifest> {
  return {
    product: 'healthool',
    format: FORMAT,
    version: thisVersion(),
    takenAt: takenAt.toISOString(),
    migrations: await listMigrations(client),
    tables: await listTables(client),
    sequences: await listSequences(client),
  }
}
