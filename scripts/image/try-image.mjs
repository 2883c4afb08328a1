import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launch, runToEnd } from '../setup/children.mjs'
import { Fault } from '../setup/fault.mjs'
import { pause } from '../setup/lifecycle.mjs'
import { freePort } from '../setup/ports.mjs'
import { embeddedUrls } from '../setup/site.mjs'
import { step } from '../setup/steps.mjs'
import { startThrowAwayServer } from '../setup/throw-away-server.mjs'

const DATABASE = 'healthool'
const OPENS_WITHIN_MS = 120_000

/** @typedef {{ target: string, env: NodeJS.ProcessEnv }} Image its files, and the environment of a container */

/**
 * Runs a command in the image's folder, as `docker compose run --rm tools` does.
 *
 * @param {Image} image
 * @param {string[]} args
 */
async function runIn({ target, env }, args) {
  const { code, output } = await runToEnd(process.execPath, args, { cwd: target, env })
  if (code !== 0) throw new Fault(`${output.trim()}\n\n“node ${args.join(' ')}” failed in the image, for the reason above.`)
}

/**
 * @param {string} address
 * @returns {Promise<number>} the status; 0 where nobody answers
 */
const statusOf = (address) =>
  fetch(address, { signal: AbortSignal.timeout(10_000) }).then(({ status }) => status, () => 0)

/**
 * Serves from the image's files until the samples are in and every kind of address has answered.
 *
 * @param {Image} image
 * @param {string} siteUrl
 */
async function visit({ target, env }, siteUrl) {
  const server = await launch(process.execPath, ['scripts/serve-image.mjs'], { cwd: target, env: { ...env, HEALTHOOL_DEMO: '1' }, stdio: 'ignore' })
  const begun = performance.now()
  while (await statusOf(`${siteUrl}/readyz`) !== 200) {
    if (server.hasExited() || performance.now() - begun > OPENS_WITHIN_MS) throw new Fault('The image does not serve.')
    await pause(500)
  }
  for (const path of ['/healthz', '/', '/pain-management', '/admin/login', '/api/articles', '/icon.svg', '/sitemap.xml']) {
    const status = await statusOf(siteUrl + path)
    if (status !== 200) throw new Fault(`The image answers ${path} with ${status}.`)
  }
  await server.end()
}

/**
 * Does with an image's folder what the services of `docker-compose.yml` do, on a database that goes afterwards: makes
 * roles and tables, serves, takes a backup, checks the ledger. A file that was missed shows here.
 *
 * @param {string} target
 */
export async function tryImage(target) {
  const { folder, port: databasePort, secrets, superuserUrl, stop } = await startThrowAwayServer()
  const home = join(folder, 'image')
  mkdirSync(home)
  const port = await freePort()
  const siteUrl = `http://localhost:${port}`
  const { applicationUrl, ownerUrl } = embeddedUrls(databasePort, secrets, DATABASE)
  const { PATH, TMPDIR } = process.env
  const passwords = {
    DATABASE_SUPERUSER_URL: superuserUrl,
    HEALTHOOL_OWNER_PASSWORD: secrets.owner,
    HEALTHOOL_APP_PASSWORD: secrets.application,
  }
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    PATH, TMPDIR, NODE_ENV: 'production', HEALTHOOL_DATA: home, PORT: String(port), SITE_URL: siteUrl,
    DATABASE_URL: applicationUrl, DATABASE_MIGRATION_URL: ownerUrl,
    PAYLOAD_SECRET: secrets.payload, CRON_SECRET: secrets.cron,
  }
  const image = { target, env }
  await step('Roles', () => runIn({ target, env: { ...env, ...passwords } }, ['scripts/prepare-database.mjs']))
  await step('Migrations', () => runIn(image, ['scripts/run.mjs', 'scripts/migrate.ts']))
  await step('Site', () => visit(image, siteUrl))
  await step('Backup', () => runIn(image, ['scripts/run.mjs', 'scripts/backup.ts', join(folder, 'healthool.tar.gz')]))
  await step('Ledger', () => runIn(image, ['scripts/run.mjs', 'scripts/verify-ledger.ts']))
  await stop()
}
