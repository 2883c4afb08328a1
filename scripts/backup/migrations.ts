import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { createLocalReq, getPayload, readMigrationFiles, type Payload, type PayloadRequest } from 'payload'
import type pg from 'pg'

/** Runs migrations on one connection, in the transaction that is open there. */
export type Migrator = {
  names: readonly string[]
  /** Runs some of them, in their order. */
  run: (client: pg.Client, names: readonly string[]) => Promise<void>
  close: () => Promise<void>
}

/**
 * Opens the project's migrations as Payload runs them, but for a transaction of ours: a restore is one transaction, so
 * that one that fails leaves the database as it was.
 *
 * The environment must name the owner's connection in `DATABASE_URL`.
 */
export async function openMigrations(): Promise<Migrator> {
  const { default: config } = await import('@payload-config')
  const payload = await getPayload({ config, disableOnInit: true })
  payload.logger.level = 'warn'
  const migrations = await readMigrationFiles({ payload })
  return {
    names: migrations.map(({ name }) => name),
    run: async (client, names) => {
      const wanted = new Set(names)
      const { db, req } = await inTransactionOf(client, payload)
      for (const migration of migrations) if (wanted.has(migration.name)) await migration.up({ db, payload, req })
    },
    close: () => payload.destroy(),
  }
}

/** A request whose work Payload does on the given connection. */
async function inTransactionOf(client: pg.Client, payload: Payload): Promise<{ db: object; req: PayloadRequest }> {
  const adapter: { schema?: unknown; sessions?: unknown } = payload.db
  const schema = isRecord(adapter.schema) ? adapter.schema : {}
  const db = drizzle({ client, schema })
  const id = 'restore'
  const nothing = () => Promise.resolve()
  if (isRecord(adapter.sessions)) adapter.sessions[id] = { db, resolve: nothing, reject: nothing }
  const req = await createLocalReq({}, payload)
  return { db, req: Object.assign(req, { transactionID: id }) }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
