/**
 * What this check reads of an assembled collection or global.
 *
 * @typedef {object} Entity
 * @property {string} slug
 * @property {Readonly<Record<string, unknown>>} [access]
 * @property {unknown} [auth]
 * @property {unknown} [versions]
 * @property {unknown} [endpoints]
 */
/**
 * @typedef {object} Config
 * @property {readonly Entity[]} collections
 * @property {readonly Entity[]} globals
 * @property {{ access?: Readonly<Record<string, unknown>> }} [jobs]
 */
/** @typedef {{ where: string, operation: string, rule: unknown }} AccessRule */

const collectionOperations = ['create', 'read', 'update', 'delete']
const globalOperations = ['read', 'update']
const jobOperations = ['run', 'queue', 'cancel']

/**
 * Lists every access rule that a configuration must state, with the rule that it ended up with.
 *
 * `readVersions` is asked only where versions are kept, `admin` and `unlock` only of collections that sign in: Payload
 * asks for these and answers “any account” where they are missing.
 *
 * @param {Config} config as Payload assembled it
 * @returns {AccessRule[]}
 */
export function statedAccess({ collections, globals, jobs }) {
  return [
    ...collections.flatMap((collection) => rulesOf(collection, collectionOperations)),
    ...globals.flatMap((global) => rulesOf(global, globalOperations)),
    ...jobOperations.map((operation) => ({ where: 'jobs', operation, rule: jobs?.access?.[operation] })),
  ]
}

/**
 * @param {Entity} entity
 * @param {readonly string[]} operations
 * @returns {AccessRule[]}
 */
function rulesOf({ slug, access, auth, versions }, operations) {
  const extra = [...versions ? ['readVersions'] : [], ...auth ? ['admin', 'unlock'] : []]
  return [...operations, ...extra].map((operation) => ({ where: slug, operation, rule: access?.[operation] }))
}
