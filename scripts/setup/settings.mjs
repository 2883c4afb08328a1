import { mkdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { siteOrigin } from '../../src/platform/pure/site-origin.mjs'
import { Fault } from './fault.mjs'
import { ledgerFaults } from './ledger-key.mjs'
import { mailFaults } from './mail-faults.mjs'
import { root } from './root.mjs'

/**
 * @typedef {object} Settings
 * @property {boolean} isDemonstration no `DATABASE_URL`: an embedded database with sample content
 * @property {boolean} hasSamples whether an empty database is filled with the sample content
 * @property {string} folder the data folder, absolute
 * @property {number} port
 * @property {string} host where the server listens
 * @property {string} siteUrl the site's origin, as browsers write it
 * @property {string} databaseUrl empty in a demonstration
 * @property {string} migrationUrl empty in a demonstration
 * @property {string} demoPassword empty where none is given
 */

/** @param {NodeJS.ProcessEnv} env */
function secretFaults(env) {
  return ['PAYLOAD_SECRET', 'CRON_SECRET'].flatMap((name) => {
    const length = env[name]?.length ?? 0
    if (length === 0) return [`${name} is missing`]
    return length < 32 ? [`${name} has ${length} of at least 32 characters`] : []
  })
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 */
function databaseFaults(env, name) {
  const value = env[name]
  if (!value) return []
  return URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol)
    ? []
    : [`${name} is not an address like postgresql://user:password@host:5432/name`]
}

/** @param {NodeJS.ProcessEnv} env */
function addressFaults(env) {
  const faults = []
  if (env.PORT && !(/^\d{1,5}$/.test(env.PORT) && Number(env.PORT) > 0 && Number(env.PORT) < 65_536)) {
    faults.push('PORT is not a number from 1 to 65535')
  }
  if (env.DATABASE_WAIT_SECONDS && !/^\d{1,4}$/.test(env.DATABASE_WAIT_SECONDS)) {
    faults.push('DATABASE_WAIT_SECONDS is not a number from 0 to 9999')
  }
  // As src/platform/env.ts judges it, which plain Node cannot read; a test compares them.
  const hops = Number(env.TRUSTED_PROXY_HOPS ?? 0)
  if (!(Number.isSafeInteger(hops) && hops >= 0)) faults.push('TRUSTED_PROXY_HOPS is not a whole number from 0')
  const address = siteOrigin(env.SITE_URL || 'http://localhost')
  if (!address.ok) faults.push(address.refusal)
  return faults
}

/**
 * Reads the operator's settings; refuses with every fault at once.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Settings}
 */
export function readSettings(env = process.env) {
  const isDemonstration = !env.DATABASE_URL
  const faults = [
    ...databaseFaults(env, 'DATABASE_URL'),
    ...databaseFaults(env, 'DATABASE_MIGRATION_URL'),
    ...(isDemonstration ? [] : secretFaults(env)),
    ...addressFaults(env),
    ...mailFaults(env),
    ...ledgerFaults(env),
  ]
  if (isDemonstration && env.DATABASE_MIGRATION_URL) faults.push('DATABASE_MIGRATION_URL is set without DATABASE_URL')
  if (faults.length > 0) throw new Fault(`The environment is not right: ${faults.join('; ')}.`)
  const port = Number(env.PORT || 3000)
  const siteUrl = new URL(env.SITE_URL || `http://localhost:${port}`).origin
  return {
    isDemonstration,
    hasSamples: isDemonstration || env.HEALTHOOL_DEMO === '1',
    folder: resolve(root, env.HEALTHOOL_DATA || '.data'),
    port,
    host: isDemonstration ? '127.0.0.1' : '0.0.0.0',
    siteUrl,
    databaseUrl: env.DATABASE_URL ?? '',
    migrationUrl: env.DATABASE_MIGRATION_URL || (env.DATABASE_URL ?? ''),
    demoPassword: env.HEALTHOOL_DEMO_PASSWORD ?? '',
  }
}

/**
 * Makes the data folder, readable by this user alone, where it is missing; refuses one that belongs to somebody else.
 *
 * @param {string} folder absolute
 */
export function makeFolder(folder) {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found) mkdirSync(folder, { recursive: true, mode: 0o700 })
  else if (!found.isDirectory()) throw new Fault(`HEALTHOOL_DATA names ${folder}, which is a file and not a folder.`)
  else if (process.getuid && process.getuid() !== 0 && found.uid !== process.getuid()) {
    throw new Fault(`The data folder ${folder} belongs to another user: start as that user, or name another folder in `
      + 'HEALTHOOL_DATA.')
  }
}
