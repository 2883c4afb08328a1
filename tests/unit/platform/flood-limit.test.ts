import { expect, test } from 'vitest'
import { floodLimit } from '@/platform/flood-limit'
import { unique } from '../../support/unique'

const aLimit = () => floodLimit({ name: unique('form'), perAddress: 10, together: 60 })

type Send = (address: string) => Promise<boolean>

/** How many of so many forms pass; the address of each is made from its number. */
async function passed(count: number, send: Send, addressOf: (number: number) => string): Promise<number> {
  let passes = 0
  for (let number = 0; number < count; number += 1) if (await send(addressOf(number))) passes += 1
  return passes
}

test('an address sends so many in ten minutes', async () => {
  const { maySend } = aLimit()
  expect(await passed(15, maySend, () => '203.0.113.7')).toBe(10)
})

test('the addresses of one neighbourhood send three times as many together', async () => {
  const { maySend } = aLimit()
  expect(await passed(200, maySend, (number) => `203.0.113.${number}`)).toBe(30)
  expect(await passed(200, maySend, (number) => `2001:db8:7:${number.toString(16)}::1`)).toBe(30)
})

test('a flood from everywhere shuts the form for nobody who comes with a first one', async () => {
  const { maySend } = aLimit()
  expect(await passed(600, maySend, (number) => `10.0.${number % 60}.1`)).toBeLessThan(200)
  expect(await maySend('10.0.7.2')).toBe(false)
  expect(await maySend('198.51.100.20')).toBe(true)
  expect(await maySend('198.51.100.20')).toBe(false)
  expect(await maySend('2001:db8:9::1')).toBe(true)
})

test('forms with mistakes are counted by address, generously, and keep nobody from sending a good one', async () => {
  const { mayTry, maySend } = aLimit()
  expect(await passed(300, mayTry, () => '203.0.113.8')).toBe(200)
  expect(await mayTry('203.0.113.9')).toBe(true)
  expect(await maySend('203.0.113.9')).toBe(true)
})
