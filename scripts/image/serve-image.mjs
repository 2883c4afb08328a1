import { launch } from '../setup/children.mjs'
import { hasAccounts, isMigrated } from '../setup/database.mjs'
import { Fault } from '../setup/fault.mjs'
import { prepareLedgerKey } from '../setup/ledger-key.mjs'
import { pause, runCommand } from '../setup/lifecycle.mjs'
import { inRoot } from '../setup/root.mjs'
import { makeFolder, readSettings } from '../setup/settings.mjs'
import { reachDatabase, siteEnvironment } from '../setup/site.mjs'

const askAgainMs = 3_000

/** @param {string} url */
async function untilSomebodyCanSignIn(url) {
  if (await hasAccounts(url)) return
  console.log('Nobody can sign in yet: make the first account with `docker compose run --rm tools npm run create-admin -- '
    + '--email you@example.org`. The site opens once it is there.')
  while (!await hasAccounts(url)) await pause(askAgainMs)
}

/** Serves the site from the files of an image, once its database is up to date and somebody can sign in. */
async function serveImage() {
  const settings = readSettings()
  if (settings.isDemonstration) throw new Fault('DATABASE_URL is missing: an image brings no database of its own.')
  makeFolder(settings.folder)
  const urls = await reachDatabase(settings)
  if (!await isMigrated(urls.applicationUrl)) {
    throw new Fault('The database is not up to date: run the migrations first (`docker compose run --rm tools npm run migrate`).')
  }
  await prepareLedgerKey({ folder: settings.folder, url: urls.applicationUrl })
  await untilSomebodyCanSignIn(urls.applicationUrl)
  const env = { ...siteEnvironment({ settings, urls, secrets: null }), NODE_ENV: /** @type {const} */ ('production'), HOSTNAME: settings.host }
  const server = await launch(process.execPath, [inRoot('server.cjs')], { env })
  return server.exited
}

export function main() {
  return runCommand(serveImage)
}
