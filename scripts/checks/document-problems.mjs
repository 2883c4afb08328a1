import { posix } from 'node:path'

/** @typedef {import('./tree.mjs').Tree} Tree */

const maxDecisionLines = 60
const decisionParts = ['Context', 'Decision', 'Consequences', 'Status']
const link = /\]\(\s*<?([^)\s>]+)>?[^)]*\)/g

/**
 * Finds links between documents that point at nothing, decisions that are too long or lack a part, and a list of
 * changes whose newest version is not the project's own.
 *
 * @param {Tree} tree
 * @returns {string[]}
 */
export function documentProblems(tree) {
  const documents = tree.paths.filter((path) => path.endsWith('.md'))
  const decisions = documents.filter((path) => path.startsWith('docs/decisions/'))
  return [
    ...documents.flatMap((path) => [...deadLinks(tree, path), ...deadFragments(tree, path)]),
    ...decisions.flatMap((path) => decisionProblems(tree, path)),
    ...versionProblems(tree),
  ]
}

/**
 * @param {Tree} tree
 * @param {string} path
 */
function deadLinks(tree, path) {
  const targets = [...tree.read(path).matchAll(link)].map((found) => found[1] ?? '')
  return targets
    .filter((target) => !/^(?:[a-z]+:|#)/i.test(target))
    .filter((target) => !exists(tree, posix.join(posix.dirname(path), decodeURI(target.replace(/#.*$/, '')))))
    .map((target) => `${path}: links to ${target}, which is not there`)
}

/**
 * The fragments of a document's headings, as GitHub and others make them.
 *
 * @param {string} text
 */
function fragmentsOf(text) {
  const headings = [...text.replace(/^```[^]*?^```/gm, '').matchAll(/^#+ (.+)$/gm)].map((found) => found[1] ?? '')
  return new Set(headings.map((heading) => heading.toLowerCase().replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-')))
}

/**
 * @param {Tree} tree
 * @param {string} path
 */
function deadFragments(tree, path) {
  const targets = [...tree.read(path).matchAll(link)].map((found) => found[1] ?? '').filter((target) => /^[^:]*#./.test(target))
  return targets.filter((target) => {
    const [name = '', fragment = ''] = target.split('#')
    const document = name === '' ? path : posix.join(posix.dirname(path), decodeURI(name))
    return document.endsWith('.md') && tree.paths.includes(document) && !fragmentsOf(tree.read(document)).has(fragment)
  }).map((target) => `${path}: links to ${target}, and there is no such heading`)
}

/** @param {Tree} tree */
function versionProblems(tree) {
  if (!tree.paths.includes('CHANGELOG.md') || !tree.paths.includes('package.json')) return []
  const [, newest] = /^## (\S+)/m.exec(tree.read('CHANGELOG.md')) ?? []
  const { version } = JSON.parse(tree.read('package.json'))
  return newest === version ? [] : [`CHANGELOG.md: its newest version is ${newest}, and that of package.json ${version}`]
}

/**
 * @param {Tree} tree
 * @param {string} target
 */
function exists(tree, target) {
  const path = target.replace(/\/$/, '')
  return path === '.' || tree.paths.some((known) => known === path || known.startsWith(`${path}/`))
}

/**
 * @param {Tree} tree
 * @param {string} path
 */
function decisionProblems(tree, path) {
  const text = tree.read(path)
  const lines = text.trimEnd().split('\n').length
  const missing = decisionParts.filter((part) => !new RegExp(`^(?:#+|\\*\\*)\\s*${part}\\b`, 'm').test(text))
  return [
    ...lines > maxDecisionLines ? [`${path}: ${lines} lines; a decision has at most ${maxDecisionLines}`] : [],
    ...missing.map((part) => `${path}: has no part “${part}”`),
    .../\/\d{3}-[a-z0-9-]+\.md$/.test(path) ? [] : [`${path}: is not named NNN-short-title.md`],
  ]
}
