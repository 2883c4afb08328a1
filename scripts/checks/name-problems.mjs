/** @typedef {import('./tree.mjs').Tree} Tree */

const unusedWords = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'manager', 'data', 'info'])
const checkedFolders = /^(?:src|scripts|tests|docs)\//
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const routeSegment = /^(?:\([a-z-]+\)|\[{1,2}(?:\.\.\.)?[a-z]+\]{1,2}|\.well-known)$/i
const namedAfterExport = /^src\/(?:ui\/|[a-z-]+\/(?:rules|components)\/).*\.tsx?$/

/**
 * Finds files and folders that are not `kebab-case`, that use a word which says nothing, or, among rules and
 * components, that are not named after something they export.
 *
 * @param {Tree} tree
 * @returns {string[]}
 */
export function nameProblems(tree) {
  const checked = tree.paths.filter((path) => checkedFolders.test(path))
  return [...new Set(checked.flatMap(segmentProblems)), ...checked.flatMap((path) => exportProblems(tree, path))]
}

/** @param {string} path */
function segmentProblems(path) {
  const segments = path.split('/')
  return segments.flatMap((segment, place) => {
    const where = segments.slice(0, place + 1).join('/')
    if (routeSegment.test(segment)) return []
    const parts = segment.replace(/^\./, '').split('.')
    const words = parts.flatMap((part) => part.split('-'))
    return [
      ...parts.every((part) => kebab.test(part)) ? [] : [`${where}: is not kebab-case`],
      ...words.filter((word) => unusedWords.has(word)).map((word) => `${where}: “${word}” does not say what is inside`),
    ]
  })
}

/**
 * @param {Tree} tree
 * @param {string} path
 */
function exportProblems(tree, path) {
  if (!namedAfterExport.test(path)) return []
  const name = path.replace(/^.*\//, '').replace(/\.tsx?$/, '').replaceAll('-', '')
  const exported = [...tree.read(path).matchAll(/^export (?:async )?(?:function|const|class|type|interface) (\w+)/gm)]
  const isNamedAfter = exported.some((found) => found[1]?.toLowerCase() === name)
  return isNamedAfter ? [] : [`${path}: exports nothing of its own name`]
}
