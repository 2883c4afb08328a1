import { readJson } from './lock.mjs'
import { listIn, member } from './unknown.mjs'

/** Colours of a terminal, which have no place in a sentence. */
const colours = /\u001B\[[0-9;]*m/g

/**
 * @param {unknown} message
 * @returns {string} its first line, without colours
 */
export function firstLine(message) {
  return (typeof message === 'string' ? message : '').replaceAll(colours, '').trim().split('\n', 1)[0] ?? ''
}

/**
 * @param {string} output of the checks
 * @returns {string[]} each check that failed, with what it found
 */
export function checkFailures(output) {
  return [...output.matchAll(/^FAIL (\S+).*\n((?: {5}.*\n)*)/gm)].map(([, name, found = '']) => {
    const problems = found.replaceAll(/^ {5}/gm, '').trim().split('\n')
    const rest = problems.length > 3 ? [`and ${problems.length - 3} lines more`] : []
    return [`${name}: ${problems[0]}`, ...problems.slice(1, 3), ...rest].join('\n  ')
  })
}

/**
 * @param {string} report vitest's, in JSON
 * @param {string} folder "tests/unit"
 * @returns {string[]} each test that failed, with its file and the first line of what it said
 */
export function vitestFailures(report, folder) {
  return listIn(readJson(report), 'testResults').flatMap((file) => {
    const name = String(member(file, 'name'))
    if (!name.includes(`/${folder}/`) || member(file, 'status') !== 'failed') return []
    const place = name.slice(name.indexOf(`/${folder}/`) + 1)
    const failed = listIn(file, 'assertionResults').filter((result) => member(result, 'status') === 'failed')
    if (failed.length === 0) return [`${place}: ${firstLine(member(file, 'message'))}`]
    return failed.map((result) =>
      `${place} › ${String(member(result, 'fullName'))}: ${firstLine(listIn(result, 'failureMessages')[0])}`)
  })
}

/**
 * @param {string} report Playwright's, in JSON
 * @returns {string[]} each test that failed, at the first try or at all, with its file and the first line of its fault
 */
export function playwrightFailures(report) {
  const told = readJson(report)
  // Such as a file that cannot be loaded, which belongs to no suite.
  const others = listIn(told, 'errors').map((error) => firstLine(member(error, 'message')))
  return [...listIn(told, 'suites').flatMap(suiteFailures), ...others]
}

/**
 * @param {unknown} suite
 * @returns {string[]}
 */
function suiteFailures(suite) {
  const failed = listIn(suite, 'specs').flatMap((spec) => {
    const tries = listIn(spec, 'tests').filter((test) => ['unexpected', 'flaky'].includes(String(member(test, 'status'))))
    return tries.map((test) => {
      const errors = listIn(test, 'results').map((result) => member(member(result, 'error'), 'message'))
      return `${String(member(spec, 'file'))} › ${String(member(spec, 'title'))}: ${firstLine(errors.find(Boolean))}`
    })
  })
  return [...failed, ...listIn(suite, 'suites').flatMap(suiteFailures)]
}
