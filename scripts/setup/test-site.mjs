import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { prepareDatabase } from './database.mjs'
import { freePort } from './ports.mjs'
import { serve } from './serve.mjs'
import { embeddedUrls, fillWithSamples, migrate, siteEnvironment } from './site.mjs'
import { step } from './steps.mjs'

const demoPassword = 'only-for-tests-0123456789'

/**
 * Serves a fresh demonstration from the given build, with a database, a data folder and a port of its own.
 *
 * @param {Awaited<ReturnType<typeof import('./throw-away-server.mjs').startThrowAwayServer>>} server
 * @param {{ build: string, name: string }} site `build` is its folder, relative to the project
 * @returns {Promise<NodeJS.ProcessEnv>} what tests of the site need
 */
export async function startTestSite(server, { build, name }) {
  const folder = join(server.folder, name)
  const database = `healthool_${name}`
  mkdirSync(folder, { mode: 0o700 })
  const port = await freePort()
  const urls = embeddedUrls(server.port, server.secrets, database)
  const env = {
    ...siteEnvironment({
      settings: { port, folder, siteUrl: `http://localhost:${port}`, isDemonstration: true },
      urls, secrets: server.secrets, demoPassword,
    }),
    HEALTHOOL_DIST_DIR: build,
  }
  await step(`Demonstration for ${name} tests`, async (tell) => {
    await prepareDatabase(server.superuserUrl, database)
    await migrate(env, () => undefined)
    await fillWithSamples(env)
    tell('filled')
  })
  await step(`Server for ${name} tests`, () => serve({ mode: 'start', host: '127.0.0.1', port, env }))
  return env
}
