import { readJson } from './lock.mjs'
import { listIn, member } from './unknown.mjs'

/** @typedef {{ name: string, passed: number, failed: number, failures?: readonly string[] }} Tally */

/**
 * A suite that ran nothing has failed: a test command that finds no tests must not look green.
 *
 * @param {Tally} tally
 * @returns {Tally}
 */
function neverEmpty(tally) {
  return tally.passed + tally.failed > 0 ? tally : { ...tally, failed: 1, failures: ['ran no test'] }
}

/** @param {unknown} value */
function count(value) {
  return typeof value === 'number' ? value : 0
}

/**
 * Reads one project's result out of vitest's JSON report. A file that could not be loaded counts as one failure.
 *
 * @param {string} name
 * @param {string} report
 * @param {string} folder "tests/unit"
 * @returns {Tally}
 */
export function vitestTally(name, report, folder) {
  const tally = { name, passed: 0, failed: 0 }
  for (const file of listIn(readJson(report), 'testResults')) {
    if (!String(member(file, 'name')).includes(`/${folder}/`)) continue
    const states = listIn(file, 'assertionResults').map((result) => member(result, 'status'))
    const failed = states.filter((state) => state === 'failed').length
    tally.passed += states.filter((state) => state === 'passed').length
    tally.failed += failed === 0 && member(file, 'status') === 'failed' ? 1 : failed
  }
  return neverEmpty(tally)
}

/**
 * Reads Playwright's JSON report. A test that passed only at the second try has failed.
 *
 * @param {string} name
 * @param {string} report
 * @returns {Tally}
 */
export function playwrightTally(name, report) {
  const stats = member(readJson(report), 'stats')
  return neverEmpty({
    name,
    passed: count(member(stats, 'expected')),
    failed: count(member(stats, 'unexpected')) + count(member(stats, 'flaky')),
  })
}

/**
 * Reads the last line of the checks.
 *
 * @param {string} output
 * @returns {Tally}
 */
export function checkTally(output) {
  const [, passed = 0, failed = 0] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? []
  return neverEmpty({ name: 'checks', passed: Number(passed), failed: Number(failed) })
}

/**
 * A program that ended badly cannot leave a tally without a failure.
 *
 * @param {Tally} tally
 * @param {number} code its exit code
 * @returns {Tally}
 */
export function withExitCode(tally, code) {
  if (code === 0 || tally.failed > 0) return tally
  return { ...tally, failed: 1, failures: [`ended with code ${code}, though no test of it failed`] }
}

/**
 * A tally that tells what failed, where anything did; what the report names stands in the place of what the tally says.
 *
 * @param {Tally} tally
 * @param {readonly string[]} failures
 * @returns {Tally}
 */
export function withFailures(tally, failures) {
  return failures.length > 0 ? { ...tally, failures } : tally
}
