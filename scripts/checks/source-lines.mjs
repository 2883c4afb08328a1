/** @typedef {import('./tree.mjs').Tree} Tree */
/** @typedef {{ path: string, line: number, text: string }} SourceLine */

const pictures = /\.(?:png|jpe?g|webp|avif|gif|ico|woff2?|pdf|gz|zip)$/

/**
 * Lists every line of the project's text files, numbered from 1.
 *
 * @param {Tree} tree
 * @param {(path: string) => boolean} isWanted
 * @returns {SourceLine[]}
 */
export function sourceLines(tree, isWanted) {
  return tree.paths
    .filter((path) => !pictures.test(path) && isWanted(path))
    .flatMap((path) => tree.read(path).split('\n').map((text, place) => ({ path, line: place + 1, text })))
}
