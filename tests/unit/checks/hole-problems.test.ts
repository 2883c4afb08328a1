import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { holeProblems } from '../../../scripts/checks/hole-problems.mjs'
import { aTree } from '../../support/checks/a-tree'

const path = 'node_modules/next'

type Accepted = { path: string; because: string }
type Affected = { from?: string; before: string }
type Change = { installed?: Record<string, string>; affected?: Affected[]; accepted?: Accepted[] }

function problemsOf({ installed = {}, affected = [{ from: '16.0.0', before: '16.2.5' }], accepted }: Change): string[] {
  const packages = Object.fromEntries(Object.entries(installed).map(([place, version]) => [place, { version }]))
  const hole = { package: 'next', id: 'CVE-2026-44576', hole: 'caches are poisoned', affected, ...(accepted ? { accepted } : {}) }
  return holeProblems(aTree({
    'package-lock.json': JSON.stringify({ packages: { '': { version: '0.1.0' }, ...packages } }),
    'scripts/checks/known-holes.json': JSON.stringify([hole]),
  }))
}

test.each(['16.0.0', '16.2.4', '16.2.5-canary.3', '16.1.12'])('version %s has the hole, and the way out is told', (version) => {
  expect(problemsOf({ installed: { [path]: version } })).toEqual([
    `package-lock.json: next ${version} (${path}) has CVE-2026-44576: caches are poisoned; update to 16.2.5 or later`,
  ])
})

test.each(['15.5.20', '16.0.0-canary.1', '16.2.5', '16.2.10', '16.10.0', '17.0.0'])('version %s does not have the hole', (version) => {
  expect(problemsOf({ installed: { [path]: version } })).toEqual([])
})

test('without a first version every older one is affected', () => {
  const affected = [{ before: '3.74.0' }]
  expect(problemsOf({ installed: { [path]: '0.0.1' }, affected })).toHaveLength(1)
  expect(problemsOf({ installed: { [path]: '3.74.0' }, affected })).toEqual([])
})

test('versions before a release are ordered by number', () => {
  const affected = [{ from: '1.0.0-beta.2', before: '1.0.0-beta.20' }]
  expect(problemsOf({ installed: { [path]: '1.0.0-beta.9' }, affected })).toHaveLength(1)
  expect(problemsOf({ installed: { [path]: '1.0.0-beta.20' }, affected })).toEqual([])
  expect(problemsOf({ installed: { [path]: '1.0.0' }, affected })).toEqual([])
})

test('a package is found wherever it is installed, and others that are named alike are not meant', () => {
  const installed = { 'node_modules/a/node_modules/next': '16.0.1', 'node_modules/next-themes': '16.0.1', 'node_modules/@a/next': '16.0.1' }
  expect(problemsOf({ installed })).toEqual([expect.stringContaining('(node_modules/a/node_modules/next)')])
})

test('an exception holds for its own place, and only as long as the hole is there', () => {
  const accepted = [{ path, because: 'its server is never started here' }]
  expect(problemsOf({ installed: { [path]: '16.0.1' }, accepted })).toEqual([])
  const elsewhere = { [path]: '16.0.1', 'node_modules/a/node_modules/next': '16.0.1' }
  expect(problemsOf({ installed: elsewhere, accepted })).toHaveLength(1)
  expect(problemsOf({ installed: { [path]: '16.2.5' }, accepted })).toEqual([expect.stringContaining('not any more')])
})

test('an exception without a reason is no list', () => {
  expect(() => problemsOf({ accepted: [{ path, because: '' }] })).toThrow('because')
})

test('the list of this project is well formed, and names each hole once for a package', () => {
  const text = readFileSync('scripts/checks/known-holes.json', 'utf8')
  const tree = aTree({ 'package-lock.json': '{"packages":{}}', 'scripts/checks/known-holes.json': text })
  expect(holeProblems(tree).every((problem) => problem.includes('is accepted at'))).toBe(true)
  const names = [...text.matchAll(/"package": "([^"]+)", "id": "([^"]+)"/g)].map(([, name, id]) => `${name} ${id}`)
  expect(names.length).toBeGreaterThan(20)
  expect(new Set(names).size).toBe(names.length)
})
