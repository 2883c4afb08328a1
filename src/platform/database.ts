import { postgresAdapter } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import pg from 'pg'
import type { PayloadRequest } from 'payload'

/**
 * A pool whose dropped connections are survived: an error on an idle or a busy client reaches the query that used it,
 * never the process. Payload's own pool leaves checked-out clients without a listener.
 */
class SturdyPool extends pg.Pool {
  constructor(options?: pg.PoolConfig) {
    super(options)
    const ignoreLoss = () => undefined
    this.on('error', ignoreLoss)
    this.on('connect', (client) => client.on('error', ignoreLoss))
  }
}

/** Payload's database adapter on one connection string. The schema is changed by migrations alone, never by a push. */
export const database = (connectionString: string, migrationDir: string) =>
  postgresAdapter({
    pg: { ...pg, Pool: SturdyPool },
    pool: { connectionString, max: 20, connectionTimeoutMillis: 5_000 },
    idType: 'uuid',
    push: false,
    disableCreateDatabase: true,
    migrationDir,
  })

type Executor = { execute: (query: SQL) => Promise<{ rows: Record<string, unknown>[] }> }
type PostgresHandle = { drizzle: Executor; sessions?: Record<string, { db: Executor } | undefined> }

const isPostgresHandle = (db: object): db is PostgresHandle => 'drizzle' in db

/** Runs SQL in the transaction of `req` if it has one, and on its own otherwise. Gives the rows, unparsed. */
export async function runSql(req: PayloadRequest, query: SQL): Promise<Record<string, unknown>[]> {
  const handle: object = req.payload.db
  if (!isPostgresHandle(handle)) throw new Error('The database is not PostgreSQL.')
  const transactionId = await req.transactionID
  const session = transactionId === undefined ? undefined : handle.sessions?.[String(transactionId)]
  const { rows } = await (session?.db ?? handle.drizzle).execute(query)
  return rows
}
