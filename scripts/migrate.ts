import pg from 'pg'
import { getPayload } from 'payload'
import { grantToServer } from './migrate/grant-to-server'

/** Brings the database up to date as the owner of the schema, then lets the server's role use it. */
async function main(): Promise<void> {
  const serverUrl = process.env.DATABASE_URL
  if (!serverUrl) throw new Error('DATABASE_URL is missing.')
  const ownerUrl = process.env.DATABASE_MIGRATION_URL ?? serverUrl
  process.env.DATABASE_URL = ownerUrl
  const { default: config } = await import('@payload-config')
  const payload = await getPayload({ config })
  await payload.db.migrate()
  await withClient(ownerUrl, (client) => grantToServer(client, new URL(serverUrl).username))
}

async function withClient(connectionString: string, act: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await act(client)
  } finally {
    await client.end()
  }
}

await main()
process.exit()
