import { expect, it } from 'vitest'
import { acts, actWords } from '@/audit/rules/acts'

it('has words for each act, and a form that the ledger takes', () => {
  for (const [act, words] of Object.entries(acts)) expect(`${act}: ${words}`).toMatch(/^[a-z]+\.[a-z-]+: [A-Z].+[a-z]$/)
})

it('tells an act in words, and one of a newer version by its name', () => {
  expect(actWords('article.published')).toBe('Published an article')
  expect(actWords('article.framed')).toBe('article.framed')
})
