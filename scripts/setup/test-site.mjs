import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { prepareDatabase } from './database.mjs'
import { freePort } from './ports.mjs'
import { serve } from './serve.mjs'
import { embeddedUrls, fillWithSamples, migrate, siteEnvironment } from './site.mjs'
import { step } from './steps.mjs'

const demoPassword = 'only-for-tests-0123456789'

/** @typedef {Awaited<ReturnType<typeof import('./throw-away-server.mjs').startThrowAwayServer>>} Server */

/**
 * A demonstration that nobody serves, of which sites for tests are copies.
 *
 * @typedef {{ database: string, folder: string }} Sample
 */

/**
 * @param {Server} server
 * @param {{ name: string, port: number, build?: string }} site
 */
function siteOf(server, { name, port, build }) {
  const folder = join(server.folder, name)
  const database = `healthool_${name}`
  const env = siteEnvironment({
    settings: { port, folder, siteUrl: `http://localhost:${port}`, isDemonstration: true },
    urls: embeddedUrls(server.port, server.secrets, database), secrets: server.secrets, demoPassword,
  })
  return { folder, database, env: { ...env, ...(build && { HEALTHOOL_DIST_DIR: build }) } }
}

/**
 * Fills a fresh demonstration, which takes many times as long as to copy it.
 *
 * @param {Server} server
 * @returns {Promise<Sample>}
 */
export async function prepareTestSample(server) {
  const { folder, database, env } = siteOf(server, { name: 'sample', port: await freePort() })
  mkdirSync(folder, { mode: 0o700 })
  await step('Demonstration for tests', async (tell) => {
    await prepareDatabase(server.superuserUrl, database)
    await migrate(env, () => undefined)
    await fillWithSamples(env)
    tell('filled')
  })
  return { folder, database }
}

/**
 * Serves a copy of a demonstration from the given build, with a database, a data folder and a port of its own.
 *
 * @param {Server} server
 * @param {{ build: string, name: string, sample: Sample }} site `build` is its folder, relative to the project
 * @returns {Promise<NodeJS.ProcessEnv>} what tests of the site need
 */
export async function startTestSite(server, { build, name, sample }) {
  const port = await freePort()
  const { folder, database, env } = siteOf(server, { name, port, build })
  await step(`Server for ${name} tests`, async () => {
    await prepareDatabase(server.superuserUrl, database, sample.database)
    cpSync(sample.folder, folder, { recursive: true, preserveTimestamps: true })
    await serve({ mode: 'start', host: '127.0.0.1', port, env })
  })
  return env
}
