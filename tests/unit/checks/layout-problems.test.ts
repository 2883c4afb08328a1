import { expect, test } from 'vitest'
import { layoutProblems } from '../../../scripts/checks/layout-problems.mjs'
import { aTree } from '../../support/checks/a-tree'

test('folders on the lists are fine', () => {
  const tree = aTree({ 'src/articles/queries.ts': '', 'src/ui/prose.tsx': '', 'src/instrumentation.ts': '' })
  expect(layoutProblems(tree)).toEqual([])
})

test('a folder of src that is on no list is a problem, once', () => {
  expect(layoutProblems(aTree({ 'src/lib/one.ts': '', 'src/lib/two.ts': '' }))).toHaveLength(1)
})

test('a file that stands loose in src is a problem', () => {
  expect(layoutProblems(aTree({ 'src/loose.ts': '' })).join()).toContain('src/loose.ts')
})

test.each([[25, 0], [26, 1]])('a slice of %i files has %i problems', (files, problems) => {
  const names: [string, string][] = Array.from({ length: files }, (_, place) => [`src/articles/hook-${place}.ts`, ''])
  expect(layoutProblems(aTree(Object.fromEntries(names)))).toHaveLength(problems)
})

test.each([[300, 0], [301, 1]])('a style sheet of %i lines has %i problems', (lines, problems) => {
  expect(layoutProblems(aTree({ 'src/ui/page.css': 'a {}\n'.repeat(lines) }))).toHaveLength(problems)
})

test('a loading page is a problem on the site and none in the admin', () => {
  const tree = aTree({ 'src/app/(site)/[topic]/loading.tsx': '', 'src/app/(payload)/admin/loading.tsx': '' })
  expect(layoutProblems(tree)).toEqual([expect.stringContaining('src/app/(site)/[topic]/loading.tsx')])
})
