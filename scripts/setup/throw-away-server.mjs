import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseUrl, prepareRoles } from './database.mjs'
import { onStop } from './lifecycle.mjs'
import { startPostgres } from './postgres.mjs'
import { randomSecrets } from './secrets.mjs'

/**
 * Starts a PostgreSQL for tests in a temporary folder, with both roles; the folder goes when it stops, at the end of
 * this command at the latest. Every role has the superuser's password, so that one address gives a test all of them.
 */
export async function startThrowAwayServer() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'healthool-test-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const forget = onStop(remove)
  const random = randomSecrets()
  const secrets = { ...random, owner: random.superuser, application: random.superuser }
  const server = await startPostgres({ folder, superuserPassword: secrets.superuser, isDurable: false })
  const { port } = server
  const superuserUrl = databaseUrl({ user: 'postgres', password: secrets.superuser, port, database: 'postgres' })
  await prepareRoles(superuserUrl, secrets)
  const stop = async () => {
    await server.stop()
    forget()
    remove()
  }
  return { folder, port, secrets, superuserUrl, stop }
}
