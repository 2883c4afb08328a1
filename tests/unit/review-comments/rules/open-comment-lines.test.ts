import { expect, test } from 'vitest'
import { openCommentLines } from '@/review-comments/rules/open-comment-lines'

const comment = { id: '1', quote: '', comment: 'Too long.', authorName: 'Dr. Raj' }

test('where no comment is open there is nothing to say', () => {
  expect(openCommentLines([])).toEqual([])
})

test('each open comment is told with who wrote it and the first words of what it is about', () => {
  const about = { ...comment, quote: 'word '.repeat(100), comment: 'Says who?', authorName: 'Ida' }
  const [head, first, second] = openCommentLines([comment, about])
  expect([head, first]).toEqual(['2 comments are open:', 'Dr. Raj: Too long.'])
  expect(second).toMatch(/^About “word word .*…”, Ida: Says who\?$/)
  expect(openCommentLines([comment])[0]).toBe('One comment is open:')
})
