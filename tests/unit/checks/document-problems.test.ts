import { expect, test } from 'vitest'
import { documentProblems } from '../../../scripts/checks/document-problems.mjs'
import { aTree } from '../../support/checks/a-tree'

const decision = '# One\n\n## Context\n\n## Decision\n\n## Consequences\n\n## Status\n'
const decisionPath = 'docs/decisions/001-one.md'

test('links to files, folders, headings and other sites are fine', () => {
  const readme = '[a](docs/api.md#top) [b](docs/) [c](#here-i-am) [d](https://example.org) ![e](docs/page.png "A page")'
  expect(documentProblems(aTree({ 'README.md': `${readme}\n# Here, I am`, 'docs/api.md': '# Top\n[up](../README.md)', 'docs/page.png': '' }))).toEqual([])
})

test('a link that points at nothing is a problem', () => {
  expect(documentProblems(aTree({ 'docs/api.md': 'See [the map](map.md).' })).join()).toContain('map.md')
})

test('a link to a heading that is not there is a problem, in the same document too', () => {
  const [one, other] = documentProblems(aTree({ 'README.md': '# Here\n[a](docs/api.md#top) [b](#there)', 'docs/api.md': '# Bottom' }))
  expect([one, other]).toEqual([expect.stringContaining('docs/api.md#top'), expect.stringContaining('#there')])
})

test('the newest version among the changes is the project’s own', () => {
  const changes = '# Changes\n\n## 0.2.0 (not released yet)\n\n## 0.1.0\n'
  expect(documentProblems(aTree({ 'CHANGELOG.md': changes, 'package.json': '{"version":"0.2.0"}' }))).toEqual([])
  expect(documentProblems(aTree({ 'CHANGELOG.md': changes, 'package.json': '{"version":"0.1.0"}' })).join()).toContain('0.1.0')
})

test('a decision with its four parts is fine', () => {
  expect(documentProblems(aTree({ [decisionPath]: decision }))).toEqual([])
})

test('a decision of more than 60 lines is a problem', () => {
  expect(documentProblems(aTree({ [decisionPath]: decision + 'More.\n'.repeat(60) }))).toHaveLength(1)
})

test('a decision that lacks a part is a problem', () => {
  const open = decision.replace('## Status', '')
  expect(documentProblems(aTree({ [decisionPath]: open })).join()).toContain('Status')
})

test('a decision without a number is a problem', () => {
  expect(documentProblems(aTree({ 'docs/decisions/one.md': decision }))).toHaveLength(1)
})
