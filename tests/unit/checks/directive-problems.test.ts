import { expect, test } from 'vitest'
import { directiveProblems } from '../../../scripts/checks/directive-problems.mjs'
import { aTree } from '../../support/checks/a-tree'

const disable = ['eslint', 'disable'].join('-')
const problemsOf = (text: string) => directiveProblems(aTree({ 'src/ui/prose.tsx': text }))

test.each([
  `// ${disable}-next-line no-console -- the one place that prints`,
  `/* ${disable} @typescript-eslint/require-await, max-len -- the framework asks for async */`,
  `const text = '${disable}'`,
])('%s is fine', (text) => {
  expect(problemsOf(text)).toEqual([])
})

test.each([
  `/* ${disable} */`,
  `// ${disable}-next-line no-console`,
  `// ${disable}-next-line no-console -- why`,
  `call() // ${disable}-line -- the reason names no rule`,
])('%s is a problem', (text) => {
  expect(problemsOf(text)).toEqual([expect.stringContaining('src/ui/prose.tsx:1')])
})
