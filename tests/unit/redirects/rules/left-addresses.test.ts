import { expect, test } from 'vitest'
import { documentKinds, leftAddresses, takenAddresses, type Shown } from '@/redirects/rules/left-addresses'

const at = (address: string, id = 'one'): Shown => ({ kind: 'article', id, address })

test('what moved has left its old address and taken the new one', () => {
  expect(leftAddresses([at('/old')], [at('/new')])).toEqual([at('/old')])
  expect(takenAddresses([at('/old')], [at('/new')])).toEqual(['/new'])
})

test('what stays where it is leaves and takes nothing', () => {
  expect(leftAddresses([at('/here')], [at('/here')])).toEqual([])
  expect(takenAddresses([at('/here')], [at('/here')])).toEqual([])
})

test('what is taken down leaves its address, and what comes out takes one', () => {
  expect(leftAddresses([at('/here')], [])).toEqual([at('/here')])
  expect(takenAddresses([], [at('/here')])).toEqual(['/here'])
})

test('an address that something else took is not left', () => {
  const [before, after] = [[at('/a', 'one'), at('/b', 'two')], [at('/b', 'one'), at('/c', 'two')]]
  expect(leftAddresses(before, after)).toEqual([at('/a', 'one')])
  expect(takenAddresses(before, after)).toEqual(['/b', '/c'])
})

test('redirects follow all kinds of documents that have addresses', () => {
  expect(documentKinds).toEqual(['article', 'topic', 'page', 'person'])
})
