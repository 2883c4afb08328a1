import { expect, test } from 'vitest'
import { addressedText, mailText } from '@/mail/rules/mail-text'

const aText = { paragraphs: ['Hello.'], action: null, replyTo: null }

test.each(['/admin', '/admin/reset?token=x#y', '/'])('%s leads to this site', (path) => {
  expect(mailText.safeParse({ ...aText, action: { label: 'Go', path } }).success).toBe(true)
})

test.each(['https://example.org', '//example.org', '/\\example.org', 'admin', '', 'javascript:alert(1)', '/\t/example.org', '/ok\nx'])(
  '%j leads elsewhere or nowhere',
  (path) => {
    expect(mailText.safeParse({ ...aText, action: { label: 'Go', path } }).success).toBe(false)
  },
)

test.each(['somebody', 'a@example.org\r\nBcc: b@example.org', 'a@example.org, b@example.org', ''])('%j is no recipient', (email) => {
  expect(addressedText.safeParse({ ...aText, to: { name: '', email } }).success).toBe(false)
})

test('a mail says something', () => {
  expect(mailText.safeParse({ ...aText, paragraphs: [] }).success).toBe(false)
})
