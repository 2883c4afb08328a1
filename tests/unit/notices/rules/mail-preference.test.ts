import { expect, it } from 'vitest'
import { mailPreference, mailPreferences } from '@/notices/rules/mail-preference'

it('whoever never chose hears at once', () => {
  expect(mailPreference(null)).toBe('each')
  expect(mailPreference('weekly')).toBe('each')
})

it.each(mailPreferences)('%s is kept', (preference) => {
  expect(mailPreference(preference)).toBe(preference)
})
