import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { anAccount, closeDesk, openDesk, PASSWORD, rest, tokenOf, type Actor, type Desk } from '../../support/desk'
import { lockWaiters } from '../../support/lock-waiters'
import { unique } from '../../support/unique'
import { until } from '../../support/until'

const ROUNDS = 6
const hashWork = promisify(pbkdf2)
let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const sql = (text: string, ...values: unknown[]) =>
  withConnection(desk.database.ownerUrl, async (client) =>
    (await client.query<Record<string, unknown>>(text, values)).rows)

const dismiss = (token: string, { id }: Actor) =>
  rest(desk, { path: `/api/accounts/${id}`, method: 'PATCH', token, body: { roles: ['editor'] } })

const signIn = ({ email }: Actor) =>
  rest(desk, {
    path: '/api/accounts/login', method: 'POST', body: { email, password: PASSWORD }, headers: { 'X-Forwarded-For': unique('network') },
  })

/** It would write the whole account back as it was before the password was weighed, with its roles. */
const payloadsOwnSignIn = ({ email }: Actor) =>
  desk.payload.login({ collection: 'accounts', data: { email, password: PASSWORD }, overrideAccess: true }).catch(String)

const admins = async (): Promise<unknown[]> =>
  (await sql("select parent_id from accounts_roles where value = 'admin'")).map((row) => row.parent_id)

/** Keeps the threads busy that weigh passwords, so that a sign-in takes as long as on a busy machine. */
const burn = async (): Promise<void> => {
  await Promise.all(Array.from({ length: 4 }, () => hashWork('load', 'load', 200_000, 32, 'sha256')))
}

it(`of two admins who dismiss each other under load one stays, and no sign-in brings the other back, ${ROUNDS} times over`, async () => {
  let standing = desk.admin
  for (let round = 0; round < ROUNDS; round += 1) {
    const other = await anAccount(desk.payload, 'admin')
    const [one = '', two = ''] = await Promise.all([tokenOf(desk, standing), tokenOf(desk, other)])
    const load = burn()
    const signIns = [standing, other].flatMap((admin) => [signIn(admin), payloadsOwnSignIn(admin)])
    const [first, second] = await Promise.all([dismiss(one, other), dismiss(two, standing)])
    await Promise.all([...signIns, load])
    expect([first.status, second.status].toSorted(), `round ${round}`).toEqual([200, 403])
    standing = first.status === 200 ? standing : other
    expect(await admins(), `round ${round}`).toEqual([standing.id])
  }
})

it('an admin whose role was taken away while they waited for their turn changes nothing', async () => {
  const [former, third] = [await anAccount(desk.payload, 'admin'), await anAccount(desk.payload, 'moderator')]
  const token = await tokenOf(desk, former)
  await withConnection(desk.database.ownerUrl, async (client) => {
    await client.query('begin')
    await client.query('select id from accounts where id = $1 for update', [third.id])
    const waiting = rest(desk, { path: `/api/accounts/${third.id}`, method: 'PATCH', token, body: { roles: ['admin'] } })
    await until(() => lockWaiters(desk.database), ({ length }) => length === 1)
    await client.query('delete from accounts_roles where parent_id = $1', [former.id])
    await client.query('commit')
    expect((await waiting).status).toBe(403)
  })
  expect(await sql('select value from accounts_roles where parent_id = $1', third.id)).toEqual([{ value: 'moderator' }])
})

it('an admin whose role was taken away while they waited for their turn invites nobody', async () => {
  const former = await anAccount(desk.payload, 'admin')
  const token = await tokenOf(desk, former)
  const email = `${unique('friend')}@example.org`
  await withConnection(desk.database.ownerUrl, async (client) => {
    await client.query('begin')
    await client.query('select id from accounts where id = $1 for update', [former.id])
    const body = { name: 'A friend', email, roles: ['admin'] }
    const waiting = rest(desk, { path: '/api/accounts/invite', method: 'POST', token, body })
    await until(() => lockWaiters(desk.database), ({ length }) => length === 1)
    await client.query('delete from accounts_roles where parent_id = $1', [former.id])
    await client.query('commit')
    expect((await waiting).status).toBe(403)
  })
  expect(await sql('select id from accounts where email = $1', email)).toEqual([])
})
