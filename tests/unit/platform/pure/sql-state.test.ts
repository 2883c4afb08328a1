import { expect, it } from 'vitest'
import { DISK_FULL, sqlState } from '@/platform/pure/sql-state'

const coded = (code: string, options?: ErrorOptions) => Object.assign(new Error('words', options), { code })

it('finds the code of PostgreSQL behind the layers that pass its error on', () => {
  expect(sqlState(coded(DISK_FULL))).toBe('53100')
  expect(sqlState(new Error('query', { cause: new Error('more', { cause: coded('22P02') }) }))).toBe('22P02')
})

it.each([
  new Error('words'), coded('ENOSPC'), coded('53100x'), null, 'words', { code: 53100 },
])('finds none in %s', (error) => {
  expect(sqlState(error)).toBe('')
})

it('does not follow a chain that never ends', () => {
  const round = new Error('words')
  round.cause = round
  expect(sqlState(round)).toBe('')
})
