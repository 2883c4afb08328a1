import { expect, test } from 'vitest'
import { describeSizes } from '../../../scripts/checks/describe-sizes.mjs'
import { aTree } from '../../support/checks/a-tree'

test('the middle and the longest file are named, and documents are not counted', () => {
  const tree = aTree({ 'src/a.ts': '1\n', 'src/b.ts': '1\n2\n', 'src/c.ts': '1\n2\n3\n', 'docs/d.md': '1\n'.repeat(9) })
  expect(describeSizes(tree)).toBe('3 files, median 2 lines, p90 2, longest 3 (src/c.ts)')
})

test('an empty project has no sizes', () => {
  expect(describeSizes(aTree({}))).toBe('no files')
})
