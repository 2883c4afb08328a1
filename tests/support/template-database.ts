import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { z } from 'zod'
import { databaseUrl, prepareDatabase, prepareRoles, withConnection } from '../../scripts/setup/database.mjs'
import { startThrowAwayServer } from '../../scripts/setup/throw-away-server.mjs'
import { typescriptReady } from '../../scripts/setup/typescript.mjs'
import { deskIds, type DeskIds } from './desk-ids'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: { superuserUrl: string; template: string; folder: string; desk: DeskTemplate }
  }
}

/** The database of a test file. */
export const testDatabase = z.object({
  /** As the role that the server connects as. */
  appUrl: z.string(),
  /** As the role that owns the schema. */
  ownerUrl: z.string(),
  superuserUrl: z.string(),
  /** A data folder of its own, for uploads and the like. */
  folder: z.string(),
})

export type TestDatabase = z.infer<typeof testDatabase>

/** A database in which a desk is made already, with its data folder, and who works there, by id. */
export type DeskTemplate = { template: string; folder: string; ids: DeskIds }

const template = `healthool_template_${process.pid}`

/** The address of a database of the test server for one of its roles, which all have the superuser's password. */
export function urlFor(superuserUrl: string, user: string, database: string): string {
  const { password, port } = new URL(superuserUrl)
  return databaseUrl({ user, password, port: Number(port), database })
}

/** A database of the test server, for each of its roles. */
export const databaseOn = (superuserUrl: string, database: string, folder: string): TestDatabase => ({
  appUrl: urlFor(superuserUrl, 'healthool_app', database),
  ownerUrl: urlFor(superuserUrl, 'healthool_owner', database),
  superuserUrl: urlFor(superuserUrl, 'postgres', database),
  folder,
})

/** What the project's own code sees of its environment in a test. */
export function testEnvironment(superuserUrl: string, database: string, folder: string): Record<string, string> {
  return {
    DATABASE_URL: urlFor(superuserUrl, 'healthool_app', database),
    DATABASE_MIGRATION_URL: urlFor(superuserUrl, 'healthool_owner', database),
    HEALTHOOL_DATA: folder,
    PAYLOAD_SECRET: 'only-for-tests-0123456789-0123456789',
    CRON_SECRET: 'only-for-tests-9876543210-9876543210',
    SITE_URL: 'http://localhost:3000',
    TRUSTED_PROXY_HOPS: '0',
  }
}

/** Makes the tables of a database, on the server of a superuser, who gives the roles their own password. */
export async function makeMigrated(superuserUrl: string, database: string, folder: string): Promise<void> {
  const { password } = new URL(superuserUrl)
  await prepareRoles(superuserUrl, { owner: password, application: password })
  await prepareDatabase(superuserUrl, database)
  const { status, stdout, stderr } = spawnSync(process.execPath, [...typescriptReady, 'scripts/migrate.ts'], {
    env: { ...process.env, ...testEnvironment(superuserUrl, database, folder) },
    cwd: path.resolve(import.meta.dirname, '../..'),
    encoding: 'utf8',
    timeout: 60_000,
  })
  if (status !== 0) throw new Error(`The database of the tests could not be migrated:\n${stdout}${stderr}`)
}

/** Makes the desk that most test files begin with: its passwords alone take a third of a second. */
async function makeDesk(superuserUrl: string, home: string): Promise<DeskTemplate> {
  const name = `${template}_desk`
  await prepareDatabase(superuserUrl, name, template)
  const folder = path.join(home, 'desk')
  mkdirSync(folder)
  const child = fork(path.join(import.meta.dirname, 'make-desk.ts'), {
    env: { ...process.env, ...testEnvironment(superuserUrl, name, folder), NODE_OPTIONS: '', VITEST: '' },
    execArgv: typescriptReady, stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'close')
  child.send(databaseOn(superuserUrl, name, folder))
  const [told]: unknown[] = await Promise.race([once(child, 'message'), ended.then(() => [])])
  const ids = deskIds.parse(told)
  await ended
  return { template: name, folder, ids }
}

async function dropDatabases(superuserUrl: string): Promise<void> {
  await withConnection(superuserUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [template],
    )
    for (const { datname } of rows) {
      await client.query(`DROP DATABASE ${client.escapeIdentifier(datname)} WITH (FORCE)`)
    }
  })
}

/**
 * Makes one migrated database that every test file copies, empty or with a desk, on the server of
 * `TEST_DATABASE_ADMIN_URL` or on one of its own; both the database and its copies go at the end.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_ADMIN_URL
  const own = given ? undefined : await startThrowAwayServer()
  const superuserUrl = given ?? own?.superuserUrl ?? ''
  const folder = mkdtempSync(path.join(tmpdir(), 'healthool-test-files-'))
  const remove = async (): Promise<void> => {
    rmSync(folder, { recursive: true, force: true })
    if (own) await own.stop()
    else await dropDatabases(superuserUrl)
  }
  try {
    await makeMigrated(superuserUrl, template, folder)
    project.provide('databaseServer', { superuserUrl, template, folder, desk: await makeDesk(superuserUrl, folder) })
  } catch (error) {
    await remove()
    throw error
  }
  return remove
}
