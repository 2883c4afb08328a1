import { expect, test } from 'vitest'
import { LINK_DAYS, linkState } from '@/review-links/rules/link-state'

const expiresAt = new Date('2027-01-15T12:00:00Z')

test.each([
  ['open', null, '2027-01-15T11:59:59Z'],
  ['expired', null, '2027-01-15T12:00:00Z'],
  ['revoked', '2027-01-02T00:00:00Z', '2027-01-03T00:00:00Z'],
  ['revoked', '2027-01-02T00:00:00Z', '2027-02-01T00:00:00Z'],
] as const)('a link is %s when it was ended at %s and it is %s', (state, revokedAt, now) => {
  expect(linkState({ expiresAt, revokedAt: revokedAt && new Date(revokedAt) }, new Date(now))).toBe(state)
})

test('a link opens for two weeks', () => {
  expect(LINK_DAYS).toBe(14)
})
