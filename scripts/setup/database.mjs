import { readdirSync } from 'node:fs'
import { Fault, codeOf, fullDiskSentence } from './fault.mjs'
import { inRoot } from './root.mjs'

/**
 * The addresses of one database.
 *
 * @typedef {object} DatabaseUrls
 * @property {string} applicationUrl as the role that the server connects as
 * @property {string} ownerUrl as the role that may change the schema
 */

const ownerRole = 'healthool_owner'
const applicationRole = 'healthool_app'
const roles = [ownerRole, applicationRole]
const connectLimitMs = 5_000

/**
 * @param {{ user: string, password: string, port: number, database: string }} parts
 */
export function databaseUrl({ user, password, port, database }) {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`
}

/**
 * One sentence for what keeps a database from being used. Names host and database, never the password.
 *
 * @param {unknown} error
 * @param {string} url
 */
function databaseSentence(error, url) {
  const { hostname, port, pathname, username } = new URL(url)
  const place = `the database${pathname.length > 1 ? ` ${decodeURIComponent(pathname.slice(1))}` : ''} at ${hostname}:${port || '5432'}`
  const code = codeOf(error)
  if (code === '28P01' || code === '28000') return `The password or the role ${decodeURIComponent(username)} is not accepted by ${place}.`
  if (code === '3D000') return `There is no such database: ${place}.`
  if (code === '53100') return fullDiskSentence(place)
  const reason = error instanceof Error ? error.message || code : String(error)
  return `No connection to ${place} within 5 seconds: ${reason || 'no answer'}.`
}

/**
 * Runs work on one connection.
 *
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withConnection(url, work) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectLimitMs })
  // A server that stops takes its connections along; the query under way then fails by itself.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw new Fault(databaseSentence(error, url), error)
  }
  try {
    return await work(client)
  } catch (error) {
    if (codeOf(error) === '53100') throw new Fault(databaseSentence(error, url), error)
    throw error
  } finally {
    await client.end()
  }
}

/**
 * Makes the two roles of the ledger where they are missing and gives them their passwords.
 *
 * @param {string} superuserUrl
 * @param {{ owner: string, application: string }} passwords
 */
export async function prepareRoles(superuserUrl, passwords) {
  await withConnection(superuserUrl, async (client) => {
    const { rows } = await client.query('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [roles])
    for (const role of roles) {
      const verb = rows.some(({ rolname }) => rolname === role) ? 'ALTER' : 'CREATE'
      const password = role === ownerRole ? passwords.owner : passwords.application
      await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`)
    }
  })
}

/**
 * Makes a database owned by `healthool_owner` where it is missing. The application's role may connect and see the
 * schema; its rights on tables come from the migrations.
 *
 * @param {string} superuserUrl of any database of the server
 * @param {string} name
 * @param {string} [template] a database to copy
 */
export async function prepareDatabase(superuserUrl, name, template = 'template1') {
  await withConnection(superuserUrl, async (client) => {
    const [database, source] = [name, template].map((word) => client.escapeIdentifier(word))
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database} OWNER ${ownerRole} TEMPLATE ${source}`)
    await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`)
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${applicationRole}`)
  })
  const url = new URL(superuserUrl)
  url.pathname = `/${name}`
  await withConnection(url.href, async (client) => {
    await client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC')
    await client.query(`GRANT USAGE ON SCHEMA public TO ${applicationRole}`)
  })
}

/** Names of the migrations in the project. */
function migrationNames() {
  return readdirSync(inRoot('migrations'))
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .map((name) => name.slice(0, -'.ts'.length))
}

/**
 * @param {import('pg').Client} client
 * @param {string} table
 */
async function hasTable(client, table) {
  const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS found', [`public.${table}`])
  return rows[0].found === true
}

/**
 * Tells whether every migration of the project has run.
 *
 * @param {string} url
 * @returns {Promise<boolean>}
 */
export function isMigrated(url) {
  return withConnection(url, async (client) => {
    if (!await hasTable(client, 'payload_migrations')) return false
    const { rows } = await client.query('SELECT name FROM payload_migrations')
    const done = new Set(rows.map(({ name }) => name))
    return migrationNames().every((name) => done.has(name))
  })
}

/**
 * Tells whether anybody can sign in.
 *
 * @param {string} url
 * @returns {Promise<boolean>}
 */
export function hasAccounts(url) {
  return withConnection(url, async (client) => {
    const { rows } = await client.query('SELECT EXISTS (SELECT 1 FROM accounts) AS found')
    return rows[0].found === true
  })
}
