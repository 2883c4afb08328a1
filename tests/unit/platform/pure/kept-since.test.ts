import { expect, test } from 'vitest'
import { keptSince } from '@/platform/pure/kept-since'

test('what is kept for 30 days began at the same time of day, 30 days ago', () => {
  expect(keptSince(new Date('2026-03-31T12:30:00Z'), 30)).toEqual(new Date('2026-03-01T12:30:00Z'))
})
