/** @typedef {import('./run-steps.mjs').Outcome} Outcome */

/**
 * Says how a step went: one line when it passed, and below that line every problem when it failed.
 *
 * @param {Outcome} outcome
 * @returns {string}
 */
export function describeOutcome({ name, seconds, problems, note }) {
  const line = `${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(14)}${seconds.toFixed(1).padStart(6)} s`
  const remark = note === undefined ? '' : `  ${note}`
  return [line + remark, ...problems.map((problem) => problem.replaceAll(/^/gm, '     '))].join('\n')
}

/**
 * The last line of a run, which the test runner reads.
 *
 * @param {readonly Outcome[]} outcomes
 * @returns {string} `N passed, N failed`, each step counting as one
 */
export function tally(outcomes) {
  const failed = outcomes.filter(({ problems }) => problems.length > 0).length
  return `${outcomes.length - failed} passed, ${failed} failed`
}
