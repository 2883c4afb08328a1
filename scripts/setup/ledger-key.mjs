import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { keyPlace, openKeyFile, readKeyFile } from '../../src/platform/signing-key-file.mjs'
import { withConnection } from './database.mjs'
import { Fault, codeOf } from './fault.mjs'
import { root } from './root.mjs'

/**
 * Where the operator wants the ledger's key and the file of its heads, seen from the project's folder.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ LEDGER_KEY_FILE?: string, LEDGER_HEADS_FILE?: string }} what is not given is left out
 */
export function ledgerFiles(env = process.env) {
  return {
    ...(env.LEDGER_KEY_FILE ? { LEDGER_KEY_FILE: resolve(root, env.LEDGER_KEY_FILE) } : {}),
    ...(env.LEDGER_HEADS_FILE ? { LEDGER_HEADS_FILE: resolve(root, env.LEDGER_HEADS_FILE) } : {}),
  }
}

/**
 * One sentence for what is wrong with a key, without its stop.
 *
 * @param {unknown} error
 */
function faultOf(error) {
  if (error instanceof Error && codeOf(error) === '') return error.message.replace(/\.$/, '')
  throw error
}

/**
 * What is wrong with the settings of the ledger's files.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function ledgerFaults(env) {
  const { LEDGER_KEY_FILE: key, LEDGER_HEADS_FILE: heads } = ledgerFiles(env)
  const faults = []
  if (key) {
    try {
      if (!readKeyFile(key)) faults.push(`LEDGER_KEY_FILE names ${key}, and there is no such file`)
    } catch (error) {
      faults.push(faultOf(error))
    }
  }
  if (heads && !existsSync(dirname(heads))) faults.push(`LEDGER_HEADS_FILE names ${heads}, and there is no such folder`)
  return faults
}

/**
 * Whether the ledger has an entry that retires a key.
 *
 * @param {string} url
 * @param {string} keyId
 */
function isRetired(url, keyId) {
  return withConnection(url, async (client) => {
    const { rows: [ledger] } = await client.query("SELECT to_regclass('audit.entries') IS NOT NULL AS found")
    if (!ledger.found) return false
    const query = "SELECT 1 FROM audit.entries WHERE act = 'ledger.key-retired' AND subject = $1"
    return (await client.query(query, [keyId])).rowCount !== 0
  })
}

/**
 * Makes sure that the server can sign: that there is a key, which is made where the operator names none, that it can
 * be read, and that it was not retired.
 *
 * @param {{ folder: string, url: string }} site the data folder; a database that is up to date
 */
export async function prepareLedgerKey({ folder, url }) {
  const place = keyPlace({ folder, given: ledgerFiles().LEDGER_KEY_FILE })
  let key
  try {
    key = openKeyFile(place)
  } catch (error) {
    throw new Fault(`${faultOf(error)}.`, error)
  }
  if (!await isRetired(url, key.id)) return
  throw new Fault(`The key in ${place.file} was retired, and signs no more: put the newest in its place, or move the file `
    + 'away for a new one.')
}
