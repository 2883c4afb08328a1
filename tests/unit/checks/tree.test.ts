import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { readTree } from '../../../scripts/checks/tree.mjs'
import { writtenTree } from '../../support/checks/written-tree'

const files = { 'src/one.ts': 'one', 'node_modules/zod/index.js': '', '.gitignore': 'node_modules\n' }

test('a working copy lists new files and leaves ignored ones out', () => {
  const root = writtenTree(files)
  execFileSync('git', ['init', '--quiet'], { cwd: root })
  expect(readTree(root).paths).toEqual(['.gitignore', 'src/one.ts'])
})

test('an unpacked archive lists the same files without git', () => {
  const tree = readTree(writtenTree(files))
  expect(tree.paths).toEqual(['.gitignore', 'src/one.ts'])
  expect(tree.read('src/one.ts')).toBe('one')
})
