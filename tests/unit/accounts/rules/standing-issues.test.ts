import { expect, it } from 'vitest'
import { standingIssues, type StandingChange } from '@/accounts/rules/standing-issues'

const admin = { roles: ['admin'], isSwitchedOff: false } as const
const editor = { roles: ['editor'], isSwitchedOff: false } as const
const off = { roles: ['admin'], isSwitchedOff: true } as const

const fields = (change: Partial<StandingChange>) =>
  standingIssues({ before: admin, after: admin, isOwn: false, otherAdmins: 1, ...change }).map(({ field }) => field)

it.each([
  ['a change of nothing', {}, []],
  ['one of two admins who becomes an editor', { after: editor }, []],
  ['the last admin who becomes an editor', { after: editor, otherAdmins: 0 }, ['roles']],
  ['an admin who is switched off by another', { after: off }, []],
  ['the last admin who is switched off', { after: off, otherAdmins: 0 }, ['isSwitchedOff']],
  ['an admin who switches themselves off', { after: off, isOwn: true }, ['isSwitchedOff']],
  ['the last admin who switches themselves off', { after: off, isOwn: true, otherAdmins: 0 }, ['isSwitchedOff']],
  ['an admin who is off already and becomes an editor', { before: off, after: { ...editor, isSwitchedOff: true }, otherAdmins: 0 }, []],
  ['an admin who is switched on again', { before: off, after: admin, otherAdmins: 0 }, []],
] satisfies [string, Partial<StandingChange>, string[]][])('%s', (...row) => {
  const [, change, expected] = row
  expect(fields(change)).toEqual(expected)
})
