import { expect, it } from 'vitest'
import { gatheredMail, type Notice } from '@/notices/rules/gathered-mail'

const aNotice = (title: string, ...more: string[]): Notice => ({
  subject: `Signed: ${title}`,
  paragraphs: [`Dr. Raj has signed “${title}”.`, ...more],
  action: { label: 'Open the article', path: `/admin/${title}` },
})

it('a single notice is told as it is', () => {
  expect(gatheredMail([aNotice('Knees')], 'https://example.org')).toEqual(aNotice('Knees'))
})

it('several are told in their order, each with its subject, all its words and its address', () => {
  const mail = gatheredMail([aNotice('Knees', '“Well done.”'), aNotice('Hips')], 'https://example.org')
  expect(mail).toEqual({
    subject: '2 things about reviews',
    paragraphs: [
      '1. Signed: Knees\nDr. Raj has signed “Knees”.',
      '“Well done.”\nOpen the article: https://example.org/admin/Knees',
      '2. Signed: Hips\nDr. Raj has signed “Hips”.\nOpen the article: https://example.org/admin/Hips',
    ],
    action: { label: 'Open your desk', path: '/admin' },
  })
})
