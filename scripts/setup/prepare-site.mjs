import { prepareLedgerKey } from './ledger-key.mjs'
import { announceRunning, holdFolder } from './running.mjs'
import { chooseDemoPassword, prepareSecrets, storedDemoPassword } from './secrets.mjs'
import { makeFolder } from './settings.mjs'
import { checkAccounts, fillWithSamples, migrate, reachDatabase, siteEnvironment, startDemonstrationDatabase } from './site.mjs'
import { step } from './steps.mjs'

/**
 * @typedef {import('./settings.mjs').Settings} Settings
 * @typedef {import('./postgres.mjs').PostgresServer} PostgresServer
 */

/**
 * @param {Settings} settings
 * @param {string} command
 */
async function prepareDatabase(settings, command) {
  makeFolder(settings.folder)
  if (!settings.isDemonstration) {
    const urls = await step('Database', (tell) => {
      tell('answers')
      return reachDatabase(settings)
    })
    return { urls, secrets: null, postgres: null }
  }
  await holdFolder(settings.folder, command)
  const secrets = await step('Secrets', () => prepareSecrets(settings.folder))
  const { server, urls } = await step('Database', (tell) => {
    tell('runs')
    return startDemonstrationDatabase(settings.folder, secrets)
  })
  const { port, siteUrl, folder } = settings
  announceRunning(folder, { command, siteUrl, port, postgresPid: server.pid, ...urls })
  return { urls, secrets, postgres: server }
}

/**
 * Brings database and content to where the server can start.
 *
 * @param {Settings} settings
 * @param {string} command
 * @returns {Promise<{ env: NodeJS.ProcessEnv, demoPassword: string, postgres: PostgresServer | null }>} `demoPassword`
 *   is empty where there are no sample accounts
 */
export async function prepareSite(settings, command) {
  const { urls, secrets, postgres } = await prepareDatabase(settings, command)
  const env = siteEnvironment({ settings, urls, secrets })
  await step('Migrations', (tell) => migrate(env, tell))
  await step('Ledger key', () => prepareLedgerKey({ folder: settings.folder, url: urls.applicationUrl }))
  const demoPassword = await step('Content', async (tell) => {
    const isFilled = await checkAccounts(settings, urls)
    tell(isFilled ? 'present' : 'samples written')
    if (isFilled) return storedDemoPassword(settings.folder)
    const password = chooseDemoPassword(settings.folder, settings.demoPassword)
    await fillWithSamples(siteEnvironment({ settings, urls, secrets, demoPassword: password }))
    return password
  })
  return { env: siteEnvironment({ settings, urls, secrets, demoPassword }), demoPassword, postgres }
}
