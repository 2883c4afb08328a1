import { expect, test } from 'vitest'
import { isSameSecret } from '@/platform/pure/is-same-secret'

test('a secret is the same as itself alone', () => {
  expect(isSameSecret('Bearer 1234', 'Bearer 1234')).toBe(true)
  for (const guess of ['', 'Bearer', 'Bearer 1235', 'Bearer 1234 ', 'bearer 1234']) {
    expect(isSameSecret(guess, 'Bearer 1234')).toBe(false)
  }
})

test('guesses of other lengths and alphabets are simply wrong', () => {
  for (const guess of ['é', '€€', '\0', '\ud800', '𝄞', 'a'.repeat(1_000_000)]) expect(isSameSecret(guess, 'ab')).toBe(false)
})
