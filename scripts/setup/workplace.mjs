import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault, codeOf } from './fault.mjs'
import { onStop } from './lifecycle.mjs'
import { holdLock, holderOf } from './lock.mjs'
import { thisProcess } from './processes.mjs'
import { inRoot } from './root.mjs'

/** Locks and the tests' own build; git does not see the folder because it holds a `.gitignore` of its own. */
const workplace = inRoot('.work')

function makeWorkplace() {
  mkdirSync(workplace, { recursive: true })
  writeFileSync(join(workplace, '.gitignore'), '*\n')
}

/**
 * Runs work that changes the project's folder (packages, generated files, the build) while no other command does.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(name, work) {
  makeWorkplace()
  const release = await holdLock({ file: join(workplace, `${name}.lock`), command: name, shouldWait: () => true })
  try {
    return await work()
  } finally {
    release?.()
  }
}

/** Notes that this command serves the site from the project's folder, until it ends. */
export function markServing() {
  const file = join(workplace, `serving-${process.pid}`)
  try {
    makeWorkplace()
    writeFileSync(file, JSON.stringify({ ...thisProcess(), command: 'serve' }))
  } catch (error) {
    // A project that cannot be written cannot be built again either, which is all that the mark would prevent.
    if (['EROFS', 'EACCES'].includes(codeOf(error))) return
    throw error
  }
  onStop(() => rmSync(file, { force: true }))
}

/**
 * The processes that serve the site from the project's folder.
 *
 * @returns {number[]}
 */
function servingProcesses() {
  let names
  try {
    names = readdirSync(workplace)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
  const holders = names.filter((name) => name.startsWith('serving-')).map((name) => holderOf(join(workplace, name)))
  return holders.flatMap((holder) => holder ? [holder.pid] : [])
}

export function isServed() {
  return servingProcesses().length > 0
}

/**
 * Refuses to replace what a running site reads.
 *
 * @param {string} what "the packages"
 */
export function refuseWhileServed(what) {
  const [pid] = servingProcesses()
  if (pid === undefined) return
  throw new Fault(`${what} must be renewed, but process ${pid} serves a site from this folder: stop it first.`)
}
