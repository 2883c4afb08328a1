import { bundledLexical, everywhere, namedExportsOnly } from './bans.mjs'

/** @type {import('eslint').Linter.RulesRecord} */
const size = {
  'max-lines': ['error', 300],
  'max-lines-per-function': ['error', 60],
  '@typescript-eslint/max-params': ['error', { max: 3 }],
}

/** @type {import('eslint').Linter.RulesRecord} */
const types = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unnecessary-condition': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  // Payload and Next ask for async functions that have nothing to wait for.
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/ban-ts-comment': ['error', {
    'ts-ignore': true,
    'ts-nocheck': true,
    'ts-expect-error': 'allow-with-description',
    minimumDescriptionLength: 10,
  }],
}

/** @type {import('eslint').Linter.RulesRecord} */
const form = {
  'semi': ['error', 'never'],
  'quotes': ['error', 'single', { avoidEscape: true }],
  'max-len': ['error', { code: 120, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true }],
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
}

/** @type {import('eslint').Linter.RulesRecord} */
const mistakes = {
  'eqeqeq': 'error',
  'no-async-promise-executor': 'error',
  'no-case-declarations': 'error',
  'no-constant-condition': 'error',
  'no-empty': ['error', { allowEmptyCatch: false }],
  'no-fallthrough': 'error',
  'no-irregular-whitespace': 'error',
  'no-misleading-character-class': 'error',
  'no-self-assign': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-catch': 'error',
  'no-useless-escape': 'error',
}

/**
 * What holds in every file; `place-rules` adds what holds in one place.
 *
 * @type {import('eslint').Linter.RulesRecord}
 */
export const sharedRules = {
  ...size,
  ...types,
  ...form,
  ...mistakes,
  'no-restricted-syntax': ['error', ...everywhere, ...namedExportsOnly],
  'no-restricted-imports': ['error', { patterns: bundledLexical }],
  'local/states-authority': 'error',
}
