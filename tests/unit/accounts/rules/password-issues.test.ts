import { expect, it } from 'vitest'
import { passwordIssues } from '@/accounts/rules/password-issues'

const facts = {
  email: 'ines.calder@clinic.example',
  name: 'Dr. Ines Calderwood',
  siteName: 'Healthool',
  isCommon: (word: string) => ['password', 'letmein', 'qwertyuiop12'].includes(word),
}

const sentences = (password: unknown) => passwordIssues(password, facts).map(({ message }) => message).join(' ')

it.each([
  'four walls seven kites',
  'kYs-93_plain.route',
  'calderwood likes warm rain',
  'password of my old bicycle',
  'healthool opened in spring',
  'ünïcode-wörter-zählen',
])('%s will do', (password) => {
  expect(sentences(password)).toBe('')
})

it.each([
  ['eleven char', 'at least 12'],
  ['x'.repeat(1001), 'at most 1000'],
  [12_345_678_901_234, 'must be text'],
  ['aaaaaaaaaaaaaaaa', 'first that are tried'],
  ['abcabcabcabcabc', 'first that are tried'],
  ['QwertyUiop12', 'first that are tried'],
  ['Password2026!', 'first that are tried'],
  ['!!!password!!!', 'first that are tried'],
  ['passwordPASSWORD', 'first that are tried'],
  ['let-me-in-1234', 'first that are tried'],
  ['ines.calder@clinic.example', 'name or mail address'],
  ['ines.calder2026', 'name or mail address'],
  ['Calderwood1999', 'name or mail address'],
  ['Healthool-2026', 'name of this site'],
])('%s is refused', (password, sentence) => {
  expect(sentences(password)).toContain(sentence)
})
