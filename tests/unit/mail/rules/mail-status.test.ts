import { expect, test } from 'vitest'
import { mailStatuses } from '@/mail/rules/mail-status'

test('mail of which nobody knows is told from mail that surely failed', () => {
  expect(mailStatuses).toEqual(['waiting', 'sending', 'sent', 'failed', 'unclear'])
})
