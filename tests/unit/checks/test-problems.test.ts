import { expect, test } from 'vitest'
import { testProblems } from '../../../scripts/checks/test-problems.mjs'
import { aTree } from '../../support/checks/a-tree'

const rule = { 'src/articles/rules/stage-of.ts': 'export const stageOf = () => 1' }
const program = { 'scripts/checks/tree.mjs': '' }

test('tests that mirror what they test are fine', () => {
  expect(testProblems(aTree({
    ...rule,
    ...program,
    'tests/unit/articles/rules/stage-of.test.ts': '',
    'tests/unit/checks/tree.test.ts': '',
    'tests/integration/articles/publishing.int.test.ts': '',
    'tests/e2e/a-reader-replies.e2e.ts': '',
    'tests/support/an-article.ts': '',
  }))).toEqual([])
})

test('a rule without its test is a problem', () => {
  expect(testProblems(aTree(rule)).join()).toContain('tests/unit/articles/rules/stage-of.test.ts')
})

test('a rules file of types alone needs no test', () => {
  expect(testProblems(aTree({ 'src/articles/rules/stage.ts': "export type Stage = 'drafting'" }))).toEqual([])
})

test.each([
  'tests/unit/articles/rules/gone.test.ts',
  'tests/unit/articles/builder.ts',
  'tests/integration/nowhere/publishing.int.test.ts',
  'tests/integration/articles/publishing.test.ts',
  'tests/e2e/journey.test.ts',
])('%s stands where no test belongs', (path) => {
  const tree = aTree({ ...rule, 'tests/unit/articles/rules/stage-of.test.ts': '', [path]: '' })
  expect(testProblems(tree)).toEqual([expect.stringContaining(path)])
})
