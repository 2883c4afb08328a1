import { expect, it } from 'vitest'
import { entryMessage } from '@/audit/rules/entry-message'

it('is two lines without a line feed at the end, as docs/ledger.md says', () => {
  expect(entryMessage('abc')).toBe('healthool-ledger-entry-v1\nabc')
})
