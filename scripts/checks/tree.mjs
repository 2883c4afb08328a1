import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ paths: readonly string[], read: (path: string) => string }} Tree */

const neverOurs = new Set(['.git', 'node_modules', '.next', '.data', 'generated', 'test-results', 'playwright-report'])

/**
 * Lists the project's own files: tracked ones and new ones that git does not ignore.
 * An unpacked archive has no git, so there the folders are walked instead.
 *
 * Paths are relative to `root`, with `/` between folders.
 *
 * @param {string} root
 * @returns {Tree}
 */
export function readTree(root) {
  const paths = existsSync(join(root, '.git')) ? listedByGit(root) : walked(root, '')
  return { paths: paths.toSorted(), read: (path) => readFileSync(join(root, path), 'utf8') }
}

/** @param {string} root */
function listedByGit(root) {
  const listing = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
  const paths = new Set(listing.split('\0').filter((path) => path !== ''))
  return [...paths].filter((path) => existsSync(join(root, path)))
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function walked(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !neverOurs.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? walked(root, path) : [path]
    })
}
