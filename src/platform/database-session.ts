import type { SQL } from '@payloadcms/db-postgres/drizzle'

type Executor = { execute: (query: SQL) => Promise<{ rows: Record<string, unknown>[] }> }
type PostgresHandle = { drizzle: Executor; sessions?: Record<string, { db: Executor } | undefined> }

const isPostgresHandle = (db: object): db is PostgresHandle => 'drizzle' in db

/** What runs SQL in this transaction of Payload's adapter, or on its own where there is none. */
export function executorOf(db: object, transactionId: number | string | null | undefined): Executor {
  if (!isPostgresHandle(db)) throw new Error('The database is not PostgreSQL.')
  const session = transactionId === undefined ? undefined : db.sessions?.[String(transactionId)]
  return session?.db ?? db.drizzle
}
