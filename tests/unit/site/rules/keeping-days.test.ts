import { expect, test } from 'vitest'
import { deskKeepingDays, keepingDays } from '@/site/rules/keeping-days'

test('nothing that a reader sent without being shown is kept for more than a quarter of a year', () => {
  for (const days of Object.values(keepingDays)) {
    expect(days).toBeGreaterThan(0)
    expect(days).toBeLessThanOrEqual(90)
  }
})

test('a mail that carried a message is not kept longer than the message', () => {
  expect(deskKeepingDays.mail).toBeLessThanOrEqual(keepingDays.contactMessage)
})
