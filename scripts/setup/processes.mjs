import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { codeOf } from './fault.mjs'

/**
 * What tells one process from a later one with the same number: the time at which it began.
 *
 * @param {number} pid
 * @returns {string | null} null where no such process runs
 */
export function processMark(pid) {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim() || null
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? null : (fields[19] ?? null)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH') return null
    throw error
  }
}

/**
 * Tells whether the process that once had this mark still runs.
 *
 * @param {{ pid: number, mark: string }} holder
 */
export function isAlive({ pid, mark }) {
  return processMark(pid) === mark
}

/** The number and the mark of this process. */
export function thisProcess() {
  return { pid: process.pid, mark: processMark(process.pid) ?? '' }
}

/**
 * Tells whether a process is a PostgreSQL server on the given cluster folder.
 *
 * @param {number} pid
 * @param {string} folder absolute
 */
export function isPostgresOn(pid, folder) {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(folder)
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes(codeOf(error))) return false
    throw error
  }
}
