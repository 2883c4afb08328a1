import { expect, test } from 'vitest'
import { documentProblems } from '../../../scripts/checks/document-problems.mjs'
import { aTree } from '../../support/checks/a-tree'

const decision = '# One\n\n## Context\n\n## Decision\n\n## Consequences\n\n## Status\n'
const decisionPath = 'docs/decisions/001-one.md'

test('links to files, folders, headings and other sites are fine', () => {
  const readme = '[a](docs/api.md#top) [b](docs/) [c](#here) [d](https://example.org) ![e](docs/page.png "A page")'
  expect(documentProblems(aTree({ 'README.md': readme, 'docs/api.md': '[up](../README.md)', 'docs/page.png': '' }))).toEqual([])
})

test('a link that points at nothing is a problem', () => {
  expect(documentProblems(aTree({ 'docs/api.md': 'See [the map](map.md).' })).join()).toContain('map.md')
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
