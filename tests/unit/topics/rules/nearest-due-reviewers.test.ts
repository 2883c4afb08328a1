import { expect, it } from 'vitest'
import { nearestDueReviewers } from '@/topics/rules/nearest-due-reviewers'

const naming = (...dueReviewers: string[]) => ({ dueReviewers })

it.each([
  ['those of the topic itself come before those above it', [naming('a'), naming('b', 'c')], ['b', 'c']],
  ['a topic that names nobody has those of the nearest above it', [naming('a'), naming('b'), naming()], ['b']],
  ['those above a topic that names nobody are looked for up to the root', [naming('a'), naming(), naming()], ['a']],
  ['nobody is asked first where no topic names anybody', [naming(), naming()], []],
  ['nobody is asked first without a topic', [], []],
])('%s', (_, lineage, expected) => {
  expect(nearestDueReviewers(lineage)).toEqual(expected)
})
