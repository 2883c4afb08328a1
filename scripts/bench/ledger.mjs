import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { newKey, signerOf } from '../../src/platform/signing-key-file.mjs'
import { runNode } from '../setup/children.mjs'
import { prepareDatabase, withConnection } from '../setup/database.mjs'
import { runCommand } from '../setup/lifecycle.mjs'
import { preparePackages } from '../setup/packages.mjs'
import { inRoot } from '../setup/root.mjs'
import { embeddedUrls, migrate, siteEnvironment } from '../setup/site.mjs'
import { step } from '../setup/steps.mjs'
import { startThrowAwayServer } from '../setup/throw-away-server.mjs'
import { typescriptReady } from '../setup/typescript.mjs'
import { median } from './median.mjs'
import { percentile } from './percentile.mjs'

const DATABASE = 'healthool_ledger'
const ENTRIES = 100_000
const ACTS = 1_000
const CHECKS = 5

/**
 * Appends an entry and signs it, in the transaction that is open.
 *
 * @param {import('pg').Client} client
 * @param {ReturnType<typeof signerOf>} signer
 * @param {{ act: string, subject: string, facts: object }} entry
 */
async function append(client, signer, { act, subject, facts }) {
  const { rows: [{ number, hash }] } = await client.query(
    'select number, hash from audit.append_for($1, $2, $3, $4, $5, $6, null)',
    [signer.id, act, subject, 'somebody', 'Somebody', JSON.stringify(facts)],
  )
  await client.query('select audit.sign($1, $2, $3)', [number, signer.id, signer.sign(`healthool-ledger-entry-v1\n${hash}`)])
}

/** @param {number} index */
const anAct = (index) => ({ act: 'article.submitted', subject: `article-${index % 5_000}`, facts: { digest: '0'.repeat(64), reviewer: 'somebody' } })

/** @param {string} url @param {ReturnType<typeof signerOf>} signer */
const fill = (url, signer) => withConnection(url, async (client) => {
  await client.query('begin')
  await append(client, signer, {
    act: 'ledger.key-added', subject: signer.id, facts: { algorithm: 'Ed25519', publicKey: signer.publicKey },
  })
  for (let index = 1; index < ENTRIES; index += 1) await append(client, signer, anAct(index))
  await client.query('commit')
})

/**
 * How long an act waits for its entry, in a transaction of its own, in milliseconds.
 *
 * @param {string} url
 * @param {ReturnType<typeof signerOf>} signer
 */
const timeActs = (url, signer) => withConnection(url, async (client) => {
  const took = []
  for (let index = 0; index < ACTS; index += 1) {
    await client.query('begin')
    const begun = performance.now()
    await append(client, signer, anAct(index))
    took.push(performance.now() - begun)
    await client.query('commit')
  }
  return took
})

/** @param {NodeJS.ProcessEnv} env */
async function timeCheck(env) {
  const begun = performance.now()
  const { code, output } = await runNode([...typescriptReady, inRoot('scripts', 'verify-ledger.ts')], { env })
  if (code !== 0) throw new Error(output)
  return (performance.now() - begun) / 1000
}

/** Fills a throw-away ledger, and tells how long it takes to check, and to write one entry more. */
async function measureLedger() {
  await step('Packages', preparePackages)
  const server = await step('Throw-away database', startThrowAwayServer)
  const folder = join(server.folder, 'site')
  mkdirSync(folder, { mode: 0o700 })
  const urls = embeddedUrls(server.port, server.secrets, DATABASE)
  const settings = { port: 3000, folder, siteUrl: 'http://localhost:3000', isDemonstration: true }
  const env = siteEnvironment({ settings, urls, secrets: server.secrets })
  const signer = signerOf(newKey())
  await step('Tables', async () => {
    await prepareDatabase(server.superuserUrl, DATABASE)
    await migrate(env, () => undefined)
  })
  await step(`${ENTRIES} entries`, () => fill(urls.applicationUrl, signer))
  const acts = await timeActs(urls.applicationUrl, signer)
  const checks = []
  for (let round = 0; round < CHECKS; round += 1) checks.push(await timeCheck(env))
  console.log(`\nan entry, appended and signed: ${median(acts).toFixed(2)} ms (median), ${percentile(acts, 0.95).toFixed(2)} ms (p95)`)
  console.log(`npm run verify-ledger, ${ENTRIES + ACTS} entries: ${median(checks).toFixed(1)} s (median), ${Math.max(...checks).toFixed(1)} s (slowest)`)
}

export const main = () => runCommand(measureLedger)
