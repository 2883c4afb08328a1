import { expect, it } from 'vitest'
import { entryDetails } from '@/audit/rules/entry-details'

it.each([
  [{ fields: ['roles', 'email'] }, 'roles, email'],
  [{ from: 'pain', to: 'aches/pain' }, '/pain → /aches/pain'],
  [{ before: 'pending', status: 'approved' }, 'pending → approved'],
  [{ name: 'Cold hands' }, 'Cold hands'],
  [{ digest: 'd', note: 'Too long.' }, 'Too long.'],
  [{ digest: 'd', reason: 'Out of date.' }, 'Out of date.'],
  [{ limit: 'pair' }, 'limit: pair'],
  [{ digest: 'd' }, ''],
  [{}, ''],
  [null, ''],
])('of %j tells “%s”', (facts, words) => {
  expect(entryDetails(facts)).toBe(words)
})
