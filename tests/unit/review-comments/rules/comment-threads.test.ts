import { expect, test } from 'vitest'
import { commentThreads } from '@/review-comments/rules/comment-threads'

const row = (id: string, parentId: string | null = null) => ({ id, parentId })

test('answers stand below what they answer, all in the order of writing', () => {
  const threads = commentThreads([row('a'), row('b'), row('a1', 'a'), row('b1', 'b'), row('a2', 'a')])
  expect(threads.map(({ id, answers }) => [id, answers.map((answer) => answer.id)])).toEqual([
    ['a', ['a1', 'a2']], ['b', ['b1']],
  ])
})

test('an answer whose comment is gone is not shown', () => {
  expect(commentThreads([row('a1', 'a')])).toEqual([])
})
