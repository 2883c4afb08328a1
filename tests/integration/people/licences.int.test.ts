import { afterAll, beforeAll, expect, it } from 'vitest'
import { listLicencesToCheck } from '@/people/queries'
import { aDoctor, anAccount, aProfile, closeDesk, openDesk, requestAs, type Actor, type Desk } from '../../support/desk'
import { TOP } from '../../support/listed'
import { unique } from '../../support/unique'

const TODAY = '2026-06-15'
let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const checked = (checkedOn: string) => ({ name: unique('Dr. Checked'), licence: { number: 'L-1', jurisdiction: 'Testland', checkedOn } })

const listed = async (who: Actor | null = desk.admin) => listLicencesToCheck(await requestAs(desk, who), TODAY, TOP)

const standingOf = async (personId: string) => (await listed()).rows.find(({ id }) => id === personId)?.standing

it.each([
  ['2025-06-14', { state: 'ran-out', on: '2026-06-14' }],
  ['2025-06-15', { state: 'runs-out', on: '2026-06-15' }],
  ['2025-08-14', { state: 'runs-out', on: '2026-08-14' }],
  ['2025-08-15', undefined],
  ['2026-06-16', { state: 'checked-in-future', on: '2026-06-16' }],
])('of a licence checked on %s admins are told %j', async (checkedOn, standing) => {
  const { profile } = await aDoctor(desk.payload, checked(checkedOn))
  expect(await standingOf(profile)).toEqual(standing)
})

it('a doctor whose licence was never checked is told of, and an author without one is not', async () => {
  const doctor = await aDoctor(desk.payload, { licence: {} })
  const author = await aProfile(desk.payload, await anAccount(desk.payload, 'editor'), { licence: {} })
  expect(await standingOf(doctor.profile)).toEqual({ state: 'incomplete' })
  expect(await standingOf(author)).toBeUndefined()
})

it('a checked doctor without an account is told of, and one who has left is not', async () => {
  const guest = await aProfile(desk.payload, null, checked('2025-01-01'))
  const leaver = await aDoctor(desk.payload, checked('2025-01-01'))
  await desk.payload.update({
    collection: 'accounts', id: leaver.id, data: { isSwitchedOff: true }, overrideAccess: false, user: desk.admin,
  })
  expect(await standingOf(guest)).toMatchObject({ state: 'ran-out' })
  expect(await standingOf(leaver.profile)).toBeUndefined()
})

it('what ran out first stands first, no number is told, and nobody but admins is told', async () => {
  const { rows, total } = await listed()
  const days = rows.map(({ standing }) => ('on' in standing ? standing.on : ''))
  expect(days).toEqual(days.toSorted())
  expect(total).toBe(rows.length)
  expect(JSON.stringify(rows)).not.toContain('L-1')
  for (const who of [desk.editor, desk.doctor, desk.moderator, null]) {
    expect(await listed(who)).toEqual({ rows: [], total: 0 })
  }
})
