import { expect, test } from 'vitest'
import { ADDRESSES_LOCK, addressTakenSentence } from '@/topics/rules/address'

test('who wants a taken address is told by what it is taken and what to do', () => {
  expect(addressTakenSentence('the topic “Knee pain”'))
    .toBe('This address is already taken by the topic “Knee pain”. Please choose another slug.')
})

test('topics, articles and pages take addresses under one lock', () => {
  expect(ADDRESSES_LOCK).toBe('addresses')
})
