import { launch } from '../setup/children.mjs'
import { hasAccounts, isMigrated } from '../setup/database.mjs'
import { describeSite } from '../setup/describe-site.mjs'
import { Fault } from '../setup/fault.mjs'
import { prepareLedgerKey } from '../setup/ledger-key.mjs'
import { pause, refuseWhenStopping, runCommand } from '../setup/lifecycle.mjs'
import { inRoot } from '../setup/root.mjs'
import { chooseDemoPassword, storedDemoPassword } from '../setup/secrets.mjs'
import { makeFolder, readSettings } from '../setup/settings.mjs'
import { fillWithSamples, reachDatabase, siteEnvironment } from '../setup/site.mjs'
import { answerWhileWaiting } from './waiting-server.mjs'

/** @typedef {import('../setup/settings.mjs').Settings} Settings */
/** @typedef {import('../setup/database.mjs').DatabaseUrls} DatabaseUrls */

const askAgainMs = 3_000

/** @param {string} url */
async function untilSomebodyCanSignIn(url) {
  console.log('Nobody can sign in yet: make the first account with `docker compose run --rm tools npm run create-admin -- '
    + '--email you@example.org`. The site opens once it is there.')
  while (!await hasAccounts(url)) {
    await pause(askAgainMs)
    refuseWhenStopping()
  }
}

/**
 * @param {Settings} settings
 * @param {DatabaseUrls} urls
 */
async function writeSamples(settings, urls) {
  console.log('The database is empty and gets the sample content (HEALTHOOL_DEMO=1).')
  const demoPassword = chooseDemoPassword(settings.folder, settings.demoPassword)
  await fillWithSamples(siteEnvironment({ settings, urls, secrets: null, demoPassword }))
}

/**
 * Sees to it that somebody can sign in before the site listens: as long as nobody can, its first account is anybody's.
 *
 * @param {Settings} settings
 * @param {DatabaseUrls} urls
 */
async function prepareAccounts(settings, urls) {
  if (await hasAccounts(urls.applicationUrl)) return
  const endWaiting = await answerWhileWaiting(settings)
  await (settings.hasSamples ? writeSamples(settings, urls) : untilSomebodyCanSignIn(urls.applicationUrl))
  await endWaiting()
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
  await prepareAccounts(settings, urls)
  describeSite(settings, storedDemoPassword(settings.folder))
  const env = { ...siteEnvironment({ settings, urls, secrets: null }), NODE_ENV: /** @type {const} */ ('production'), HOSTNAME: settings.host }
  const server = await launch(process.execPath, [inRoot('server.cjs')], { env })
  return server.exited
}

export function main() {
  return runCommand(serveImage)
}
