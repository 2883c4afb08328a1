import { expect, it } from 'vitest'
import { changedSettings } from '@/site/rules/changed-settings'

const before = { id: '1', name: 'Healthool', statement: null, navigation: [{ id: 'a', label: 'About', href: '/about' }], updatedAt: 'then' }

it('names what changed, in alphabetical order', () => {
  const now = { ...before, timeZone: 'Europe/Berlin', name: 'Our site' }
  expect(changedSettings(now, before)).toEqual(['name', 'timeZone'])
})

it.each([
  ['nothing', before],
  ['ids of rows', { ...before, navigation: [{ id: 'b', label: 'About', href: '/about' }] }],
  ['what Payload keeps beside', { ...before, id: '2', updatedAt: 'now', createdAt: 'now' }],
  ['empty in the place of missing', { ...before, statement: '', disclaimer: undefined }],
])('names nothing where %s differs', (_, now) => {
  expect(changedSettings(now, before)).toEqual([])
})

it('notices a changed, a moved and a missing row of a list', () => {
  const two = { navigation: [{ label: 'A', href: '/a' }, { label: 'B', href: '/b' }] }
  expect(changedSettings({ navigation: two.navigation.toReversed() }, two)).toEqual(['navigation'])
  expect(changedSettings({ navigation: two.navigation.slice(1) }, two)).toEqual(['navigation'])
  expect(changedSettings({ navigation: [{ label: 'A', href: '/c' }, { label: 'B', href: '/b' }] }, two)).toEqual(['navigation'])
})
