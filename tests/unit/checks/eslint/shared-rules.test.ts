import { expect, test } from 'vitest'
import { brokenRules, severityOf } from '../../../support/checks/lint'

const file = 'src/articles/queries.ts'

test.each([
  ['export const open: any = 1', '@typescript-eslint/no-explicit-any'],
  ['export const sure = (text: string | null) => text!.length', '@typescript-eslint/no-non-null-assertion'],
  ['export const cast = (text: unknown) => text as string', '@typescript-eslint/consistent-type-assertions'],
  ['export const many = (a: number, b: number, c: number, d: number) => a + b + c + d', '@typescript-eslint/max-params'],
  [`// @ts-${'ignore'}\nexport const one = 1`, '@typescript-eslint/ban-ts-comment'],
  [`// @ts-${'expect-error'}\nexport const one = 1`, '@typescript-eslint/ban-ts-comment'],
  ['export const one = 1;', 'semi'],
  ['export const one = "1"', 'quotes'],
  [`export const one = ${'1 + '.repeat(30)}1`, 'max-len'],
  ['export const same = (a: number) => a == 1', 'eqeqeq'],
  ['// one line\n'.repeat(301), 'max-lines'],
  [`export function long() {\n${'String()\n'.repeat(60)}}`, 'max-lines-per-function'],
])('%s breaks %s', async (text, broken) => {
  expect(await brokenRules(file, text)).toContain(broken)
})

test.each([
  'export const names = [\'a\', \'b\'] as const',
  `export function sixty() {\n${'String()\n'.repeat(58)}}`,
])('%s is fine', async (text) => {
  expect(await brokenRules(file, text)).toEqual([])
})

test.each([
  '@typescript-eslint/no-floating-promises',
  '@typescript-eslint/no-misused-promises',
  '@typescript-eslint/no-unnecessary-condition',
  '@typescript-eslint/switch-exhaustiveness-check',
  '@typescript-eslint/consistent-type-imports',
  'local/states-authority',
])('%s is an error in the product, in scripts and in tests', async (rule) => {
  const severities = await Promise.all(
    [file, 'scripts/seed.ts', 'tests/integration/articles/publishing.int.test.ts'].map((path) => severityOf(rule, path)),
  )
  expect(severities).toEqual([2, 2, 2])
})
