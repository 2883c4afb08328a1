import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { databaseUrl } from '../../scripts/setup/database.mjs'
import { startPostgres } from '../../scripts/setup/postgres.mjs'
import type { TestDatabase } from './postgres'
import { databaseOn, makeMigrated, testEnvironment } from './template-database'

const superuserPassword = 'only-for-tests-0123456789-0123456789'

export type OwnDatabase = TestDatabase & {
  /** Ends every session and the server, as `pg_ctl stop -m fast`. */
  stop: () => Promise<void>
  /** Starts it again, on the port that it had. */
  start: () => Promise<void>
  remove: () => Promise<void>
}

/**
 * A PostgreSQL that one test file may stop and start as it likes, with a migrated, empty database; the environment is
 * set so that the project uses it. It keeps what it has committed, as one of a real site does.
 */
export async function withOwnDatabase(): Promise<OwnDatabase> {
  const home = mkdtempSync(path.join(realpathSync(tmpdir()), 'healthool-own-'))
  const begin = () => startPostgres({ folder: home, superuserPassword, isDurable: true })
  let server = await begin()
  const superuserUrl = databaseUrl({ user: 'postgres', password: superuserPassword, port: server.port, database: 'postgres' })
  const folder = path.join(home, 'site')
  mkdirSync(folder)
  await makeMigrated(superuserUrl, 'healthool', folder)
  Object.assign(process.env, testEnvironment(superuserUrl, 'healthool', folder))
  return {
    ...databaseOn(superuserUrl, 'healthool', folder),
    stop: () => server.stop(),
    start: async () => { server = await begin() },
    remove: async () => {
      await server.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
