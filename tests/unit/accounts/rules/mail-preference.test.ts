import { expect, it } from 'vitest'
import { mailPreference } from '@/accounts/rules/mail-preference'

it.each([['daily', 'daily'], ['at-once', 'at-once'], [null, 'at-once'], [undefined, 'at-once'], ['weekly', 'at-once']])(
  'somebody who chose %s hears %s',
  (chosen, heard) => {
    expect(mailPreference(chosen)).toBe(heard)
  },
)
