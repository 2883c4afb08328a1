import { afterAll, beforeAll, expect, it } from 'vitest'
import { eraseExpiredReplies, eraseReply, submitReply } from '@/comments/commands'
import { findReplies, findReplyByToken } from '@/comments/queries'
import { aPublishedArticle, closeDesk, openDesk, requestAs, type Desk } from '../../support/desk'
import { unique } from '../../support/unique'

let desk: Desk
let article = ''

beforeAll(async () => {
  desk = await openDesk()
  article = (await aPublishedArticle(desk)).id
})
afterAll(() => closeDesk(desk))

type Status = 'pending' | 'approved' | 'rejected' | 'spam'

const reader = () => requestAs(desk, null)

async function aReply(status: Status, parentId: string | null = null) {
  const reply = { articleId: article, parentId, name: 'Ida', email: 'ida@example.org', comment: unique('words') }
  const sent = await submitReply(await reader(), reply)
  if (!sent.ok) throw new Error(sent.refusal)
  const { id, token } = sent.value
  if (status !== 'pending') {
    await desk.payload.update({ collection: 'comments', id, data: { status }, overrideAccess: false, user: desk.moderator })
  }
  return { id, token }
}

async function kept(id: string): Promise<{ email?: string | null } | null> {
  const { docs } = await desk.payload.find({ collection: 'comments', where: { id: { equals: id } }, overrideAccess: true })
  return docs[0] ?? null
}

const eraseIn = async (days: number) =>
  eraseExpiredReplies(await reader(), new Date(Date.now() + days * 24 * 60 * 60 * 1000))

it.each([['rejected', 30], ['spam', 30], ['pending', 90]] as const)('a reply that is %s is erased after %i days', async (status, days) => {
  const { id } = await aReply(status)
  await eraseIn(days - 0.1)
  expect(await kept(id)).not.toBeNull()
  await eraseIn(days + 0.1)
  expect(await kept(id)).toBeNull()
})

it('an approved reply stays, and loses the address of its writer after 30 days', async () => {
  const { id } = await aReply('approved')
  await eraseIn(29.9)
  expect(await kept(id)).toMatchObject({ email: 'ida@example.org' })
  await eraseIn(1000)
  expect(await kept(id)).toMatchObject({ status: 'approved', name: 'Ida', email: null })
})

it('a reply without an address can still be decided about', async () => {
  const { id } = await aReply('approved')
  await eraseIn(31)
  const data = { status: 'rejected' as const }
  const turnedDown = desk.payload.update({ collection: 'comments', id, data, overrideAccess: false, user: desk.moderator })
  await expect(turnedDown).resolves.toMatchObject({ status: 'rejected' })
})

it('whoever has the token erases the reply, and the answers to it stand below a gap', async () => {
  const { id, token } = await aReply('approved')
  const answer = await aReply('approved', id)
  expect(await eraseReply(await reader(), token)).toBe(true)
  expect([await kept(id), await findReplyByToken(await reader(), token)]).toEqual([null, null])
  const { threads } = await findReplies(await reader(), article)
  expect(threads).toContainEqual({ id, reply: null, answers: [expect.objectContaining({ id: answer.id })] })
})

it.each(['', 'no-such-token', 'erased', '%', "' or 1=1"])('the token “%s” erases nothing', async (token) => {
  const { id } = await aReply('pending')
  expect(await eraseReply(await reader(), token)).toBe(false)
  expect(await kept(id)).not.toBeNull()
})
