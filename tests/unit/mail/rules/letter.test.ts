import { expect, test } from 'vitest'
import { letter } from '@/mail/rules/letter'

const site = { name: 'Knees & more', url: 'https://example.org' }

const aLetter = (changes: object = {}) =>
  letter({ kind: 'invitation', subject: 'Welcome', paragraphs: ['First.', 'Second.'], action: { label: 'Join', path: '/admin/join?a=1&b=2' }, ...changes }, site)

test('both forms say the same, with the address of the action in full', () => {
  const { text, html } = aLetter()
  for (const part of ['First.', 'Second.', 'Join', 'because an admin of the site invited you']) {
    expect(text).toContain(part)
    expect(html).toContain(part)
  }
  expect(text).toContain('https://example.org/admin/join?a=1&b=2')
  expect(html).toContain('href="https://example.org/admin/join?a=1&amp;b=2"')
})

test('the site is named', () => {
  expect(aLetter().text).toContain('Knees & more, https://example.org')
  expect(aLetter().html).toContain('Knees &amp; more')
})

test('what somebody wrote is never markup', () => {
  const sly = '<img src=x onerror=alert(1)>"\''
  const { html } = aLetter({ subject: sly, paragraphs: [sly], action: { label: sly, path: '/"><script>' } })
  expect(html).not.toMatch(/<img|<script/)
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;')
})

test('nothing is fetched when a mail is opened', () => {
  expect(aLetter().html).not.toMatch(/<(?:img|link|script|style|iframe)|url\(|@import|\bsrc=/)
})

test('lines of a paragraph stay lines', () => {
  expect(aLetter({ paragraphs: ['one\ntwo'] }).html).toContain('one<br>two')
})

test('a mail of a kind that this version does not know says where it is from', () => {
  expect(aLetter({ kind: 'from-another-version' }).text).toContain('from the site that is named here')
})

test('an address of the site within a paragraph is a link, and an address elsewhere is not', () => {
  const { html, text } = aLetter({ paragraphs: ['“Knees”\nhttps://example.org/admin/review/1\nhttps://evil.example/x', 'See https://example.org/a, and https://example.org/b.'] })
  expect(html).toContain('<br><a href="https://example.org/admin/review/1"')
  expect(html).toContain('<a href="https://example.org/a" ')
  expect(html).toContain('</a>, and <a href="https://example.org/b" ')
  expect(html).not.toContain('href="https://evil.example')
  expect(text).toContain('“Knees”\nhttps://example.org/admin/review/1\n')
})

test('an address within a paragraph brings no markup in', () => {
  const { html } = aLetter({ paragraphs: ['https://example.org/"><img src=x>', 'https://example.org/x"onclick="y'] })
  expect(html).not.toMatch(/<img|"onclick/)
})
