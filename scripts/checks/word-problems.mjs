import { sourceLines } from './source-lines.mjs'

/** @typedef {import('./tree.mjs').Tree} Tree */

/** @type {readonly { pattern: RegExp, problem: string, isFree?: (path: string) => boolean }[]} */
const unwanted = [
  { pattern: /(?<![\w.\-/~])\/(?:root|work)(?:\/|(?=['"`\s]|$))/, problem: 'names a path of one machine' },
  { pattern: /(?<![\w.\-/~])\/(?:home|Users)\/[a-z]/i, problem: 'names a home folder of one machine' },
  { pattern: /\bregistry\.[a-z-]+\.(?:org|com|net|io|dev)\b/i, problem: 'names a package registry' },
  {
    pattern: /\b(?:TO(?:DO)|FIX(?:ME))\b/,
    problem: 'puts off work; do it, or file it where work is planned',
    isFree: (path) => path === 'package-lock.json',
  },
]

/**
 * Finds words that no committed file may hold: paths of one machine, package registries, work put off.
 *
 * @param {Tree} tree
 * @returns {string[]}
 */
export function wordProblems(tree) {
  return sourceLines(tree, () => true).flatMap(({ path, line, text }) => unwanted
    .filter(({ pattern, isFree }) => pattern.test(text) && !isFree?.(path))
    .map(({ problem }) => `${path}:${line}: ${problem}`))
}
