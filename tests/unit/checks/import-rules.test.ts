import { expect, test } from 'vitest'
import { brokenImports } from '../../support/checks/cruise'

const file = 'export const value = 1'
const imports = (...paths: string[]) => [...paths.map((path) => `import '${path}'`), file].join('\n')

test('a project that keeps to the ranks and the doors passes', () => {
  expect(brokenImports({
    'payload.config.ts': imports('./src/articles/collection', './src/articles/hooks'),
    'src/app/(payload)/views/desk.tsx': imports('@/reviews/admin/panel'),
    'src/generated/import-map.js': imports('@/app/(payload)/views/desk'),
    'src/app/(site)/page.tsx': imports('@/articles/queries', '@/articles/components/card', '@/comments/handlers', '@/ui/prose'),
    'src/articles/collection.ts': imports('./access', './hooks'),
    'src/articles/access.ts': imports('@/accounts/rules/roles'),
    'src/articles/hooks.ts': imports('./rules/stage-of', '@/audit/commands', '@/platform/clock'),
    'src/articles/queries.ts': imports('payload', '@/people/queries'),
    'src/articles/components/card.tsx': imports('@/ui/prose'),
    'src/articles/rules/stage-of.ts': imports('zod', '@/platform/pure/plain-date', '@/accounts/rules/roles'),
    'src/accounts/rules/roles.ts': file,
    'src/audit/commands.ts': file,
    'src/comments/handlers.ts': imports('@/articles/queries'),
    'src/people/queries.ts': file,
    'src/reviews/admin/panel.tsx': file,
    'src/platform/clock.ts': file,
    'src/platform/pure/plain-date.ts': imports('node:crypto', 'canonicalize', 'zod'),
    'src/ui/prose.tsx': file,
  })).toEqual([])
})

test('each import that breaks a rule is named with its rule', () => {
  expect(brokenImports({
    'src/app/(site)/page.tsx': imports('@/articles/access', '@/articles/commands'),
    'src/app/(site)/shared.ts': file,
    'src/articles/access.ts': file,
    'src/articles/collection.ts': imports('@/people/hooks'),
    'src/articles/commands.ts': imports('@/reviews/queries'),
    'src/articles/hooks.ts': imports('@/site-pages/queries'),
    'src/articles/queries.ts': imports('vitest', './gone', './handlers'),
    'src/articles/handlers.ts': imports('./queries'),
    'src/articles/rules/stage-of.ts': imports('payload', '@/platform/clock'),
    'src/site-pages/queries.ts': file,
    'src/people/hooks.ts': file,
    'src/people/components/portrait.tsx': file,
    'src/platform/clock.ts': imports('@/articles/access'),
    'src/platform/pure/plain-date.ts': imports('pg', 'node:fs'),
    'src/reviews/admin/panel.tsx': imports('@/people/components/portrait'),
    'src/reviews/queries.ts': imports('@/app/(site)/shared', '../../scripts/checks/tree.mjs'),
    'src/ui/prose.tsx': imports('@/articles/access'),
  })).toEqual([
    'src/app/(site)/page.tsx: routes-arrange-components-queries-and-handlers',
    'src/app/(site)/page.tsx: routes-arrange-components-queries-and-handlers',
    'src/articles/collection.ts: slices-have-three-doors',
    'src/articles/commands.ts: rank-5-imports-only-lower-ranks',
    'src/articles/handlers.ts: no-cycles',
    'src/articles/hooks.ts: rank-5-imports-only-lower-ranks',
    'src/articles/queries.ts: imports-resolve',
    'src/articles/queries.ts: the-product-needs-no-development-package',
    'src/articles/rules/stage-of.ts: rules-stay-pure',
    'src/articles/rules/stage-of.ts: rules-stay-pure',
    'src/platform/clock.ts: foundations-know-no-domain',
    'src/platform/pure/plain-date.ts: pure-stays-pure',
    'src/platform/pure/plain-date.ts: pure-stays-pure',
    'src/reviews/admin/panel.tsx: slices-have-three-doors',
    'src/reviews/queries.ts: nothing-imports-routes',
    'src/reviews/queries.ts: the-product-needs-no-tests-or-scripts',
    'src/ui/prose.tsx: foundations-know-no-domain',
  ])
})
