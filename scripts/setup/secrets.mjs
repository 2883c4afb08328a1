import { randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { Fault } from './fault.mjs'
import { readJson } from './lock.mjs'
import { writeWhole } from './stamp.mjs'

/** @typedef {Record<'payload' | 'cron' | 'superuser' | 'owner' | 'application', string>} Secrets */

const names = /** @type {const} */ (['payload', 'cron', 'superuser', 'owner', 'application'])

/** @param {string} folder */
function secretsFile(folder) {
  return join(folder, 'secrets.json')
}

/**
 * @param {string} folder
 * @returns {Record<string, unknown>} empty where the file is missing
 */
function readSecrets(folder) {
  const file = secretsFile(folder)
  const value = readJson(file)
  if (value === null) return {}
  if (typeof value !== 'object') {
    throw new Fault(`${file} cannot be read as JSON: put back the original, or name another folder in HEALTHOOL_DATA.`)
  }
  return { ...value }
}

/** @returns {Secrets} for a database that is thrown away */
export function randomSecrets() {
  const random = () => randomBytes(32).toString('hex')
  return { payload: random(), cron: random(), superuser: random(), owner: random(), application: random() }
}

/**
 * The secrets of a demonstration: read from the data folder, or made there (mode 600) at the first start.
 *
 * @param {string} folder
 * @returns {Secrets}
 */
export function prepareSecrets(folder) {
  const stored = readSecrets(folder)
  const secrets = randomSecrets()
  for (const name of names) {
    const value = stored[name]
    if (typeof value === 'string' && value.length >= 32) secrets[name] = value
  }
  if (names.some((name) => stored[name] !== secrets[name])) {
    writeWhole(secretsFile(folder), `${JSON.stringify({ ...stored, ...secrets }, null, 2)}\n`, 0o600)
  }
  return secrets
}

/**
 * The password of the sample accounts, as stored when they were made.
 *
 * @param {string} folder
 * @returns {string} empty where none is stored
 */
export function storedDemoPassword(folder) {
  const { demoPassword } = readSecrets(folder)
  return typeof demoPassword === 'string' ? demoPassword : ''
}

/** A password that is easy to read aloud: 4 groups of 4 letters, about 73 bits. */
function readablePassword() {
  const letters = 'abcdefghjkmnpqrstuvwxyz'
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

/**
 * Chooses the password of the sample accounts that are about to be made, and stores it for later starts to show.
 *
 * @param {string} folder
 * @param {string} given empty where the operator chose none
 */
export function chooseDemoPassword(folder, given) {
  const demoPassword = given || storedDemoPassword(folder) || readablePassword()
  writeWhole(secretsFile(folder), `${JSON.stringify({ ...readSecrets(folder), demoPassword }, null, 2)}\n`, 0o600)
  return demoPassword
}
