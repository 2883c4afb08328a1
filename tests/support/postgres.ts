import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { inject } from 'vitest'
import { prepareDatabase } from '../../scripts/setup/database.mjs'
import { testEnvironment, urlFor } from './template-database'

export interface TestDatabase {
  /** As the role that the server connects as. */
  appUrl: string
  /** As the role that owns the schema. */
  ownerUrl: string
  superuserUrl: string
  /** A data folder of its own, for uploads and the like. */
  folder: string
}

/**
 * Gives a test file a migrated, empty database of its own, and sets the environment so that the project uses it.
 *
 * Call it before anything that reads the environment is imported; import the Payload config dynamically:
 * `const { default: config } = await import('@payload-config')`.
 */
export async function withDatabase(): Promise<TestDatabase> {
  const server = inject('databaseServer')
  const id = randomUUID().slice(0, 8)
  const database = `${server.template}_${id}`
  await prepareDatabase(server.superuserUrl, database, server.template)
  const folder = path.join(server.folder, id)
  mkdirSync(folder)
  Object.assign(process.env, testEnvironment(server.superuserUrl, database, folder))
  return {
    appUrl: urlFor(server.superuserUrl, 'healthool_app', database),
    ownerUrl: urlFor(server.superuserUrl, 'healthool_owner', database),
    superuserUrl: urlFor(server.superuserUrl, 'postgres', database),
    folder,
  }
}
