import { expect, it } from 'vitest'
import { mailPreference, mailPreferenceLabels, mailPreferences } from '@/accounts/rules/mail-preference'

it('whoever never chose hears at once', () => {
  expect(mailPreference(null)).toBe('each')
  expect(mailPreference('weekly')).toBe('each')
})

it.each(mailPreferences)('%s is kept, and has words', (preference) => {
  expect(mailPreference(preference)).toBe(preference)
  expect(mailPreferenceLabels[preference].length).toBeGreaterThan(5)
})
