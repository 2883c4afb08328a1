import { expect, test } from 'vitest'
import { isMailKind, mailReasons } from '@/mail/rules/mail-kind'

test('every kind says in a sentence why somebody gets it', () => {
  for (const reason of Object.values(mailReasons)) expect(reason).toMatch(/^You get this mail because .*\.$/)
})

test.each([['invitation', true], ['newsletter', false], ['toString', false]])('%s is a kind of mail: %s', (word, expected) => {
  expect(isMailKind(word)).toBe(expected)
})
