import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { inject } from 'vitest'
import { prepareDatabase } from '../../scripts/setup/database.mjs'
import { databaseOn, testEnvironment, type DeskTemplate, type TestDatabase } from './template-database'

export type { TestDatabase }

/**
 * Gives a test file a migrated, empty database of its own, and sets the environment so that the project uses it.
 *
 * Call it before anything that reads the environment is imported; import the Payload config dynamically:
 * `const { default: config } = await import('@payload-config')`.
 */
export async function withDatabase(): Promise<TestDatabase> {
  return copyOf(null)
}

/** The same with a desk in it, and who works there. */
export async function withDesk(): Promise<{ database: TestDatabase; ids: DeskTemplate['ids'] }> {
  const { desk } = inject('databaseServer')
  return { database: await copyOf(desk), ids: desk.ids }
}

async function copyOf(desk: DeskTemplate | null): Promise<TestDatabase> {
  const server = inject('databaseServer')
  const id = randomUUID().slice(0, 8)
  const database = `${server.template}_${id}`
  await prepareDatabase(server.superuserUrl, database, desk?.template ?? server.template)
  const folder = path.join(server.folder, id)
  mkdirSync(folder)
  // The key with which the record in it is signed.
  if (desk) cpSync(desk.folder, folder, { recursive: true, preserveTimestamps: true })
  Object.assign(process.env, testEnvironment(server.superuserUrl, database, folder))
  return databaseOn(server.superuserUrl, database, folder)
}
