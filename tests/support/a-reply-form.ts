import type { ReplyForm } from '@/comments/rules/reply-form'

/** A reply form that was filled in well. */
export const aReplyForm = (changes: Partial<ReplyForm> = {}): ReplyForm => ({
  article: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  parent: '',
  name: 'Robin',
  email: 'robin@example.org',
  comment: 'Thank you, this helped.',
  ...changes,
})
