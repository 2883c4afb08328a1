import { expect, it } from 'vitest'
import { KEY_ADDED, KEY_RETIRED, siteKeys, type KeyEntry } from '@/audit/rules/site-keys'

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day))

const added = (number: number, subject: string, keyId: string | null): KeyEntry =>
  ({ number, at: at(number), act: KEY_ADDED, subject, facts: { algorithm: 'Ed25519', publicKey: `public ${subject}` }, keyId })

const retired = (number: number, subject: string): KeyEntry =>
  ({ number, at: at(number), act: KEY_RETIRED, subject, facts: {}, keyId: 'whoever' })

it('tells each key from the entry that added it to the one that retired it, in their order', () => {
  expect(siteKeys([added(1, 'one', 'one'), added(2, 'two', 'one'), retired(3, 'one'), added(4, 'three', 'three')])).toEqual([
    { id: 'one', publicKey: 'public one', addedIn: 1, from: at(1), vouchedBy: null, retiredIn: 3, until: at(3) },
    { id: 'two', publicKey: 'public two', addedIn: 2, from: at(2), vouchedBy: 'one', retiredIn: null, until: null },
    { id: 'three', publicKey: 'public three', addedIn: 4, from: at(4), vouchedBy: null, retiredIn: null, until: null },
  ])
})

it('knows no key of a ledger without any', () => {
  expect(siteKeys([])).toEqual([])
})
