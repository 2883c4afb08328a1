import { expect, test } from 'vitest'
import { nextAttemptAt } from '@/mail/rules/next-attempt-at'

const now = new Date('2026-01-01T00:00:00Z')

test('the first pause is a minute, and each pause is longer than the one before', () => {
  const pauseMs = (attempts: number): number => (nextAttemptAt(attempts, now)?.getTime() ?? 0) - now.getTime()
  const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(pauseMs)
  expect(pauses[0]).toBe(60_000)
  expect(pauses).toEqual([...new Set(pauses)].sort((a, b) => a - b))
})

test('a mail is given up after about a day', () => {
  let at: Date | null = now
  let last = now
  for (let attempts = 1; at; attempts += 1) {
    last = at
    at = nextAttemptAt(attempts, at)
  }
  const hours = (last.getTime() - now.getTime()) / 3_600_000
  expect(hours).toBeGreaterThan(23)
  expect(hours).toBeLessThan(26)
})
