/** @typedef {import('./tree.mjs').Tree} Tree */

/**
 * Says how long the files of `src`, `scripts` and `tests` are.
 *
 * @param {Tree} tree
 * @returns {string} for example `120 files, median 38 lines, p90 96, longest 214 (src/ui/page.tsx)`
 */
export function describeSizes(tree) {
  const sizes = tree.paths
    .filter((path) => /^(?:src|scripts|tests)\/.*\.(?:ts|tsx|mjs)$/.test(path))
    .map((path) => ({ path, lines: tree.read(path).trimEnd().split('\n').length }))
    .toSorted((one, other) => one.lines - other.lines)
  const longest = sizes.at(-1)
  if (!longest) return 'no files'
  const at = (/** @type {number} */ share) => sizes.at(Math.floor((sizes.length - 1) * share))?.lines
  return `${sizes.length} files, median ${at(0.5)} lines, p90 ${at(0.9)}, longest ${longest.lines} (${longest.path})`
}
