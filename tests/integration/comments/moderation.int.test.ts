import { afterAll, beforeAll, expect, it } from 'vitest'
import { submitReply } from '@/comments/commands'
import { findReplies, listPendingReplies } from '@/comments/queries'
import { aDraft, anAccount, aPublishedArticle, closeDesk, openDesk, requestAs, type Actor, type Desk } from '../../support/desk'
import { TOP } from '../../support/listed'
import { unique } from '../../support/unique'

let desk: Desk
let article = ''

beforeAll(async () => {
  desk = await openDesk()
  article = (await aPublishedArticle(desk)).id
})
afterAll(() => closeDesk(desk))

async function aReply(parentId: string | null = null, articleId = article) {
  const reply = { articleId, parentId, name: 'Ida', email: 'ida@example.org', comment: unique('words') }
  return submitReply(await requestAs(desk, null), reply)
}

async function heldReply(): Promise<string> {
  const reply = await aReply()
  if (!reply.ok) throw new Error(reply.refusal)
  return reply.value.id
}

const decide = (id: string, status: 'approved' | 'rejected' | 'spam' | 'pending', user: Actor) =>
  desk.payload.update({ collection: 'comments', id, data: { status }, overrideAccess: false, user, depth: 0 })

const shown = async (): Promise<string> => JSON.stringify(await findReplies(await requestAs(desk, null), article))

it('a reply is held until a moderator approves it, and goes again when the decision changes', async () => {
  const id = await heldReply()
  expect(await shown()).not.toContain(id)
  const approved = await decide(id, 'approved', desk.moderator)
  expect(approved).toMatchObject({ status: 'approved', decidedBy: desk.moderator.id, decidedAt: expect.any(String) })
  expect(await shown()).toContain(id)
  for (const status of ['rejected', 'spam', 'pending'] as const) {
    await decide(id, status, desk.moderator)
    expect(await shown()).not.toContain(id)
  }
})

it.each(['editor', 'reviewer'] as const)('the role %s decides about no reply', async (role) => {
  const id = await heldReply()
  await expect(decide(id, 'approved', await anAccount(desk.payload, role))).rejects.toMatchObject({ status: 403 })
  expect(await shown()).not.toContain(id)
})

it('a moderator decides, and changes no word, name, address, article or parent', async () => {
  const id = await heldReply()
  const before = await desk.payload.findByID({ collection: 'comments', id, depth: 0, overrideAccess: true })
  const other = await aPublishedArticle(desk)
  const changes = {
    status: 'approved' as const, comment: 'Other words.', name: 'Somebody else', email: 'else@example.org',
    article: other.id, parent: id, decidedBy: desk.editor.id,
  }
  await desk.payload.update({ collection: 'comments', id, data: changes, overrideAccess: false, user: desk.moderator })
  const { comment, name, email, parent, article: standsAt } = before
  const after = await desk.payload.findByID({ collection: 'comments', id, depth: 0, overrideAccess: true })
  expect(after).toMatchObject({ comment, name, email, parent, article: standsAt, decidedBy: desk.moderator.id })
})

it('nobody makes a reply but through the form', async () => {
  const data = { article, name: 'Ida', email: 'ida@example.org', comment: 'Words.', status: 'approved' as const }
  for (const user of [desk.admin, desk.moderator, desk.editor]) {
    const create = desk.payload.create({ collection: 'comments', data, overrideAccess: false, user })
    await expect(create).rejects.toMatchObject({ status: 403 })
  }
})

it('only a reply that is shown below the same article can be answered', async () => {
  const held = await heldReply()
  expect(await aReply(held)).toEqual({ ok: false, refusal: 'no-such-parent' })
  await decide(held, 'approved', desk.moderator)
  expect(await aReply(held)).toMatchObject({ ok: true })
  const other = await aPublishedArticle(desk)
  expect(await aReply(held, other.id)).toEqual({ ok: false, refusal: 'no-such-parent' })
  await decide(held, 'spam', desk.moderator)
  expect(await aReply(held)).toEqual({ ok: false, refusal: 'no-such-parent' })
})

it('an article that is not out takes no replies', async () => {
  const { id } = await aDraft(desk)
  expect(await aReply(null, id)).toEqual({ ok: false, refusal: 'no-such-article' })
})

it('an article takes its replies along when it is deleted', async () => {
  const { id } = await aPublishedArticle(desk)
  const reply = await aReply(null, id)
  await desk.payload.delete({ collection: 'articles', id, overrideAccess: false, user: desk.admin })
  const { totalDocs } = await desk.payload.count({
    collection: 'comments', where: { id: { equals: reply.ok ? reply.value.id : '' } }, overrideAccess: true,
  })
  expect([reply.ok, totalDocs]).toEqual([true, 0])
})

it('an approved reply goes from readers when its article is taken down', async () => {
  const { id: standsAt } = await aPublishedArticle(desk)
  const reply = await aReply(null, standsAt)
  if (!reply.ok) throw new Error(reply.refusal)
  await decide(reply.value.id, 'approved', desk.moderator)
  const readerSees = async (): Promise<number> => {
    const where = { id: { equals: reply.value.id } }
    const { totalDocs } = await desk.payload.find({ collection: 'comments', where, overrideAccess: false, depth: 0 })
    return totalDocs
  }
  expect(await readerSees()).toBe(1)
  const data = { _status: 'draft' as const }
  await desk.payload.update({ collection: 'articles', id: standsAt, data, overrideAccess: false, user: desk.editor })
  expect(await readerSees()).toBe(0)
})

it('the answers to a reply that was deleted stand below a gap, and can still be decided about', async () => {
  const parent = await heldReply()
  await decide(parent, 'approved', desk.moderator)
  const answer = await aReply(parent)
  if (!answer.ok) throw new Error(answer.refusal)
  const { id } = answer.value
  await desk.payload.delete({ collection: 'comments', id: parent, overrideAccess: false, user: desk.moderator })
  await decide(id, 'approved', desk.moderator)
  const { threads } = await findReplies(await requestAs(desk, null), article)
  expect(threads).toContainEqual({
    id: parent, reply: null, answers: [{ id, reply: expect.objectContaining({ parentId: parent }), answers: [] }],
  })
})

it('a moderator finds the replies that wait, the longest waiting first, with the article below which each would stand', async () => {
  const [first, second] = [await heldReply(), await heldReply()]
  const waiting = async () => listPendingReplies(await requestAs(desk, desk.moderator), TOP)
  const { rows, total } = await waiting()
  const ids = rows.map(({ id }) => id)
  expect(ids.indexOf(first)).toBeLessThan(ids.indexOf(second))
  const { title } = await desk.payload.findByID({ collection: 'articles', id: article, depth: 0, overrideAccess: true })
  expect(rows.find(({ id }) => id === first)).toMatchObject({ name: 'Ida', article: title })
  await decide(first, 'spam', desk.moderator)
  expect(await waiting()).toMatchObject({ total: total - 1 })
  for (const who of [desk.editor, null]) {
    expect((await listPendingReplies(await requestAs(desk, who), TOP)).rows).toEqual([])
  }
})
