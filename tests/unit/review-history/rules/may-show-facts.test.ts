import { expect, it } from 'vitest'
import { mayShowFacts } from '@/review-history/rules/may-show-facts'

it('facts with the number of a licence are not for everybody', () => {
  expect(mayShowFacts('{"person":{"licence":{"number":"L-1"}}}')).toBe(false)
})

it.each([
  '{"person":{"licence":{"sealedIn":"e1","hash":"h"}}}', '{"person":{}}', '{}',
])('%s may be shown', (facts) => {
  expect(mayShowFacts(facts)).toBe(true)
})
