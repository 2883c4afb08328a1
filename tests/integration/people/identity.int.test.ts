import { afterAll, beforeAll, expect, it } from 'vitest'
import { aDoctor, anAccount, aProfile, closeDesk, openDesk, type Actor, type Desk } from '../../support/desk'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

/** Tries to change all that a person is known by; gives what it is afterwards, beside the speciality. */
async function rename(id: string, user: Actor) {
  const data = { name: 'Dr. Other', credentials: 'PhD', slug: `other-${id}`, isSample: true, speciality: 'Changed' }
  await desk.payload.update({ collection: 'people', id, data, overrideAccess: false, user })
  const { name, credentials, slug, isSample, speciality } = await desk.payload.findByID({ collection: 'people', id, overrideAccess: true })
  return { name, credentials, slug, isSample, speciality }
}

const renamed = (id: string) =>
  ({ name: 'Dr. Other', credentials: 'PhD', slug: `other-${id}`, isSample: true, speciality: 'Changed' })

it('an editor changes the name of a person without an account', async () => {
  const id = await aProfile(desk.payload, null)
  expect(await rename(id, desk.editor)).toEqual(renamed(id))
})

it('an admin changes the name of a doctor', async () => {
  const { profile } = await aDoctor(desk.payload)
  expect(await rename(profile, desk.admin)).toEqual(renamed(profile))
})

it.each(['editor', 'reviewer'] as const)('a person with an account and the role %s does not change their own name', async (role) => {
  const owner = await anAccount(desk.payload, role)
  const id = await aProfile(desk.payload, owner, { name: `Dr. Same ${role}` })
  expect(await rename(id, owner)).toMatchObject({ name: `Dr. Same ${role}`, slug: `dr-same-${role}`, credentials: 'MD', isSample: false, speciality: 'Changed' })
})
