import { afterAll, beforeAll, expect, it } from 'vitest'
import { eraseExpiredMessages, sendContactMessage } from '@/contact/commands'
import { findMessageByToken, listMessages } from '@/contact/queries'
import { anAccount, closeDesk, openDesk, requestAs, rest, tokenOf, type Actor, type Desk } from '../../support/desk'
import { TOP } from '../../support/listed'
import { unique } from '../../support/unique'

let desk: Desk

const ADDRESS = 'desk@example.org'

beforeAll(async () => {
  desk = await openDesk()
  await setAddress(ADDRESS)
})
afterAll(() => closeDesk(desk))

const setAddress = (contactAddress: string | null) =>
  desk.payload.updateGlobal({
    slug: 'site', data: { contactAddress, disclaimer: 'No advice.' }, overrideAccess: false, user: desk.admin,
  })

async function send(message = unique('A sentence is wrong')) {
  const sent = await sendContactMessage(await requestAs(desk, null), { name: 'Ida', email: 'ida@example.org', message })
  return { ...sent, message }
}

const mailsWith = async (words: string) => {
  const { docs } = await desk.payload.find({
    collection: 'mail', where: { kind: { equals: 'contact-message' } }, pagination: false, overrideAccess: true,
  })
  return docs.filter(({ text }) => JSON.stringify(text).includes(words))
}

const keptMessage = async (id: string): Promise<number> =>
  (await desk.payload.count({ collection: 'contact-messages', where: { id: { equals: id } }, overrideAccess: true })).totalDocs

const erase = async (days: number) =>
  eraseExpiredMessages(await requestAs(desk, null), new Date(Date.now() + days * 24 * 60 * 60 * 1000))

it('a message is kept, and mailed to the address of the site with the writer as whom to answer', async () => {
  const { id, token, message } = await send()
  expect(await keptMessage(id)).toBe(1)
  const [mail, ...others] = await mailsWith(message)
  expect(others).toEqual([])
  expect(mail).toMatchObject({
    recipientEmail: ADDRESS, subject: 'Message from Ida',
    text: { replyTo: { email: 'ida@example.org' }, action: { path: `/admin/collections/contact-messages/${id}` } },
  })
  expect(await findMessageByToken(await requestAs(desk, null), token)).toEqual({ name: 'Ida', message })
})

it('without an address in the settings a message is kept all the same', async () => {
  await setAddress(null)
  const { id, message } = await send()
  await setAddress(ADDRESS)
  expect(await keptMessage(id)).toBe(1)
  expect(await mailsWith(message)).toEqual([])
})

it('a message reaches every address of the site that the settings take, and comes from any that a reader may have', async () => {
  for (const [address, email] of [['r&d@example.org', 'a=b@example.org'], ['info/desk@example.org', 'x#y@example.org']] as const) {
    await setAddress(address)
    const message = unique('To an odd address')
    await sendContactMessage(await requestAs(desk, null), { name: 'Ida', email, message })
    expect(await mailsWith(message)).toMatchObject([{ recipientEmail: address, text: { replyTo: { email } } }])
  }
  await setAddress(ADDRESS)
})

it('a message and its mail are erased after 30 days, and not before', async () => {
  const { id, message } = await send()
  await erase(29.9)
  expect([await keptMessage(id), (await mailsWith(message)).length]).toEqual([1, 1])
  await erase(30.1)
  expect([await keptMessage(id), await mailsWith(message)]).toEqual([0, []])
})

it('the job that erases is known to the server, and runs to its end', async () => {
  const job = await desk.payload.jobs.queue({ task: 'erase-expired', input: {}, overrideAccess: true })
  const { jobStatus } = await desk.payload.jobs.run({ where: { id: { equals: job.id } }, overrideAccess: true })
  expect(jobStatus?.[job.id]?.status).toBe('success')
})

const askAs = async (actor: Actor | null, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path = '') =>
  rest(desk, {
    path: `/api/contact-messages${path}`, method, token: actor && (await tokenOf(desk, actor)),
    ...(method === 'GET' || method === 'DELETE' ? {} : { body: { name: 'X', email: 'x@example.org', message: 'Y' } }),
  })

it('moderators and admins read and delete messages; nobody writes one at the desk', async () => {
  for (const actor of [desk.moderator, desk.admin]) {
    const { id, message, token } = await send()
    const read = await askAs(actor, 'GET', `/${id}`)
    expect(read).toMatchObject({ status: 200, json: { message } })
    expect(JSON.stringify(read.json)).not.toContain(token)
    expect((await askAs(actor, 'POST')).status).toBe(403)
    expect((await askAs(actor, 'PATCH', `/${id}`)).status).toBe(403)
    expect((await askAs(actor, 'DELETE', `/${id}`)).status).toBe(200)
  }
})

it('readers, editors and reviewers reach no message', async () => {
  const { id } = await send()
  for (const actor of [null, desk.editor, await anAccount(desk.payload, 'reviewer')]) {
    const refused = actor ? 403 : 401
    for (const [method, path] of [['GET', ''], ['GET', `/${id}`], ['POST', ''], ['PATCH', `/${id}`], ['DELETE', `/${id}`]] as const) {
      expect((await askAs(actor, method, path)).status, `${method} ${path}`).toBe(refused)
    }
  }
})

it('the address of the site is shown to admins alone', async () => {
  const seen = async (actor: Actor | null) =>
    JSON.stringify((await rest(desk, { path: '/api/globals/site?depth=3', token: actor && (await tokenOf(desk, actor)) })).json)
  expect(await seen(desk.admin)).toContain(ADDRESS)
  for (const actor of [null, desk.editor, desk.moderator]) expect(await seen(actor)).not.toContain(ADDRESS)
})

it('a moderator finds the messages, the newest first; an editor is refused', async () => {
  const [older, newer] = [await send(), await send()]
  const { rows } = await listMessages(await requestAs(desk, desk.moderator), TOP)
  expect(rows.slice(0, 2)).toMatchObject([{ message: newer.message, name: 'Ida' }, { message: older.message }])
  await expect(listMessages(await requestAs(desk, desk.editor), TOP)).rejects.toMatchObject({ status: 403 })
})
