import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { accessibility } from './scripts/checks/eslint/accessibility.mjs'
import { placeRules } from './scripts/checks/eslint/place-rules.mjs'
import { sharedRules } from './scripts/checks/eslint/shared-rules.mjs'
import { statesAuthority } from './scripts/checks/eslint/states-authority.mjs'

export default defineConfig(
  globalIgnores(['.next/', '.data/', 'src/generated/', 'next-env.d.ts', 'test-results/', 'playwright-report/']),
  tseslint.configs.recommendedTypeChecked,
  accessibility,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['public/*.js'] }, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { local: { rules: { 'states-authority': statesAuthority } } },
    rules: sharedRules,
  },
  placeRules,
)
