import { postgresAdapter } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { DatabaseAdapterObj, PayloadRequest } from 'payload'
import { claimingOneByOne } from './claim-jobs'
import { executorOf } from './database-session'
import { pageFirst } from './page-first'
import { SturdyPool } from './sturdy-pool'
import { beginTransaction } from './transactions'

/**
 * Payload's database adapter on one connection string. The schema is changed by migrations alone, never by a push.
 *
 * It is handed its pool, and so does not wait for the database before a server can start.
 */
export function database(connectionString: string, migrationDir: string): DatabaseAdapterObj {
  const poolOptions = { connectionString, max: 20, connectionTimeoutMillis: 5_000, keepAlive: true }
  const adapter = postgresAdapter({
    pool: poolOptions, idType: 'uuid', push: false, disableCreateDatabase: true, migrationDir,
  })
  const init: DatabaseAdapterObj['init'] = (args) => {
    const db = adapter.init(args)
    const pool = new SturdyPool(poolOptions)
    return Object.assign(db, {
      pool,
      beginTransaction,
      updateJobs: claimingOneByOne(db.updateJobs),
      find: pageFirst(db.find, 'id'),
      queryDrafts: pageFirst(db.queryDrafts, 'parent'),
    })
  }
  return { ...adapter, init }
}

/** Runs SQL in the transaction of `req` if it has one, and on its own otherwise. Gives the rows, unparsed. */
export async function runSql(req: PayloadRequest, query: SQL): Promise<Record<string, unknown>[]> {
  const transactionId = await req.transactionID
  const { rows } = await executorOf(req.payload.db, transactionId).execute(query)
  return rows
}
