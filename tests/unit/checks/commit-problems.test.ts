import { expect, test } from 'vitest'
import { commitProblems } from '../../../scripts/checks/commit-problems.mjs'

test('subjects of the agreed form are fine', () => {
  expect(commitProblems(['reviews: End a sign-off when its text changes', 'ui: Écrire large'])).toEqual([])
})

test.each([
  'End a sign-off when its text changes',
  'reviews: end a sign-off',
  'reviews: End a sign-off.',
  'Reviews: End a sign-off',
  `reviews: ${'End '.repeat(20)}it`,
])('“%s” is a problem', (subject) => {
  expect(commitProblems([subject])).toHaveLength(1)
})
