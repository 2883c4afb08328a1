import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkTally, playwrightTally, vitestTally, withExitCode } from '../../../scripts/setup/tally.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'healthool-tally-'))
afterAll(() => { rmSync(folder, { recursive: true }) })

function report(content: unknown): string {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('vitestTally', () => {
  it('counts the tests of one project, and a file that could not be loaded as one failure', () => {
    const file = report({
      testResults: [
        { name: '/p/tests/unit/a.test.ts', status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
        { name: '/p/tests/unit/b.test.ts', status: 'failed', assertionResults: [] },
        { name: '/p/tests/integration/c.int.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    })
    expect(vitestTally('unit', file, 'tests/unit')).toEqual({ name: 'unit', passed: 1, failed: 2 })
  })

  it('takes a project without tests, or without a report, as failed', () => {
    expect(vitestTally('unit', report({ testResults: [] }), 'tests/unit').failed).toBe(1)
    expect(vitestTally('unit', path.join(folder, 'missing.json'), 'tests/unit').failed).toBe(1)
  })
})

describe('playwrightTally', () => {
  it('takes a test that passed only at the second try as failed', () => {
    const file = report({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 0 } })
    expect(playwrightTally('browser', file)).toEqual({ name: 'browser', passed: 5, failed: 3 })
  })
})

describe('checkTally', () => {
  it('reads the last line', () => {
    expect(checkTally('ok lint\n11 passed, 2 failed\n')).toEqual({ name: 'checks', passed: 11, failed: 2 })
  })

  it('takes checks that said nothing as failed', () => {
    expect(checkTally('').failed).toBe(1)
  })
})

describe('withExitCode', () => {
  it('adds a failure only where a program ended badly without one', () => {
    expect(withExitCode({ name: 'a', passed: 3, failed: 0 }, 1).failed).toBe(1)
    expect(withExitCode({ name: 'a', passed: 3, failed: 2 }, 1).failed).toBe(2)
    expect(withExitCode({ name: 'a', passed: 3, failed: 0 }, 0).failed).toBe(0)
  })
})
