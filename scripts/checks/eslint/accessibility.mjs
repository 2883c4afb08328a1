// @ts-expect-error -- the plugin ships no types
import jsxA11y from 'eslint-plugin-jsx-a11y'

/** Accessibility of everything that is drawn, at the strictest level of the plugin. */
export const accessibility = { files: ['**/*.tsx'], ...jsxA11y.flatConfigs.strict }
