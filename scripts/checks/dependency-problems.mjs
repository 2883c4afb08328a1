import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {import('./tree.mjs').Tree} Tree */
/** @typedef {{ name: string, version: string, isDevelopment: boolean }} Dependency */
/** @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Manifest */

const table = 'docs/dependencies.md'
const freeLicences = new Set([
  'MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0',
])
const developmentLicences = new Set([...freeLicences, 'MPL-2.0'])

/**
 * Finds packages that are not pinned, not explained in the table, or under a licence that does not fit MIT.
 *
 * @param {Tree} tree
 * @param {(name: string) => string | undefined} licenceOf licence of an installed package, as its own manifest says
 * @returns {string[]}
 */
export function dependencyProblems(tree, licenceOf) {
  const dependencies = declared(tree)
  const rows = tableRows(tree)
  return [
    ...dependencies.flatMap(pinningProblems),
    ...payloadProblems(dependencies),
    ...dependencies.flatMap(({ name, isDevelopment }) => licenceProblems({ name, isDevelopment, rows, licenceOf })),
    ...[...rows.keys()].filter((name) => !dependencies.some((dependency) => dependency.name === name))
      .map((name) => `${table}: ${name} is not a dependency`),
    ...lockProblems(tree),
  ]
}

/**
 * Reads licences from the packages below `node_modules`.
 *
 * @param {string} root
 * @returns {(name: string) => string | undefined}
 */
export function installedLicences(root) {
  return (name) => {
    const manifest = join(root, 'node_modules', name, 'package.json')
    return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).license : undefined
  }
}

/**
 * @param {Tree} tree
 * @returns {Dependency[]}
 */
function declared(tree) {
  /** @type {Manifest} */
  const { dependencies = {}, devDependencies = {} } = JSON.parse(tree.read('package.json'))
  const listed = (/** @type {Record<string, string>} */ group, /** @type {boolean} */ isDevelopment) =>
    Object.entries(group).map(([name, version]) => ({ name, version, isDevelopment }))
  return [...listed(dependencies, false), ...listed(devDependencies, true)]
}

/**
 * @param {Tree} tree
 * @returns {Map<string, { reason: string, licence: string }>}
 */
function tableRows(tree) {
  if (!tree.paths.includes(table)) return new Map()
  const rows = [...tree.read(table).matchAll(/^\| *`([^`]+)` *\|([^|]*)\|([^|]*)\|/gm)]
  return new Map(rows.map((row) => [row[1] ?? '', { reason: (row[2] ?? '').trim(), licence: (row[3] ?? '').trim() }]))
}

/** @param {Dependency} dependency */
function pinningProblems({ name, version }) {
  return [
    .../^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version) ? [] : [`package.json: ${name} is “${version}”, not one exact version`],
    .../^(?:lexical$|@lexical\/)/.test(name) ? [`package.json: ${name} comes with Payload and is not installed directly`] : [],
  ]
}

/** @param {readonly Dependency[]} dependencies */
function payloadProblems(dependencies) {
  const versions = dependencies.filter(({ name }) => name === 'payload' || name.startsWith('@payloadcms/'))
    .map(({ version }) => version)
  const isOne = new Set(versions).size <= 1
  return isOne ? [] : [`package.json: the packages of Payload differ: ${[...new Set(versions)].join(', ')}`]
}

/**
 * @param {{ name: string, isDevelopment: boolean, rows: ReturnType<typeof tableRows>,
 *   licenceOf: (name: string) => string | undefined }} subject
 */
function licenceProblems({ name, isDevelopment, rows, licenceOf }) {
  const row = rows.get(name)
  if (!row) return [`${table}: has no line for ${name}`]
  const licence = licenceOf(name)
  const allowed = isDevelopment ? developmentLicences : freeLicences
  return [
    ...row.reason === '' ? [`${table}: gives no reason for ${name}`] : [],
    ...licence !== undefined && licence !== row.licence
      ? [`${table}: ${name} is under ${licence}, the table says “${row.licence}”`] : [],
    ...allowed.has(licence ?? row.licence) ? [] : [`${name}: ${licence ?? row.licence} does not fit this project's licence`],
  ]
}

/** @param {Tree} tree */
function lockProblems(tree) {
  if (!tree.paths.includes('package-lock.json')) return ['package-lock.json: is missing']
  return /"resolved": "https?:/.test(tree.read('package-lock.json'))
    ? ['package-lock.json: holds addresses of a registry; install with the settings of .npmrc'] : []
}
