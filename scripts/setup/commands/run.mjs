import { basename, resolve } from 'node:path'
import { launch } from '../children.mjs'
import { isMigrated } from '../database.mjs'
import { Fault } from '../fault.mjs'
import { runCommand } from '../lifecycle.mjs'
import { arePackagesFresh, preparePackages } from '../packages.mjs'
import { joinOrHold, refuseRunning } from '../running.mjs'
import { root } from '../root.mjs'
import { prepareSecrets, storedDemoPassword } from '../secrets.mjs'
import { makeFolder, readSettings } from '../settings.mjs'
import { migrate, reachDatabase, siteEnvironment, startDemonstrationDatabase } from '../site.mjs'
import { step } from '../steps.mjs'
import { typescriptReady } from '../typescript.mjs'

/** Scripts that write content, hence need every table. */
const needTables = new Set(['seed.ts', 'create-admin.ts'])

/** Scripts that replace what a running site works with. */
const needStandstill = new Set(['restore.ts'])

/**
 * Tells whether a script reads a file alone; it then runs where there is no database, and no environment of a site.
 *
 * @param {string} file
 * @param {string[]} args
 */
function readsFileAlone(file, args) {
  return basename(file) === 'verify-ledger.ts' && args.some((arg) => /^--file(=|$)/.test(arg))
}

/**
 * Joins the database that the settings name: the operator's, the one of a running demonstration, or the
 * demonstration's own, which then ends with this command.
 *
 * @param {import('../settings.mjs').Settings} settings
 */
async function joinDatabase(settings) {
  if (!settings.isDemonstration) return { secrets: null, urls: await reachDatabase(settings) }
  makeFolder(settings.folder)
  const running = await joinOrHold(settings.folder, 'run')
  const secrets = prepareSecrets(settings.folder)
  if (running) return { secrets, urls: running, siteUrl: running.siteUrl }
  const { urls } = await startDemonstrationDatabase(settings.folder, secrets)
  return { secrets, urls }
}

/**
 * @param {string} file
 * @param {string[]} args
 */
async function runFile(file, args) {
  if (readsFileAlone(file, args)) return (await launch(process.execPath, [...typescriptReady, file, ...args])).exited
  const settings = readSettings()
  if (settings.isDemonstration && needStandstill.has(basename(file))) refuseRunning(settings.folder)
  if (!arePackagesFresh()) await step('Packages', preparePackages)
  const { secrets, urls, siteUrl = settings.siteUrl } = await joinDatabase(settings)
  const demoPassword = settings.demoPassword || storedDemoPassword(settings.folder)
  const env = siteEnvironment({ settings: { ...settings, siteUrl }, urls, secrets, demoPassword })
  if (needTables.has(basename(file)) && !await isMigrated(urls.ownerUrl)) {
    await step('Migrations', (tell) => migrate(env, tell))
  }
  // It reads the terminal itself (a password, say), and gets the signals through this command.
  const child = await launch(process.execPath, [...typescriptReady, file, ...args], { env })
  return child.exited
}

/** Runs a TypeScript file of the project with the site's environment and database: `run.mjs FILE.ts [arguments]`. */
export function main() {
  return runCommand(() => {
    const [file, ...args] = process.argv.slice(2)
    if (!file) throw new Fault('Name the file to run: node scripts/run.mjs scripts/migrate.ts')
    return runFile(resolve(root, file), args)
  })
}
