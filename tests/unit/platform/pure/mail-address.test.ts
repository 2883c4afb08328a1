import { validations } from 'payload'
import { expect, test } from 'vitest'
import { isMailAddress } from '@/platform/pure/mail-address'

const ADDRESSES = [
  'ann@example.org', 'ANN@EXAMPLE.ORG', 'ann.lee@mail.example.org', 'ann+site@example.org', 'a@b.co', 'r&d@example.org',
  'a=b@example.org', 'x#y@example.org', 'info/desk@example.org', "o'neil@example.org", '-ann@example.org',
  'ann@ex--ample.org', '{a|b}@example.org', '_@example.org', '1@2.example',
]

const OTHERS = [
  'ann', 'ann@', '@example.org', 'ann@example', 'ann@localhost', 'a..b@example.org', '.ann@example.org', 'ann.@example.org',
  'ann@-example.org', 'ann@example-.org', 'ann@example..org', 'ann@example.org.', 'ann@example.o', 'ann@example.1org',
  'ann@@example.org', 'ann lee@example.org', ' ann@example.org', 'ann@example.org ', 'ann@exam ple.org', '"ann"@example.org',
  'ann@example.org\n', 'ann@example.org\r\nBcc: b@example.org', 'a@example.org, b@example.org', 'a@b@example.org',
  'ann@[127.0.0.1]', 'jürgen@example.org', 'ann@exämple.org', '<ann@example.org>', 'ann\0@example.org',
  'ann@example.org\u2028',
]

test.each(ADDRESSES)('%j is an address of mail', (text) => {
  expect(isMailAddress(text)).toBe(true)
})

test.each(OTHERS)('%j is none', (text) => {
  expect(isMailAddress(text)).toBe(false)
})

test('the fields of the desk take the same addresses', () => {
  const told = 'no address'
  const req = { payload: { config: { collections: [] } }, t: () => told }
  const asked: unknown = { req, required: true, siblingData: {} }
  for (const text of [...ADDRESSES, ...OTHERS]) {
    const answer: unknown = Reflect.apply(validations.email, undefined, [text, asked])
    expect(answer, text).toBe(isMailAddress(text) ? true : told)
  }
})

test('a long text that is none is told fast', () => {
  const begun = performance.now()
  const texts = [`${'a.'.repeat(2_000)}@`, `a@${'a-'.repeat(2_000)}`, 'a'.repeat(20_000)]
  expect(texts.filter(isMailAddress)).toEqual([])
  expect(performance.now() - begun).toBeLessThan(1_000)
})
