import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from './fault.mjs'
import { onStop, pause, refuseWhenStopping } from './lifecycle.mjs'
import { isAlive, thisProcess } from './processes.mjs'

/** @typedef {{ pid: number, mark: string, command: string }} Holder */

const halfWrittenMs = 5_000

/**
 * @param {unknown} value
 * @returns {value is Holder}
 */
function isHolder(value) {
  return typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number'
    && 'mark' in value && typeof value.mark === 'string' && 'command' in value && typeof value.command === 'string'
}

/**
 * Reads a JSON file.
 *
 * @param {string} file
 * @returns {unknown} null where it is missing, undefined where it is not JSON
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/**
 * Who holds a lock.
 *
 * @param {string} file
 * @returns {Holder | null} null where nobody does, or where the holder is gone
 */
export function holderOf(file) {
  const value = readJson(file)
  return isHolder(value) && isAlive(value) ? value : null
}

/** @param {string} file */
function isStale(file) {
  const value = readJson(file)
  if (isHolder(value)) return !isAlive(value)
  return value === undefined && Date.now() - statSync(file).mtimeMs > halfWrittenMs
}

/** @param {string} file */
function removeStale(file) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  // Somebody else may have replaced the stale lock in the meantime: then it is put back.
  if (holderOf(aside)) renameSync(aside, file)
  else rmSync(aside, { force: true })
}

/**
 * @param {string} file
 * @param {string} command
 */
function tryToHold(file, command) {
  try {
    writeFileSync(file, JSON.stringify({ ...thisProcess(), command }), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (codeOf(error) === 'ENOSPC') rmSync(file, { force: true })
    throw error
  }
}

/**
 * Holds a lock file until released or until this command ends. A lock whose holder was killed is taken over.
 *
 * @param {{ file: string, command: string, shouldWait: (holder: Holder | null) => boolean }} request `shouldWait` is
 *   asked again and again while somebody else holds it; it may throw
 * @returns {Promise<(() => void) | null>} releases it; null when `shouldWait` said no
 */
export async function holdLock({ file, command, shouldWait }) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  while (!tryToHold(file, command)) {
    refuseWhenStopping()
    if (isStale(file)) removeStale(file)
    else if (!shouldWait(holderOf(file))) return null
    else await pause(200)
  }
  const remove = () => rmSync(file, { force: true })
  const forget = onStop(remove)
  return () => {
    forget()
    remove()
  }
}
