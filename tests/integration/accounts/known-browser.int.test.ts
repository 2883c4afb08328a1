import { afterAll, beforeAll, expect, it } from 'vitest'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { asOften } from '../../support/as-often'
import { anAccount, closeDesk, openDesk, PASSWORD, rest, type Actor, type Desk } from '../../support/desk'
import { lockWaiters } from '../../support/lock-waiters'
import { until } from '../../support/until'

const NEXT = 'another-password-for-tests'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

let networks = 0
const aNetwork = (): string => {
  networks += 1
  return `198.51.${networks}.7`
}

type From = { address: string; cookie?: string }

const login = (email: string, password: string, { address, cookie }: From) => rest(desk, {
  path: '/api/accounts/login',
  method: 'POST',
  body: { email, password },
  headers: { 'X-Forwarded-For': address, ...(cookie ? { Cookie: cookie } : {}) },
})

type Answer = Awaited<ReturnType<typeof login>>

/** The mark that an answer gives to a browser; empty where it gives none, since the browser is known already. */
const markIn = ({ headers }: Answer): string =>
  headers.getSetCookie().find((one) => one.startsWith('healthool-device'))?.split(';')[0] ?? ''

const sql = (text: string, ...values: unknown[]) =>
  withConnection(desk.database.ownerUrl, (client) => client.query(text, values))

const setPassword = ({ id }: Actor, password: string) =>
  desk.payload.update({ collection: 'accounts', id, data: { password }, overrideAccess: true })

it('a known browser has thirty tries in four hours', async () => {
  const { email } = await anAccount(desk.payload, 'editor')
  const address = aNetwork()
  const cookie = markIn(await login(email, PASSWORD, { address }))
  for (let round = 0; round < 3; round += 1) {
    await asOften(desk.database, 10, () => login(email, 'wrong-password', { address, cookie }))
    // The pause of ten minutes passes.
    await sql("update sign_in_tries set ends_at = now() where ends_at < now() + interval '1 hour'")
  }
  expect((await login(email, PASSWORD, { address, cookie })).status).toBe(401)
  await sql('update sign_in_tries set tries = tries - 2')
  expect((await login(email, PASSWORD, { address, cookie })).status).toBe(200)
})

it('a browser is known by the password of this moment, and by no earlier one', async () => {
  const editor = await anAccount(desk.payload, 'editor')
  const { email } = editor
  const address = aNetwork()
  const cookie = markIn(await login(email, PASSWORD, { address }))
  expect(markIn(await login(email, PASSWORD, { address, cookie }))).toBe('')
  await setPassword(editor, NEXT)
  await asOften(desk.database, 10, () => login(email, 'wrong-password', { address, cookie }))
  expect((await login(email, NEXT, { address })).status).toBe(401)
  const elsewhere = await login(email, NEXT, { address: aNetwork(), cookie })
  expect(elsewhere.status).toBe(200)
  expect(markIn(elsewhere)).not.toBe('')
})

it('who signs in by the old password while a new one is set gets no mark of the new one', async () => {
  const [editor, other] = [await anAccount(desk.payload, 'editor'), await anAccount(desk.payload, 'editor')]
  await setPassword(other, NEXT)
  const { email, id } = editor
  const cookie = await withConnection(desk.database.ownerUrl, async (client) => {
    await client.query('begin')
    // The sign-in waits for this after its password was right and its session is open.
    await client.query('lock table accounts_roles in access exclusive mode')
    const signingIn = login(email, PASSWORD, { address: aNetwork() })
    await until(() => lockWaiters(desk.database), ({ length }) => length === 1)
    await client.query('update accounts set (hash, salt) = (select hash, salt from accounts where id = $2) where id = $1', [id, other.id])
    await client.query('commit')
    return markIn(await signingIn)
  })
  expect(cookie).not.toBe('')
  const renewed = await login(email, NEXT, { address: aNetwork(), cookie })
  expect(renewed.status).toBe(200)
  expect(markIn(renewed)).not.toBe('')
})
