import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codeOf } from './fault.mjs'
import { inRoot } from './root.mjs'

/**
 * @param {string} path inside the project
 * @param {(path: string) => boolean} isLeftOut
 * @returns {string[]} the files at or below it
 */
function filesBelow(path, isLeftOut) {
  if (isLeftOut(path)) return []
  const stat = statSync(inRoot(path), { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [path]
  return readdirSync(inRoot(path)).sort().flatMap((name) => filesBelow(join(path, name), isLeftOut))
}

/**
 * A digest of everything that a step reads, so that it runs again only when something changed.
 *
 * @param {{ paths: string[], without?: string[], words?: string[] }} inputs files and folders of the project, what to
 *   leave out of them, and plain words that count too
 */
export function digestOf({ paths, without = [], words = [] }) {
  const hash = createHash('sha256')
  for (const word of [process.version, process.platform, process.arch, ...words]) hash.update(`${word}\0`)
  for (const path of paths.flatMap((path) => filesBelow(path, (at) => without.includes(at)))) {
    hash.update(`${path}\0`).update(readFileSync(inRoot(path))).update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} file
 * @returns {string} empty where there is none
 */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return ''
    throw error
  }
}

/**
 * Writes a file whole or not at all.
 *
 * @param {string} file absolute
 * @param {string} text
 * @param {number} [mode] who may read it
 */
export function writeWhole(file, text, mode = 0o644) {
  mkdirSync(dirname(file), { recursive: true })
  const aside = `${file}.${process.pid}`
  try {
    writeFileSync(aside, text, { mode })
    renameSync(aside, file)
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}
