import { sourceLines } from './source-lines.mjs'

/** @typedef {import('./tree.mjs').Tree} Tree */

const directive = /(?:\/\/|\/\*)\s*eslint-disable(?:-next-line|-line)?\b(?<rest>.*)/
const namedWithReason = /^\s+[@a-z][\w/@-]*(?:,\s*[@a-z][\w/@-]*)*\s+-- \S.{8,}/

/**
 * Finds exceptions from a lint rule that do not name the rule or do not say why.
 *
 * Read from the text and not by a lint rule, because a lint rule can be switched off by the very line it judges.
 *
 * @param {Tree} tree
 * @returns {string[]}
 */
export function directiveProblems(tree) {
  return sourceLines(tree, (path) => /\.(?:ts|tsx|mjs|cjs|js)$/.test(path)).flatMap(({ path, line, text }) => {
    const rest = directive.exec(text)?.groups?.rest
    const isFine = rest === undefined || namedWithReason.test(rest)
    return isFine ? [] : [`${path}:${line}: an exception names its rule and says why: … rule-name -- the reason`]
  })
}
