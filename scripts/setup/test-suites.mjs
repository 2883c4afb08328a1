import { join } from 'node:path'
import { runNode } from './children.mjs'
import { inRoot } from './root.mjs'
import { checkTally, playwrightTally, vitestTally, withExitCode } from './tally.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @param {boolean} [isShown] whether its output is passed on as it comes
 */
function runShown(args, env = process.env, isShown = true) {
  // Both vitest and Playwright end their own processes in order when they are interrupted as by Ctrl-C; sites that
  // tests of the set-up have started get the same signal, and may be a little slower.
  return runNode(args, { env, isShown, stopSignal: 'SIGINT', groupGraceMs: 5_000 })
}

/** @param {string} title */
function announce(title) {
  console.log(`\n${title}`)
}

/** @returns {Promise<Tally[]>} types, lint, layout rules; each check counts as one */
export async function runChecks() {
  announce('Checks')
  const { code, output } = await runShown([inRoot('scripts', 'check.mjs')])
  return [withExitCode(checkTally(output), code)]
}

/**
 * @param {{ projects: string[], reports: string, env: NodeJS.ProcessEnv, args?: string[], isLate?: boolean }} request
 *   `reports` is a folder; output that is late comes as one piece at the end
 */
async function runVitest({ projects, reports, env, args = [], isLate = false }) {
  const report = join(reports, `${projects.join('-')}.json`)
  const { code, output } = await runShown([
    inRoot('node_modules', 'vitest', 'vitest.mjs'), 'run', ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args,
  ], env, !isLate)
  if (isLate) console.log(`\n${output}`)
  const tallies = projects.map((project) => vitestTally(project, report, `tests/${project}`))
  // A failure that belongs to no test, such as one of the common set-up, shows in the exit code alone.
  const hasFailure = tallies.some(({ failed }) => failed > 0)
  return hasFailure ? tallies : tallies.map((tally, place) => place === 0 ? withExitCode(tally, code) : tally)
}

/**
 * Unit tests, and integration tests on the given server.
 *
 * @param {{ superuserUrl: string }} server
 * @param {string} reports
 */
export function runDatabaseTests({ superuserUrl }, reports) {
  announce('Unit and integration tests')
  const env = { ...process.env, TEST_DATABASE_ADMIN_URL: superuserUrl }
  return runVitest({ projects: ['unit', 'integration'], reports, env })
}

/**
 * Tests over HTTP on the site that runs at `SITE_URL`.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} reports
 */
export function runHttpTests(env, reports) {
  announce('Tests over HTTP')
  // They share one site, so one file must not change it under another. The browser tests print their lines meanwhile.
  return runVitest({ projects: ['http'], reports, env, args: ['--no-file-parallelism'], isLate: true })
}

/**
 * Playwright's tests in some folders of `tests/e2e`, on the site that runs at `SITE_URL`.
 *
 * @param {{ name: string, folders: string[], env: NodeJS.ProcessEnv, reports: string }} request
 * @returns {Promise<Tally[]>}
 */
export async function runBrowserTests({ name, folders, env, reports }) {
  announce(`Browser tests: ${folders.join(', ')}`)
  const report = join(reports, `${name}.json`)
  const { code } = await runShown([
    inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'test', ...folders.map((folder) => `tests/e2e/${folder}/`),
    '--reporter=list,json', `--output=${join(reports, name)}`,
  ], { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report })
  return [withExitCode(playwrightTally(name, report), code)]
}
