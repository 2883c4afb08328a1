import { z } from 'zod'

/** @typedef {import('./tree.mjs').Tree} Tree */
/** @typedef {z.infer<typeof listSchema>[number]} Hole */
/** @typedef {{ path: string, name: string, version: string }} Installed */

const list = 'scripts/checks/known-holes.json'
const lock = 'package-lock.json'

const version = z.string().regex(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)

/** `from` is the first version that has the hole, `before` the first that has it no more. */
const listSchema = z.array(z.strictObject({
  package: z.string().min(1),
  id: z.string().regex(/^(?:CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3})$/),
  hole: z.string().min(1),
  affected: z.array(z.strictObject({ from: version.optional(), before: version })).min(1),
  accepted: z.array(z.strictObject({ path: z.string().min(1), because: z.string().min(10) })).optional(),
}))

const lockedSchema = z.looseObject({ version: z.string().optional() })

const lockSchema = z.object({ packages: z.record(z.string(), lockedSchema).default({}) })

/**
 * Finds installed packages with a published hole, and exceptions that no longer hold. No service is asked: the list is
 * this project's own, and is as good as the last person who added to it.
 *
 * @param {Tree} tree
 * @returns {string[]}
 */
export function holeProblems(tree) {
  const installed = installedPackages(tree)
  return listSchema.parse(JSON.parse(tree.read(list))).flatMap((hole) => [
    ...installed.filter(({ name }) => name === hole.package).flatMap((found) => problemsOf(hole, found)),
    ...(hole.accepted ?? []).filter(({ path }) => !installed.some((found) => found.path === path && fixOf(hole, found)))
      .map(({ path }) => `${list}: ${hole.id} is accepted at ${path}, where it is not any more`),
  ])
}

/**
 * @param {Tree} tree
 * @returns {Installed[]}
 */
function installedPackages(tree) {
  const { packages } = lockSchema.parse(JSON.parse(tree.read(lock)))
  return Object.entries(packages).flatMap(([path, found]) =>
    path === '' || !found.version ? [] : [{ path, name: path.split('node_modules/').at(-1) ?? '', version: found.version }])
}

/**
 * @param {Hole} hole
 * @param {Installed} found
 * @returns {string[]}
 */
function problemsOf(hole, found) {
  const fix = fixOf(hole, found)
  if (!fix || hole.accepted?.some(({ path }) => path === found.path)) return []
  return [`${lock}: ${found.name} ${found.version} (${found.path}) has ${hole.id}: ${hole.hole}; update to ${fix} or later`]
}

/**
 * The version that ends the hole for this package; nothing where it has none.
 *
 * @param {Hole} hole
 * @param {Installed} found
 */
const fixOf = ({ affected }, { version: installed }) => affected
  .find(({ from, before }) => (!from || compare(installed, from) >= 0) && compare(installed, before) < 0)?.before

/**
 * Orders versions as Semantic Versioning does: by numbers, and a version before its release comes before it.
 *
 * @param {string} one
 * @param {string} other
 * @returns {number} below zero where `one` comes first
 */
function compare(one, other) {
  const [[numbers, ahead], [otherNumbers, otherAhead]] = [parts(one), parts(other)]
  const first = numbers.findIndex((number, index) => number !== otherNumbers[index])
  if (first >= 0) return (numbers[first] ?? 0) - (otherNumbers[first] ?? 0)
  if (ahead === otherAhead) return 0
  if (ahead === '' || otherAhead === '') return ahead === '' ? 1 : -1
  return ahead.localeCompare(otherAhead, 'en', { numeric: true })
}

/**
 * @param {string} text
 * @returns {[number[], string]} the three numbers, and what stands behind the hyphen
 */
function parts(text) {
  const [release = '', ...ahead] = (text.split('+')[0] ?? '').split('-')
  return [release.split('.').map(Number), ahead.join('-')]
}
