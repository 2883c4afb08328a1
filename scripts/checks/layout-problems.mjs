import { readFileSync } from 'node:fs'

/** @typedef {import('./tree.mjs').Tree} Tree */

const maxSliceFiles = 25
const maxStyleLines = 300
const rootFiles = new Set(['src/instrumentation.ts', 'src/proxy.ts'])

/** @type {{ ranks: string[][], foundations: string[], other: string[] }} */
const lists = JSON.parse(readFileSync(new URL('ranks.json', import.meta.url), 'utf8'))
const slices = new Set(lists.ranks.flat())
const folders = new Set([...slices, ...lists.foundations, ...lists.other])

/**
 * Finds what stands in the wrong place or has grown too large.
 *
 * A folder of `src` is on a list; a slice has at most 25 files; a style sheet at most 300 lines; site pages have no
 * `loading.tsx`, because what it promises needs script to arrive.
 *
 * @param {Tree} tree
 * @returns {string[]}
 */
export function layoutProblems(tree) {
  const ours = tree.paths.filter((path) => path.startsWith('src/'))
  return [...unlisted(ours), ...crowded(ours), ...longStyles(tree, ours), ...loadingPages(ours)]
}

/** @param {readonly string[]} paths */
function unlisted(paths) {
  const loose = paths.filter((path) => path.split('/').length === 2 && !rootFiles.has(path))
  const nested = paths.filter((path) => path.split('/').length > 2).map(folderOf)
  const unknown = [...new Set(nested)].filter((folder) => !folders.has(folder))
  return [
    ...loose.map((path) => `${path}: stands in no folder of src`),
    ...unknown.map((folder) => `src/${folder}: is on no list; add the noun to scripts/checks/ranks.json or move it`),
  ]
}

/** @param {readonly string[]} paths */
function crowded(paths) {
  const counts = [...slices].map((slice) => ({ slice, count: paths.filter((path) => folderOf(path) === slice).length }))
  return counts.filter(({ count }) => count > maxSliceFiles)
    .map(({ slice, count }) => `src/${slice}: ${count} files; past ${maxSliceFiles} a slice is split by noun`)
}

/**
 * @param {Tree} tree
 * @param {readonly string[]} paths
 */
function longStyles(tree, paths) {
  return paths.filter((path) => path.endsWith('.css'))
    .map((path) => ({ path, lines: tree.read(path).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > maxStyleLines)
    .map(({ path, lines }) => `${path}: ${lines} lines; files stop at ${maxStyleLines}`)
}

/** @param {readonly string[]} paths */
function loadingPages(paths) {
  return paths.filter((path) => /^src\/app\/\(site\)\/(?:.*\/)?loading\.\w+$/.test(path))
    .map((path) => `${path}: site pages carry no script, so nothing would ever replace it`)
}

/** @param {string} path */
function folderOf(path) {
  return path.split('/')[1] ?? ''
}
