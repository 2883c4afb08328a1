import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ReplyReceiptPage } from '@/comments/components/reply-receipt-page'
import type { CommentStatus } from '@/comments/rules/comment-status'

const reply = { id: '1', parentId: null, name: 'Ida', comment: 'My knee is better.', createdAt: '2026-01-12T10:00:00Z' }

const html = (status: CommentStatus, article: { title: string; path: string } | null = { title: 'Knees', path: '/knees' }) =>
  renderToStaticMarkup(<ReplyReceiptPage token="a-secret-token" reply={reply} status={status} article={article} />)

test.each([
  ['pending', 'your reply waits to be read'],
  ['approved', 'your reply is published'],
] as const)('a reply that is %s is told as “%s”, with its words and the way to the article', (status, heading) => {
  expect(html(status)).toContain(heading)
  expect(html(status)).toContain('My knee is better.')
  expect(html(status)).toContain('<a href="/knees">')
})

test.each(['rejected', 'spam'] as const)('a reply that is %s was not published, and its words are not repeated', (status) => {
  expect(html(status)).toContain('Your reply was not published')
  expect(html(status)).not.toContain('My knee is better.')
  expect(html(status)).not.toContain('Ida')
})

test.each(['pending', 'approved', 'rejected'] as const)('the writer of a reply that is %s can have it erased, in two steps', (status) => {
  expect(html(status)).toMatch(/<details[^>]*><summary>Erase my reply<\/summary><form/)
  expect(/<form[^>]*>/.exec(html(status))?.[0]).toContain('action="/replies/a-secret-token/erase" method="post"')
})

test('where the article is gone, the way back leads home', () => {
  expect(html('approved', null)).toContain('<a href="/">')
})
