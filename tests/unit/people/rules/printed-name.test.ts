import { expect, test } from 'vitest'
import { printedName } from '@/people/rules/printed-name'

test.each([
  ['Dr. Raj', 'MD', 'Dr. Raj MD'],
  ['Dr. Raj MD', 'MD', 'Dr. Raj MD'],
  ['Dr. Raj', 'MD, PhD', 'Dr. Raj MD, PhD'],
  ['Dr. Raj', '', 'Dr. Raj'],
  ['Dr. Raj', null, 'Dr. Raj'],
  ['Dr. Raj', undefined, 'Dr. Raj'],
  [' Dr. Raj ', ' MD ', 'Dr. Raj MD'],
  ['Ann AMD', 'MD', 'Ann AMD MD'],
  ['MD', 'MD', 'MD MD'],
])('“%s” with the credentials “%s” is printed as “%s”', (name, credentials, printed) => {
  expect(printedName({ name, credentials })).toBe(printed)
})
