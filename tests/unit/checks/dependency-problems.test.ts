import { expect, test } from 'vitest'
import { dependencyProblems } from '../../../scripts/checks/dependency-problems.mjs'
import { aTree } from '../../support/checks/a-tree'

type Change = {
  manifest?: { dependencies?: Record<string, string>; devDependencies?: Record<string, string> }
  table?: string
  lock?: string
  licence?: string
}

const pinned = { dependencies: { zod: '4.6.7' } }
const row = '| `zod` | parses what comes from outside | MIT |'

function problemsOf({ manifest = pinned, table = row, lock = '{}', licence = 'MIT' }: Change): string[] {
  const tree = aTree({
    'package.json': JSON.stringify(manifest),
    'package-lock.json': lock,
    'docs/dependencies.md': `| Package | Reason | Licence |\n|---|---|---|\n${table}\n`,
  })
  return dependencyProblems(tree, () => licence)
}

test('a pinned package with its line and a free licence is fine', () => {
  expect(problemsOf({})).toEqual([])
})

test.each(['^4.6.7', '~4.6.7', '4', 'latest', 'github:colinhacks/zod'])('the version %s is not pinned', (version) => {
  expect(problemsOf({ manifest: { dependencies: { zod: version } } }).join()).toContain('not one exact version')
})

test('packages of Payload must share one version', () => {
  const manifest = { dependencies: { 'payload': '3.90.1', '@payloadcms/ui': '3.90.0' } }
  const table = '| `payload` | runs | MIT |\n| `@payloadcms/ui` | draws | MIT |'
  expect(problemsOf({ manifest, table })).toEqual([expect.stringContaining('3.90.1, 3.90.0')])
})

test('a package that the table does not name is a problem', () => {
  expect(problemsOf({ table: '' }).join()).toContain('has no line for zod')
})

test('a line of the table that gives no reason is a problem', () => {
  expect(problemsOf({ table: '| `zod` | | MIT |' }).join()).toContain('no reason')
})

test('a line of the table for a package that is gone is a problem', () => {
  expect(problemsOf({ table: `${row}\n| \`left\` | was here | MIT |` }).join()).toContain('left is not a dependency')
})

test('a licence that is not the one in the table is a problem', () => {
  expect(problemsOf({ licence: 'ISC' }).join()).toContain('zod is under ISC')
})

test('a licence that does not fit is a problem, also when the table names it', () => {
  expect(problemsOf({ licence: 'GPL-3.0', table: row.replace('MIT', 'GPL-3.0') }).join()).toContain('does not fit')
})

test('MPL-2.0 is fine for development and not for what ships', () => {
  const table = row.replace('MIT', 'MPL-2.0')
  expect(problemsOf({ manifest: { devDependencies: { zod: '4.6.7' } }, table, licence: 'MPL-2.0' })).toEqual([])
  expect(problemsOf({ table, licence: 'MPL-2.0' })).toHaveLength(1)
})

test('lexical is never installed directly', () => {
  const manifest = { dependencies: { '@lexical/link': '1.0.0' } }
  expect(problemsOf({ manifest, table: '| `@lexical/link` | links | MIT |' }).join()).toContain('comes with Payload')
})

test('addresses of a registry in the lock file are a problem', () => {
  expect(problemsOf({ lock: '{ "resolved": "https://packages.example/zod.tgz" }' }).join()).toContain('package-lock.json')
})
