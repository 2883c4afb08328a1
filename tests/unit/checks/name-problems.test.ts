import { expect, test } from 'vitest'
import { nameProblems } from '../../../scripts/checks/name-problems.mjs'
import { aTree } from '../../support/checks/a-tree'

const problemsOf = (path: string, text = '') => nameProblems(aTree({ [path]: text }))

test.each([
  'src/app/(site)/[topic]/[[...rest]]/page.tsx',
  'src/app/(site)/.well-known/route.ts',
  'tests/integration/reviews/an-edit-ends-a-sign-off.int.test.ts',
  'docs/decisions/001-one-choke-point.md',
  'README.md',
])('%s is well named', (path) => {
  expect(problemsOf(path)).toEqual([])
})

test.each([
  'src/articles/publishIssues.ts',
  'src/articles/publish_issues.ts',
  'src/Articles/access.ts',
  'scripts/lib/utils.mjs',
  'tests/support/helpers/anything.ts',
  'src/ui/page-info.css',
])('%s is not well named', (path) => {
  expect(problemsOf(path)).toHaveLength(1)
})

test('a rule or a component is named after something it exports', () => {
  expect(problemsOf('src/articles/rules/publish-issues.ts', 'export function publishIssues() {}')).toEqual([])
  expect(problemsOf('src/ui/json-ld.tsx', 'export const JsonLd = () => null')).toEqual([])
})

test('a rule that exports nothing of its own name is a problem', () => {
  expect(problemsOf('src/articles/rules/publish-issues.ts', 'export function check() {}')).toHaveLength(1)
})
