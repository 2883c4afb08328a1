import { internalCollections } from './internal-collections.mjs'
import { statedAccess } from './stated-access.mjs'

/** @typedef {import('./stated-access.mjs').Config} Config */
/** @typedef {import('./stated-access.mjs').AccessRule} AccessRule */

/** An account that signed in and may do nothing: it holds no role, and no document is its own. */
const withoutRole = { id: '00000000-0000-4000-8000-000000000000', collection: 'accounts', roles: [] }

/**
 * Finds access rules that nobody stated, and stated ones that take signing in for a permission.
 *
 * A rule must not be one of `defaults`, and must not allow an account without a role what it refuses to everybody.
 * A rule that cannot answer without a database is not asked any further.
 *
 * @param {Config} config as Payload assembled it
 * @param {ReadonlySet<unknown>} defaults the functions that Payload puts where a rule is missing
 * @returns {Promise<string[]>}
 */
export async function accessProblems(config, defaults) {
  const rules = statedAccess(config).filter((rule) => !isExcepted(config, rule))
  const found = await Promise.all(rules.map((rule) => problemOf(rule, defaults)))
  return found.flat()
}

/**
 * @param {Config} config
 * @param {AccessRule} rule
 */
function isExcepted({ collections }, { where, operation }) {
  const exception = internalCollections.get(where)
  const collection = collections.find(({ slug }) => slug === where)
  return collection !== undefined && exception?.operations.includes(operation) === true && exception.holds(collection)
}

/**
 * @param {AccessRule} stated
 * @param {ReadonlySet<unknown>} defaults
 * @returns {Promise<string[]>}
 */
async function problemOf({ where, operation, rule }, defaults) {
  if (!isRule(rule) || defaults.has(rule)) {
    return [`${where}: states no access rule for ${operation}; by default any account may`]
  }
  const isForEveryAccount = await allows(rule, withoutRole) && !await allows(rule, null)
  return isForEveryAccount ? [`${where}: ${operation} is open to any account; signing in is not a permission`] : []
}

/**
 * @param {unknown} rule
 * @returns {rule is (request: object) => unknown}
 */
function isRule(rule) {
  return typeof rule === 'function'
}

/**
 * @param {(request: object) => unknown} rule
 * @param {typeof withoutRole | null} user
 */
async function allows(rule, user) {
  const payload = { config: { admin: { user: withoutRole.collection } } }
  try {
    const answer = await rule({ req: { user, payload, headers: new Headers(), context: {}, query: {} } })
    return answer === true
  } catch (cause) {
    if (cause instanceof TypeError) return false
    throw cause
  }
}
