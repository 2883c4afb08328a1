import { expect, test } from 'vitest'
import { mailSender } from '@/platform/pure/mail-sender'

test.each([
  ['desk@example.org', { name: '', email: 'desk@example.org' }],
  [' Our site <desk@example.org> ', { name: 'Our site', email: 'desk@example.org' }],
  ['"Site, ours" <desk@localhost>', { name: 'Site, ours', email: 'desk@localhost' }],
  ['<desk@example.org>', { name: '', email: 'desk@example.org' }],
])('%s is a sender', (text, sender) => {
  expect(mailSender(text)).toEqual(sender)
})

test.each(['', 'desk', 'desk@', '@example.org', 'a b@example.org', 'Desk desk@example.org', 'x <desk@example.org', 'a@b.org, c@d.org', 'Our\nsite <desk@example.org>'])(
  '%j is none',
  (text) => {
    expect(mailSender(text)).toBeNull()
  },
)
