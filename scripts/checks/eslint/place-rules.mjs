import tseslint from 'typescript-eslint'
import * as bans from './bans.mjs'

/** @typedef {import('eslint').Linter.RulesRecord} Rules */

const adminSide = ['src/*/admin/**', 'src/app/(payload)/**']
const pureCode = ['src/*/rules/**', 'src/platform/pure/**']
const pageNames = 'page,layout,template,default,error,global-error,not-found,global-not-found'
const routeNames = `{${pageNames},sitemap,robots,manifest,icon,apple-icon,opengraph-image}`
const routeBans = [...bans.oneDoorForMarkup, ...bans.oneDoorToTheDatabase]
const toolConfigs = ['*.config.{ts,mjs}', '.dependency-cruiser.mjs']

/**
 * @param {readonly (readonly bans.SyntaxBan[])[]} groups
 * @returns {Rules}
 */
const syntax = (...groups) => ({ 'no-restricted-syntax': ['error', ...bans.everywhere, ...groups.flat()] })

/**
 * @param {readonly object[]} paths
 * @returns {Rules}
 */
const imports = (...paths) => ({ 'no-restricted-imports': ['error', { patterns: bans.bundledLexical, paths }] })

/**
 * @param {readonly { object: string, property: string, message: string }[]} banned
 * @returns {Rules}
 */
const properties = (...banned) => ({ 'no-restricted-properties': ['error', ...banned] })

/** @type {import('eslint').Linter.Config[]} */
const productRules = [
  {
    files: ['src/**', 'payload.config.ts'],
    rules: {
      ...properties(bans.environment),
      ...imports(bans.processModule, ...bans.scriptedComponents),
      ...syntax(bans.namedExportsOnly, bans.oneDoorForMarkup, bans.oneDoorToTheDatabase, bans.noClientCode),
      'no-console': 'error',
    },
  },
  {
    files: pureCode,
    rules: {
      ...properties(bans.environment, ...bans.impureCalls),
      ...syntax(bans.namedExportsOnly, bans.oneDoorForMarkup, bans.noClientCode, bans.timeIsAnArgument),
      'no-restricted-globals': ['error', ...bans.impureGlobals],
    },
  },
  { files: ['src/ui/**'], rules: syntax(bans.namedExportsOnly, bans.noClientCode) },
  {
    files: adminSide,
    rules: {
      ...imports(bans.processModule),
      ...syntax(bans.namedExportsOnly, bans.oneDoorForMarkup, bans.oneDoorToTheDatabase),
    },
  },
  { files: ['src/platform/database.ts'], rules: syntax(bans.namedExportsOnly) },
  { files: ['src/platform/env.ts'], rules: { 'no-restricted-properties': 'off' } },
  // Next puts the value in the place of `process.env.NEXT_RUNTIME` when it builds, so these words must stand there.
  { files: ['src/instrumentation.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['src/platform/as-system.ts'], rules: { 'local/states-authority': 'off' } },
]

/** @type {import('eslint').Linter.Config[]} */
const frameworkRules = [
  { files: [`src/app/**/${routeNames}.{ts,tsx}`], rules: syntax(routeBans, bans.noClientCode) },
  { files: [`src/app/(payload)/**/${routeNames}.tsx`], rules: syntax(routeBans) },
  { files: ['payload.config.ts', ...toolConfigs], rules: syntax() },
]

/** @type {import('eslint').Linter.Config[]} */
const otherRules = [
  {
    files: ['tests/**'],
    rules: {
      ...syntax(bans.namedExportsOnly, bans.honestTests),
      'local/states-authority': ['error', { arranging: true }],
      // The matchers of expect, such as expect.stringContaining, are any by their own declaration.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Payload writes the first version of a migration, in its own form; what it does is reviewed, not how it looks.
    files: ['migrations/**'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      'quotes': 'off',
      'semi': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  {
    // JSON that a script reads is typed by JSDoc, which these rules do not see.
    files: ['**/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // TypeScript's patterns pass over files that begin with a dot.
  { files: ['.dependency-cruiser.mjs'], ...tseslint.configs.disableTypeChecked },
]

/**
 * What holds in one place only. A later entry replaces an earlier one for the same rule, so each gives its whole list.
 *
 * @type {import('eslint').Linter.Config[]}
 */
export const placeRules = [...productRules, ...frameworkRules, ...otherRules]
