import { readFileSync } from 'node:fs'

/** @type {{ ranks: string[][] }} */
const { ranks } = JSON.parse(readFileSync(new URL('ranks.json', import.meta.url), 'utf8'))

/** @param {readonly string[]} names */
const any = (names) => `(?:${names.join('|')})`
const slice = any(ranks.flat())
const doors = `^src/${slice}/(?:rules/|queries\\.tsx?$|commands\\.tsx?$)`
const screens = `^src/${slice}/(?:components|blocks|admin)/`
const handlers = `^src/${slice}/handlers\\.tsx?$`

/**
 * @param {string} name
 * @param {string} comment
 * @param {{ from?: object, to: object }} ends
 */
const forbid = (name, comment, { from = {}, to }) => ({ name, comment, severity: 'error', from, to })

const rankRules = ranks.map((rank, place) => forbid(`rank-${place + 1}-imports-only-lower-ranks`,
  'A slice imports only slices of a lower rank; take a required argument instead.', {
    from: { path: `^src/(${rank.join('|')})/` },
    to: { path: `^src/${any(ranks.slice(place).flat())}/`, pathNot: '^src/$1/' },
  }))

/** Who may import whom, as dependency-cruiser reads it. */
export const importRules = [
  ...rankRules,
  forbid('slices-have-three-doors', 'Across slices import only rules/, queries and commands.', {
    from: { path: `^src/(${slice})/` },
    to: { path: `^src/${slice}/`, pathNot: ['^src/$1/', doors] },
  }),
  forbid('rules-stay-pure', 'rules/ imports other rules, platform/pure and zod.', {
    from: { path: `^src/${slice}/rules/` },
    to: { pathNot: [`^src/${slice}/rules/`, '^src/platform/pure/', '^node_modules/zod/'] },
  }),
  forbid('pure-stays-pure', 'platform/pure imports itself, node:crypto and libraries that only compute.', {
    from: { path: '^src/platform/pure/' },
    to: { pathNot: ['^src/platform/pure/', '^node_modules/(?:zod|canonicalize|diff)/', '^(?:node:)?crypto$'] },
  }),
  forbid('foundations-know-no-domain', 'ui and platform import no slice.', {
    from: { path: '^src/(?:platform|ui)/' },
    to: { path: `^src/${slice}/` },
  }),
  forbid('nothing-imports-routes', 'A route is where a request comes in, not a place to share code from.', {
    // The import map of the admin is generated, and names the views of the admin wherever they stand.
    from: { pathNot: ['^src/app/', '^\\.next/', '^src/generated/'] },
    to: { path: '^src/app/' },
  }),
  forbid('routes-arrange-components-queries-and-handlers', 'Routes skip schema, access, hooks and commands.', {
    from: { path: '^src/app/' },
    to: { path: `^src/${slice}/`, pathNot: [screens, handlers, `^src/${slice}/(?:rules/|queries\\.tsx?$)`] },
  }),
  forbid('the-product-needs-no-tests-or-scripts', 'What ships imports nothing of tests/ or scripts/.', {
    from: { path: '^(?:src/|payload\\.config\\.ts$)' },
    to: { path: '^(?:tests|scripts)/' },
  }),
  forbid('the-product-needs-no-development-package', 'Move the package to dependencies.', {
    from: { path: '^(?:src/|payload\\.config\\.ts$)' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  }),
  forbid('imports-resolve', 'The import points at nothing.', { to: { couldNotResolve: true } }),
  forbid('no-cycles', 'Two files that need each other are one file, or hide a third.', { to: { circular: true } }),
  ]
