import { expect, test } from 'vitest'
import { wordProblems } from '../../../scripts/checks/word-problems.mjs'
import { aTree } from '../../support/checks/a-tree'

const split = (...parts: string[]) => parts.join('')

test.each([
  'See https://example.org/work/again and /var/lib/healthool.',
  'The topic path is /home-care/back.',
  'Nothing is left to do.',
])('%s is fine', (text) => {
  expect(wordProblems(aTree({ 'docs/operations.md': text }))).toEqual([])
})

test.each([
  split('cd /ro', 'ot/site'),
  split("'/wo", "rk/main'"),
  split('/ho', 'me/ada/site'),
  split('/Us', 'ers/ada/site'),
  split('https://registry.', 'npmjs.org/zod'),
  split('// TO', 'DO: later'),
  split('# FIX', 'ME'),
])('%s is a problem, with its line', (text) => {
  expect(wordProblems(aTree({ 'src/ui/prose.tsx': `first\n${text}` }))).toEqual([expect.stringContaining('src/ui/prose.tsx:2')])
})
