import { chmodSync, chownSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const projectRoot = path.resolve(import.meta.dirname, '../..')

/** Makes Payload's two files, as `payload generate:…` does. */
const payloadProgram = `
import { mkdirSync, writeFileSync } from 'node:fs'
mkdirSync('src/generated', { recursive: true })
writeFileSync(process.argv[2] === 'generate:types' ? 'src/generated/payload-types.ts' : 'src/generated/import-map.js', '')
`

/** Builds and serves, as \`next\` does; a file \`slow\` in the project makes the build take a minute. */
const nextProgram = `
const { existsSync, mkdirSync, writeFileSync } = require('node:fs')
const { createServer } = require('node:http')
const [mode, , port, , host] = process.argv.slice(2)
if (mode === 'build') {
  if (process.env.DATABASE_URL) throw new Error('the build must see no database')
  if (existsSync('slow')) setTimeout(() => undefined, 600_000)
  mkdirSync(process.env.HEALTHOOL_DIST_DIR, { recursive: true })
  writeFileSync(process.env.HEALTHOOL_DIST_DIR + '/BUILD_ID', 'stand-in')
} else {
  createServer((request, response) => response.end('served by ' + process.pid)).listen(Number(port), host)
}
`

/** Serves as the server of an image does. */
const imageServer = `
const { createServer } = require('node:http')
const { PORT, HOSTNAME } = process.env
createServer((request, response) => response.end('served by ' + process.pid)).listen(Number(PORT), HOSTNAME)
`

const migrateScript = `
import pg from 'pg'
const client = new pg.Client({ connectionString: process.env.DATABASE_MIGRATION_URL })
await client.connect()
await client.query('CREATE TABLE payload_migrations (name text); CREATE TABLE accounts (email text)')
await client.query("INSERT INTO payload_migrations VALUES ('20260101_000000_first')")
await client.query('GRANT SELECT ON accounts TO PUBLIC')
await client.end()
`

const seedScript = `
import pg from 'pg'
const client = new pg.Client({ connectionString: process.env.DATABASE_MIGRATION_URL })
await client.connect()
await client.query("INSERT INTO accounts VALUES ('admin@healthool.example')")
await client.end()
`

/** Prints what a script sees and ends with the exit code 7. */
const askScript = `
import pg from 'pg'
const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
const { rows } = await client.query("SELECT current_user AS role, to_regclass('accounts') AS accounts")
await client.end()
console.log(JSON.stringify({ ...rows[0], arguments: process.argv.slice(2), siteUrl: process.env.SITE_URL }))
process.exitCode = 7
`

const files: Record<string, string> = {
  'scripts/migrate.ts': migrateScript,
  'scripts/seed.ts': seedScript,
  'scripts/ask.ts': askScript,
  'migrations/20260101_000000_first.ts': '',
  'migrations/index.ts': '',
  'src/page.ts': '',
  'payload.config.ts': '',
  'tsconfig.json': '{}',
  'node_modules/payload/bin.js': payloadProgram,
  'node_modules/payload/package.json': '{ "type": "module" }',
  'node_modules/next/dist/bin/next': nextProgram,
  'server.cjs': imageServer,
}

/** What the real scripts are made of, beside `scripts/setup`. */
const copied = [
  'package.json', 'package-lock.json', '.npmrc', 'scripts/start.mjs', 'scripts/run.mjs', 'scripts/serve-image.mjs',
  'src/platform/signing-key-file.mjs', 'src/platform/pure/ed25519.mjs', 'src/platform/pure/site-origin.mjs',
]

/** Every package but those that have a stand-in, as a link: removing the project leaves them alone. */
function linkPackages(folder: string): void {
  const modules = path.join(projectRoot, 'node_modules')
  mkdirSync(path.join(folder, 'node_modules'))
  for (const name of readdirSync(modules)) {
    if (['payload', 'next', '.healthool-stamp', '.package-lock.json'].includes(name)) continue
    symlinkSync(path.join(modules, name), path.join(folder, 'node_modules', name))
  }
  cpSync(path.join(modules, '.package-lock.json'), path.join(folder, 'node_modules/.package-lock.json'))
}

/** Gives everything in a folder to a user, without following links. */
export function giveTo(uid: number, folder: string): void {
  chownSync(folder, uid, uid)
  for (const name of readdirSync(folder)) {
    const entry = path.join(folder, name)
    const stat = lstatSync(entry)
    if (stat.isDirectory()) giveTo(uid, entry)
    else if (!stat.isSymbolicLink()) chownSync(entry, uid, uid)
  }
}

/**
 * Makes a project with the real scripts and packages, in which the application is replaced by small programs: what is
 * tested with it is how everything is prepared, started and stopped.
 */
export function standInProject(): { folder: string; remove: () => void } {
  const home = mkdtempSync(path.join(tmpdir(), 'healthool-project-'))
  const folder = path.join(home, 'site')
  chmodSync(home, 0o755)
  mkdirSync(folder)
  for (const name of ['scripts/setup', 'scripts/image']) {
    cpSync(path.join(projectRoot, name), path.join(folder, name), { recursive: true })
  }
  for (const name of copied) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    cpSync(path.join(projectRoot, name), path.join(folder, name))
  }
  linkPackages(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  return { folder, remove: () => { rmSync(home, { recursive: true, force: true }) } }
}
