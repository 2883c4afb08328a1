import { expect, test } from 'vitest'
import { parseContactForm, type ContactForm } from '@/contact/rules/contact-form'

const aForm = (changes: Partial<ContactForm> = {}): ContactForm =>
  ({ name: 'Robin', email: 'robin@example.org', message: 'A sentence is wrong.', ...changes })

const wrong = (changes: Partial<ContactForm>): string[] => {
  const outcome = parseContactForm(aForm(changes))
  return outcome.ok ? [] : outcome.refusal.map(({ field }) => field)
}

test('a message is taken with white space around it gone and line ends alike', () => {
  const outcome = parseContactForm(aForm({ name: ' Robin ', message: '\r\nOne.\r\n\r\nTwo. ' }))
  expect(outcome).toEqual({ ok: true, value: aForm({ message: 'One.\n\nTwo.' }) })
})

test.each([
  ['an empty name', { name: ' ' }, 'name'],
  ['a name on two lines', { name: 'Robin\nBcc: all' }, 'name'],
  ['no address', { email: '' }, 'email'],
  ['an address that is none', { email: 'robin' }, 'email'],
  ['no words', { message: '\n' }, 'message'],
  ['too many words', { message: 'x'.repeat(5_001) }, 'message'],
  ['U+0000', { message: 'a\u0000b' }, 'message'],
  ['a lone surrogate', { message: 'a\ud800b' }, 'message'],
])('a message with %s is refused with its field', (_, changes, field) => {
  expect(wrong(changes)).toEqual([field])
})

test('every mistake is told at once', () => {
  expect(wrong({ name: '', email: '', message: '' })).toEqual(['name', 'email', 'message'])
})
