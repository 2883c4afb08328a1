import { expect, test } from 'vitest'
import { sampleTerms } from '../../../scripts/sample/glossary'
import { sampleArticles } from '../../../scripts/sample/sample-articles'

test('the terms are at least twelve, each once', () => {
  const names = sampleTerms.flatMap(({ term, alsoKnownAs }) => [term, ...alsoKnownAs])
  expect(sampleTerms.length).toBeGreaterThanOrEqual(12)
  expect(new Set(names).size).toBe(names.length)
})

test.each(sampleTerms)('$term is told in a few plain words', ({ definition, alsoKnownAs }) => {
  expect(definition.length).toBeLessThanOrEqual(600)
  expect(alsoKnownAs.length).toBeLessThanOrEqual(10)
  const sentences = definition.split(/(?<=[.!?]) /)
  for (const sentence of sentences) expect(sentence.split(' ').length, sentence).toBeLessThan(30)
  expect(definition).toMatch(/\.$/)
})

test('the articles behind terms are published ones of the sample', () => {
  const published = sampleArticles.filter(({ state }) => state === 'published').map(({ slug }) => slug)
  expect(sampleTerms.flatMap(({ article }) => article ?? []).filter((slug) => !published.includes(slug))).toEqual([])
})
