import { expect, test } from 'vitest'
import { idOf, idsOf } from '@/platform/pure/ids'

test.each([
  ['an id', 'a', 'a'],
  ['a loaded document', { id: 'a', title: 'Knee' }, 'a'],
  ['an empty text', '', null],
  ['nothing', null, null],
  ['nothing at all', undefined, null],
  ['a number', 4, null],
  ['a document with a number for an id', { id: 4 }, null],
  ['a document without an id', { title: 'Knee' }, null],
  ['a list', ['a'], null],
])('the id in %s', (_, value, id) => {
  expect(idOf(value)).toBe(id)
})

test('the ids of many stand in their order, without what has none', () => {
  expect(idsOf(['b', { id: 'a' }, null, '', 4, {}])).toEqual(['b', 'a'])
})

test.each([[null], [undefined], ['a'], [{ id: 'a' }]])('there are no ids in %j, which is no list', (values) => {
  expect(idsOf(values)).toEqual([])
})
