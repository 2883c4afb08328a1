import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { runNode } from '../../../scripts/setup/children.mjs'
import { prepareDatabase } from '../../../scripts/setup/database.mjs'
import { freePort } from '../../../scripts/setup/ports.mjs'
import { inRoot } from '../../../scripts/setup/root.mjs'
import { serve } from '../../../scripts/setup/serve.mjs'
import { embeddedUrls, siteEnvironment } from '../../../scripts/setup/site.mjs'
import { startThrowAwayServer } from '../../../scripts/setup/throw-away-server.mjs'
import { typescriptReady } from '../../../scripts/setup/typescript.mjs'

export type RestoredSite = {
  url: string
  env: NodeJS.ProcessEnv
  run: (script: string, ...args: string[]) => Promise<{ code: number; output: string }>
  stop: () => Promise<void>
}

const database = 'healthool_restored'

/** Restores a backup into a database of its own and serves it from the build that is being tested. */
export async function startRestoredSite(backup: string): Promise<RestoredSite> {
  const postgres = await startThrowAwayServer()
  const folder = path.join(postgres.folder, 'site')
  mkdirSync(folder, { mode: 0o700 })
  await prepareDatabase(postgres.superuserUrl, database)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const urls = embeddedUrls(postgres.port, postgres.secrets, database)
  const settings = { port, folder, siteUrl: url, isDemonstration: false }
  const env = siteEnvironment({ settings, urls, secrets: postgres.secrets })
  const run = (script: string, ...args: string[]) => runNode([...typescriptReady, inRoot('scripts', script), ...args], { env })
  const { code, output } = await run('restore.ts', backup)
  if (code !== 0) {
    await postgres.stop()
    throw new Error(`The backup could not be restored:\n${output}`)
  }
  const server = await serve({ mode: 'start', host: '127.0.0.1', port, env })
  const stop = async (): Promise<void> => {
    await server.end()
    await postgres.stop()
  }
  return { url, env, run, stop }
}
