import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { prepareDatabase, withConnection } from '../../scripts/setup/database.mjs'
import { inRoot } from '../../scripts/setup/root.mjs'
import { typescriptReady } from '../../scripts/setup/typescript.mjs'
import { testEnvironment, urlFor } from './template-database'

/** A database and a data folder, as the scripts see them. */
export type Place = {
  database: string
  folder: string
  superuserUrl: string
  env: Record<string, string>
}

/** A place in which nothing is yet, not even tables, beside another database of the same server. */
export async function anEmptyPlace(superuserUrl: string, parent: string): Promise<Place> {
  const database = `${new URL(superuserUrl).pathname.slice(1)}_${randomUUID().slice(0, 4)}`
  await prepareDatabase(superuserUrl, database)
  const folder = path.join(parent, database)
  mkdirSync(folder)
  return {
    database,
    folder,
    superuserUrl: urlFor(superuserUrl, 'postgres', database),
    env: testEnvironment(superuserUrl, database, folder),
  }
}

export type Script = { kill: () => boolean; ended: Promise<{ code: number | null; output: string }> }

/** Starts one of the project's scripts as a process of its own. */
export function startScript(env: Record<string, string>, script: string, ...args: string[]): Script {
  const child = spawn(process.execPath, [...typescriptReady, inRoot('scripts', script), ...args], {
    env: { ...process.env, NODE_OPTIONS: '', VITEST: '', ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk.toString() })
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, output: output.trim() }))
  return { kill: () => child.kill('SIGKILL'), ended }
}

/** Runs one of the project's scripts to its end. */
export const runScript = (env: Record<string, string>, script: string, ...args: string[]) =>
  startScript(env, script, ...args).ended

/** The rows of a query, asked as the superuser. */
export const rowsOf = ({ superuserUrl }: Pick<Place, 'superuserUrl'>, query: string): Promise<Record<string, unknown>[]> =>
  withConnection(superuserUrl, async (client) => (await client.query<Record<string, unknown>>(query)).rows)

/** How many tables the site's schemas have. */
export async function countTables(place: Place): Promise<number> {
  const rows = await rowsOf(place, "select from pg_tables where schemaname in ('public', 'audit')")
  return rows.length
}

const HOLD = `
  create schema held; grant usage on schema held to public;
  create function held.hold() returns event_trigger language plpgsql as $$
  declare has_articles boolean := false;
  begin
    if to_regclass('public.articles') is not null then
      execute 'select exists (select from public.articles)' into has_articles;
    end if;
    if has_articles then perform pg_sleep(600); end if;
  end $$;
  create event trigger hold on ddl_command_end execute function held.hold()`

const LET_GO = `
  select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database();
  drop event trigger hold; drop schema held cascade`

/**
 * Holds a restore into a place in the middle of its transaction, once the articles are in its database; `act` begins
 * and ends it. No connection stays open meanwhile: a restore refuses a database that is in use.
 */
export async function holdFilled(place: Place, act: () => Promise<void>): Promise<void> {
  await rowsOf(place, HOLD)
  await act()
  await rowsOf(place, LET_GO)
}

/** How many queries are held in a place. */
export async function countHeld(place: Place): Promise<number> {
  const rows = await rowsOf(place, "select from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()")
  return rows.length
}
