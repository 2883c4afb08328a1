import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from './fault.mjs'
import { onStop } from './lifecycle.mjs'
import { holdLock, holderOf, readJson } from './lock.mjs'
import { isAlive, thisProcess } from './processes.mjs'
import { writeWhole } from './stamp.mjs'

/**
 * What a script needs to join a running demonstration.
 *
 * @typedef {object} Running
 * @property {number} pid of the command that runs it
 * @property {string} mark see `processMark`
 * @property {string} command
 * @property {string} siteUrl
 * @property {number} port
 * @property {number} postgresPid
 * @property {string} applicationUrl
 * @property {string} ownerUrl
 */

/** @param {string} folder */
function runningFile(folder) {
  return join(folder, 'running.json')
}

/**
 * @param {unknown} value
 * @returns {value is Running}
 */
function isRunning(value) {
  return typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number'
    && 'mark' in value && typeof value.mark === 'string' && 'siteUrl' in value && typeof value.siteUrl === 'string'
    && 'applicationUrl' in value && typeof value.applicationUrl === 'string'
    && 'ownerUrl' in value && typeof value.ownerUrl === 'string'
}

/**
 * The demonstration that runs on a data folder.
 *
 * @param {string} folder
 * @returns {Running | null} null where none does, or where its command was killed
 */
export function runningOn(folder) {
  const value = readJson(runningFile(folder))
  return isRunning(value) && isAlive(value) ? value : null
}

/**
 * Tells other commands, until this one ends, how to join.
 *
 * @param {string} folder
 * @param {Omit<Running, 'pid' | 'mark'>} facts
 */
export function announceRunning(folder, facts) {
  onStop(() => rmSync(runningFile(folder), { force: true }))
  writeWhole(runningFile(folder), `${JSON.stringify({ ...thisProcess(), ...facts }, null, 2)}\n`, 0o600)
}

/** @param {string} command */
function servesSite(command) {
  return command === 'start' || command === 'dev'
}

/** @param {string} folder */
function lockFile(folder) {
  return join(folder, 'lock')
}

/**
 * Refuses a data folder on which a site runs already.
 *
 * @param {string} folder
 */
export function refuseRunning(folder) {
  const holder = holderOf(lockFile(folder))
  if (!holder || !servesSite(holder.command)) return
  const where = runningOn(folder)?.siteUrl
  throw new Fault(`Healthool already runs on ${folder} (process ${holder.pid}${where ? `, ${where}` : ''}): stop it `
    + 'first, or name another folder in HEALTHOOL_DATA and another PORT.')
}

/**
 * Takes the data folder for a command that serves the site; waits for a short command that uses it.
 *
 * @param {string} folder
 * @param {string} command
 */
export async function holdFolder(folder, command) {
  const shouldWait = () => {
    refuseRunning(folder)
    return true
  }
  await holdLock({ file: lockFile(folder), command, shouldWait })
}

/**
 * Joins the demonstration that runs on a data folder; where none does, takes the folder.
 *
 * @param {string} folder
 * @param {string} command
 * @returns {Promise<Running | null>} null when the folder was taken
 */
export async function joinOrHold(folder, command) {
  const shouldWait = () => runningOn(folder) === null || !servesSite(holderOf(lockFile(folder))?.command ?? '')
  const release = await holdLock({ file: lockFile(folder), command, shouldWait })
  return release ? null : runningOn(folder)
}
