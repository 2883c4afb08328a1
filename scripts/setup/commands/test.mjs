import { chmodSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareTestBuild } from '../build.mjs'
import { prepareBrowser } from '../browser.mjs'
import { firstLine } from '../failures.mjs'
import { reportFault } from '../fault.mjs'
import { isStopping, onStop, runCommand } from '../lifecycle.mjs'
import { preparePackages } from '../packages.mjs'
import { preparePayloadFiles, prepareRouteTypes } from '../payload-files.mjs'
import { step } from '../steps.mjs'
import { inRoot } from '../root.mjs'
import { prepareTestSample, startTestSite } from '../test-site.mjs'
import { runChecks, runDatabaseTests, runHttpTests, runBrowserTests } from '../test-suites.mjs'
import { startThrowAwayServer } from '../throw-away-server.mjs'

/** @typedef {import('../tally.mjs').Tally} Tally */

/**
 * Runs a stage; one that cannot run counts as a failure and does not keep the others from running.
 *
 * @param {string} name
 * @param {() => Promise<Tally[]>} stage
 * @returns {Promise<Tally[]>}
 */
async function attempt(name, stage) {
  try {
    return await stage()
  } catch (error) {
    if (isStopping()) throw error
    reportFault(error)
    const reason = firstLine(error instanceof Error ? error.message : String(error))
    return [{ name, passed: 0, failed: 1, failures: [reason] }]
  }
}

/** The folders of browser tests, in parts that take about as long: what readers see, the desk, and the journeys. */
function browserParts() {
  const folders = readdirSync(inRoot('tests', 'e2e'))
  const journeys = folders.filter((name) => name !== 'site' && name !== 'desk')
  return { looks: ['site'], desk: ['desk'], journeys }
}

/** The tests over HTTP in parts that take about as long, so that none goes on by itself when all others have ended. */
const httpParts = /** @type {const} */ ({
  http_1: ['--exclude', 'tests/http/security/**', '--shard=1/2'],
  http_2: ['--exclude', 'tests/http/security/**', '--shard=2/2'],
  http_security: ['tests/http/security/'],
})

/** @typedef {Awaited<ReturnType<typeof startThrowAwayServer>>} Server */

/**
 * What the tests of the whole site stand on.
 *
 * @param {Server} server
 */
async function prepareSite(server) {
  const sample = await prepareTestSample(server)
  const build = await step('Build', prepareTestBuild)
  return { sample, build }
}

/**
 * The tests that need the whole site, side by side, each on a site of its own: while one waits another computes.
 *
 * @param {Server} server
 * @param {ReturnType<typeof prepareSite>} prepared
 * @param {string} reports
 */
async function runSiteTests(server, prepared, reports) {
  const { sample, build } = await prepared
  /** @type {Promise<string> | undefined} */
  let program
  const browser = () => (program ??= step('Browser', prepareBrowser))
  const { looks, desk, journeys } = browserParts()
  const start = (/** @type {string} */ name) => startTestSite(server, { build, name, sample })
  const browse = (/** @type {string} */ name, /** @type {string[]} */ folders) => attempt(name, async () => {
    const env = { HEALTHOOL_TEST_BROWSER: await browser(), ...await start(name) }
    return runBrowserTests({ name, folders, env, reports })
  })
  const ask = Object.entries(httpParts).map(([name, args]) => attempt(name, async () =>
    runHttpTests({ name, args, env: await start(name), reports })))
  const browseReaders = async () => [...await browse('journeys', journeys), ...await browse('looks', looks)]
  return (await Promise.all([...ask, browse('desk', desk), browseReaders()])).flat()
}

/**
 * What failed stands in one place, however much was printed since, and the numbers below it.
 *
 * @param {Tally[]} tallies
 */
function describeTallies(tallies) {
  const sum = (/** @type {'passed' | 'failed'} */ key) => tallies.reduce((total, tally) => total + tally[key], 0)
  console.log('')
  for (const { name, failures = [] } of tallies) for (const failure of failures) console.log(`FAIL ${name}: ${failure}`)
  for (const { name, passed, failed } of tallies) {
    console.log(`${failed > 0 ? 'FAIL' : 'ok  '} ${name.padEnd(12)} ${passed} passed, ${failed} failed`)
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0 ? 0 : 1
}

/** Settings of the operator's own site must reach no test: not its database, and not its mail server. */
function forgetSettings() {
  const names = ['DATABASE_URL', 'DATABASE_MIGRATION_URL', 'HEALTHOOL_DEMO', 'HEALTHOOL_DATA', 'HEALTHOOL_DIST_DIR',
    'SITE_URL', 'PORT', 'PAYLOAD_SECRET', 'CRON_SECRET', 'SMTP_URL', 'MAIL_FROM', 'TRUSTED_PROXY_HOPS', 'NODE_ENV', 'LEDGER_KEY_FILE', 'LEDGER_HEADS_FILE']
  for (const name of names) delete process.env[name]
}

/** Makes everything that tests write land in one folder, which goes at the end even where a test was interrupted. */
function useOwnTemporaryFolder() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'healthool-tests-'))
  onStop(() => rmSync(folder, { recursive: true, force: true }))
  // Open to all, like the system's: some tests run programs as another user.
  chmodSync(folder, 0o1777)
  process.env.TMPDIR = folder
}

async function test() {
  forgetSettings()
  useOwnTemporaryFolder()
  await step('Packages', preparePackages)
  const server = await step('Throw-away database', startThrowAwayServer)
  const reports = join(server.folder, 'reports')
  mkdirSync(reports)
  const checks = await attempt('checks', async () => {
    await step('Payload files', preparePayloadFiles)
    await step('Route types', prepareRouteTypes)
    return runChecks()
  })
  // Made meanwhile: the tests that need no site wait for databases and for processes often enough.
  const prepared = prepareSite(server)
  // What keeps it from being made is told where it is needed.
  prepared.catch(() => undefined)
  const tests = await attempt('tests', () => runDatabaseTests(server, reports))
  const siteTests = await attempt('site', () => runSiteTests(server, prepared, reports))
  return describeTallies([...checks, ...tests, ...siteTests])
}

/** Everything from a bare clone to the test result; the last line is `N passed, N failed`. */
export function main() {
  return runCommand(test)
}
