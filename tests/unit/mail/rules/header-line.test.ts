import { expect, test } from 'vitest'
import { headerLine } from '@/mail/rules/header-line'

test.each(['\r\n', '\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\0'])('no name adds a line to the head of a mail: %j', (lineBreak) => {
  expect(headerLine(`Ann${lineBreak}Bcc: everybody@example.org`, 100)).toBe('Ann Bcc: everybody@example.org')
})

test('a subject keeps its signs and loses what surrounds them', () => {
  expect(headerLine('  Zoë’s «reply» 👩‍⚕️ ', 100)).toBe('Zoë’s «reply» 👩‍⚕️')
})

test('what is too long is cut between characters', () => {
  expect(headerLine('abc👩def', 4)).toBe('abc👩')
})
