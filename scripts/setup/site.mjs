import { runNode } from './children.mjs'
import { databaseUrl, hasAccounts, isMigrated, prepareDatabase, prepareRoles, withConnection } from './database.mjs'
import { Fault, codeOf, sentenceFromOutput } from './fault.mjs'
import { ledgerFiles } from './ledger-key.mjs'
import { pause } from './lifecycle.mjs'
import { startPostgres } from './postgres.mjs'
import { inRoot } from './root.mjs'
import { typescriptReady } from './typescript.mjs'

/**
 * @typedef {import('./settings.mjs').Settings} Settings
 * @typedef {import('./secrets.mjs').Secrets} Secrets
 * @typedef {import('./database.mjs').DatabaseUrls} DatabaseUrls
 */

/**
 * The addresses of a database of the embedded server.
 *
 * @param {number} port
 * @param {Secrets} secrets
 * @param {string} database
 */
export function embeddedUrls(port, secrets, database) {
  return {
    applicationUrl: databaseUrl({ user: 'healthool_app', password: secrets.application, port, database }),
    ownerUrl: databaseUrl({ user: 'healthool_owner', password: secrets.owner, port, database }),
  }
}

/**
 * Starts the demonstration's own PostgreSQL, with its roles and its database.
 *
 * @param {string} folder
 * @param {Secrets} secrets
 */
export async function startDemonstrationDatabase(folder, secrets) {
  const server = await startPostgres({ folder, superuserPassword: secrets.superuser, isDurable: true })
  const { port } = server
  const superuserUrl = databaseUrl({ user: 'postgres', password: secrets.superuser, port, database: 'postgres' })
  try {
    await prepareRoles(superuserUrl, secrets)
  } catch (error) {
    if (!(error instanceof Fault && codeOf(error.cause) === '28P01')) throw error
    throw new Fault(`The database in ${folder} was made with other passwords than those in its secrets.json: put back `
      + 'the original, or name another folder in HEALTHOOL_DATA.', error)
  }
  await prepareDatabase(superuserUrl, 'healthool')
  return { server, urls: embeddedUrls(port, secrets, 'healthool') }
}

const askAgainMs = 1_000

/**
 * Waits for a database that is not up yet, as after a restart of the machine; says so once.
 *
 * @param {string} url
 * @throws Fault with the reason, at once where waiting helps nothing, and otherwise after `DATABASE_WAIT_SECONDS`
 */
export async function untilDatabaseAnswers(url) {
  const limitMs = Number(process.env.DATABASE_WAIT_SECONDS || 30) * 1000
  for (let waitedMs = 0; ; waitedMs += askAgainMs) {
    try {
      return await withConnection(url, (client) => client.query('SELECT 1'))
    } catch (error) {
      const isWrong = error instanceof Fault && ['28P01', '28000', '3D000'].includes(codeOf(error.cause))
      if (isWrong || waitedMs >= limitMs) throw error
      if (waitedMs === 0) console.log(`The database does not answer yet; waiting for it, up to ${limitMs / 1000} seconds.`)
      await pause(askAgainMs)
    }
  }
}

/**
 * Makes sure that a production site's database answers, as both roles.
 *
 * @param {Settings} settings
 * @returns {Promise<DatabaseUrls>}
 */
export async function reachDatabase({ databaseUrl: applicationUrl, migrationUrl: ownerUrl }) {
  for (const url of new Set([applicationUrl, ownerUrl])) await untilDatabaseAnswers(url)
  return { applicationUrl, ownerUrl }
}

/**
 * The environment that the server and the scripts see.
 *
 * @param {object} site
 * @param {Pick<Settings, 'isDemonstration' | 'port' | 'folder' | 'siteUrl'>} site.settings
 * @param {DatabaseUrls} site.urls
 * @param {Secrets | null} site.secrets null in production, where the operator gives them
 * @param {string} [site.demoPassword]
 * @returns {NodeJS.ProcessEnv}
 */
export function siteEnvironment({ settings, urls, secrets, demoPassword }) {
  return {
    ...process.env,
    DATABASE_URL: urls.applicationUrl,
    DATABASE_MIGRATION_URL: urls.ownerUrl,
    ...(secrets ? { PAYLOAD_SECRET: secrets.payload, CRON_SECRET: secrets.cron } : {}),
    PORT: String(settings.port),
    SITE_URL: settings.siteUrl,
    HEALTHOOL_DATA: settings.folder,
    ...ledgerFiles(),
    TRUSTED_PROXY_HOPS: process.env.TRUSTED_PROXY_HOPS || '0',
    NEXT_TELEMETRY_DISABLED: '1',
    // Told by nobody else: the server must not take sample content, or a missing address, for a demonstration.
    HEALTHOOL_IS_DEMONSTRATION: settings.isDemonstration ? '1' : '0',
    ...(demoPassword ? { HEALTHOOL_DEMO_PASSWORD: demoPassword } : {}),
  }
}

/**
 * Runs one of the project's TypeScript scripts in the site's environment.
 *
 * @param {string} name "migrate.ts"
 * @param {NodeJS.ProcessEnv} env
 */
async function runScript(name, env) {
  const { code, output } = await runNode([...typescriptReady, inRoot('scripts', name)], { env })
  if (code === 0) return
  throw new Fault(sentenceFromOutput(output, env.HEALTHOOL_DATA) ?? `${output.trim()}\n\n${name} failed, for the reason above.`)
}

/**
 * Runs the migrations that have not run yet.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {(outcome: string) => void} tell
 */
export async function migrate(env, tell) {
  if (await isMigrated(env.DATABASE_MIGRATION_URL ?? '')) return tell('up to date')
  await runScript('migrate.ts', env)
  tell('migrated')
}

/**
 * Fills a database without any account with the sample content.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function fillWithSamples(env) {
  return runScript('seed.ts', env)
}

/**
 * Tells whether the database has accounts; refuses a production site without any.
 *
 * @param {Settings} settings
 * @param {DatabaseUrls} urls
 */
export async function checkAccounts(settings, urls) {
  const isFilled = await hasAccounts(urls.ownerUrl)
  if (isFilled || settings.hasSamples) return isFilled
  throw new Fault('Nobody can sign in yet: make the first account with '
    + '`npm run create-admin -- --email you@example.org`, and start again.')
}
