import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkFailures, playwrightFailures, vitestFailures } from '../../../scripts/setup/failures.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'healthool-failures-'))
afterAll(() => { rmSync(folder, { recursive: true }) })

function report(content: unknown): string {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

test('a check that failed is told with what it found, a long finding in part', () => {
  const output = [
    'ok   types           1.0 s', 'FAIL tests           0.0 s', '     a.ts: has no test', 'FAIL lint            2.0 s',
    '     1', '     2', '     3', '     4', '     5', '1 passed, 2 failed', '',
  ].join('\n')
  expect(checkFailures(output)).toEqual(['tests: a.ts: has no test', 'lint: 1\n  2\n  3\n  and 2 lines more'])
})

test('a test that failed is told with its file and the first line of what it said; so is a file that did not load', () => {
  const failed = { status: 'failed', fullName: 'adds', failureMessages: ['\u001B[31mexpected 1\u001B[39m\n  at a.test.ts:3'] }
  const file = report({
    testResults: [
      { name: '/p/tests/unit/a.test.ts', status: 'failed', assertionResults: [{ status: 'passed', fullName: 'is' }, failed] },
      { name: '/p/tests/unit/b.test.ts', status: 'failed', message: 'no such module\nat b', assertionResults: [] },
      { name: '/p/tests/http/c.http.test.ts', status: 'failed', assertionResults: [failed] },
      { name: '/p/tests/unit/d.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'is' }] },
    ],
  })
  expect(vitestFailures(file, 'tests/unit')).toEqual([
    'tests/unit/a.test.ts › adds: expected 1',
    'tests/unit/b.test.ts: no such module',
  ])
})

test('a browser test that failed once or always is told, however deep it stands', () => {
  const specOf = (title: string, status: string, message?: string) =>
    ({ file: 'desk/a.e2e.ts', title, tests: [{ status, results: [{ error: message === undefined ? undefined : { message } }, {}] }] })
  const file = report({
    errors: [{ message: 'SyntaxError: b.e2e.ts\nat 3' }],
    suites: [{
      specs: [specOf('opens', 'expected')],
      suites: [{ specs: [specOf('saves', 'unexpected', 'Timed out\nlog'), specOf('waits', 'flaky', 'Late')] }],
    }],
  })
  expect(playwrightFailures(file)).toEqual([
    'desk/a.e2e.ts › saves: Timed out', 'desk/a.e2e.ts › waits: Late', 'SyntaxError: b.e2e.ts',
  ])
})

test('where no report was written there is nothing to tell', () => {
  expect(vitestFailures(path.join(folder, 'missing.json'), 'tests/unit')).toEqual([])
  expect(playwrightFailures(path.join(folder, 'missing.json'))).toEqual([])
})
