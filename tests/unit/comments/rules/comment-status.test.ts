import { expect, test } from 'vitest'
import { commentStatuses, type CommentStatus } from '@/comments/rules/comment-status'

test('a reply is in one of the four states that other programs know, and waits first', () => {
  const known: CommentStatus[] = ['pending', 'approved', 'rejected', 'spam']
  expect(commentStatuses).toEqual(known)
})
