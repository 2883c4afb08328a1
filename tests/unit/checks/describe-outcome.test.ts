import { expect, test } from 'vitest'
import { describeOutcome, tally } from '../../../scripts/checks/describe-outcome.mjs'

const passed = { name: 'types', seconds: 12.34, problems: [] }
const failed = { name: 'lint', seconds: 1, problems: ['one\ntwo'] }

test('a passed step is one line with its time and its remark', () => {
  expect(describeOutcome({ ...passed, note: 'all well' })).toBe('ok   types           12.3 s  all well')
})

test('a failed step shows what it found, indented', () => {
  expect(describeOutcome(failed)).toBe('FAIL lint             1.0 s\n     one\n     two')
})

test('each step counts as one in the last line', () => {
  expect(tally([passed, failed, passed])).toBe('2 passed, 1 failed')
})
