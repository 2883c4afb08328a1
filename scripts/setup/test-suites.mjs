import { join } from 'node:path'
import { runNode } from './children.mjs'
import { checkFailures, playwrightFailures, vitestFailures } from './failures.mjs'
import { inRoot } from './root.mjs'
import { checkTally, playwrightTally, vitestTally, withExitCode, withFailures } from './tally.mjs'

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
  return [withFailures(withExitCode(checkTally(output), code), checkFailures(output))]
}

/**
 * @param {object} request
 * @param {string[]} request.projects
 * @param {string} request.reports a folder
 * @param {NodeJS.ProcessEnv} request.env
 * @param {string[]} [request.args]
 * @param {string} [request.part] what a part of the test files is called that runs beside others
 */
async function runVitest({ projects, reports, env, args = [], part }) {
  const report = join(reports, `${part ?? projects.join('-')}.json`)
  const { code, output } = await runShown([
    inRoot('node_modules', 'vitest', 'vitest.mjs'), 'run', ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args,
  ], env, !part)
  // Other suites print their lines meanwhile, so that what a part of one has to say comes as one piece.
  if (part) console.log(`\n${output}`)
  const tallies = projects.map((project) => withFailures(
    vitestTally(part ?? project, report, `tests/${project}`), vitestFailures(report, `tests/${project}`),
  ))
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
 * A part of the tests over HTTP, on the site that runs at `SITE_URL`; `args` tell vitest which.
 *
 * @param {{ name: string, args: readonly string[], env: NodeJS.ProcessEnv, reports: string }} request
 */
export function runHttpTests({ name, args, env, reports }) {
  announce(`Tests over HTTP: ${name}`)
  // They share one site, so one file must not change it under another.
  return runVitest({ projects: ['http'], reports, env, args: ['--no-file-parallelism', ...args], part: name })
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
  return [withFailures(withExitCode(playwrightTally(name, report), code), playwrightFailures(report))]
}
