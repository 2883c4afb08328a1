import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { findNewestText } from '@/articles/queries'
import { clinicalDigest } from '@/articles/rules/clinical-text'
import { aBody } from '../../support/rich-text'
import {
  aDoctor, aDraft, anAccount, closeDesk, edit, openDesk, requestAs, rest, sign, tokenOf, type Actor, type Desk,
} from '../../support/desk'
import { withConnection } from '../../../scripts/setup/database.mjs'

let desk: Desk
const tokens = new Map<string, string>()

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

async function call(actor: Actor | null, path: string, body?: object) {
  const token = actor && (tokens.get(actor.id) ?? (await tokenOf(desk, actor)))
  if (actor && token) tokens.set(actor.id, token)
  return rest(desk, { path: `/api/${path}`, token, ...(body === undefined ? {} : { method: 'POST' as const, body }) })
}

async function digestOf(articleId: string): Promise<string> {
  const text = await findNewestText(await requestAs(desk, null), articleId)
  if (!text) throw new Error('There is no such article.')
  return clinicalDigest(text)
}

const made = z.object({ status: z.literal(200), json: z.object({ id: z.string() }) })

const comment = async (actor: Actor | null, articleId: string, changes: object = {}) =>
  call(actor, `articles/${articleId}/review-comments`, {
    comment: 'Says who?', quote: 'The first paragraph.', digest: await digestOf(articleId), ...changes,
  })

const commented = async (actor: Actor, articleId: string, changes: object = {}): Promise<string> =>
  made.parse(await comment(actor, articleId, changes)).json.id

const mailsAbout = async (subject: string) => {
  const { docs } = await desk.payload.find({
    collection: 'mail', where: { subject: { contains: subject } }, sort: 'createdAt', pagination: false, overrideAccess: true,
  })
  return docs
}

it('who may read drafts comments, answers, resolves and lists; nobody else does', async () => {
  const { id } = await aDraft(desk)
  const first = await commented(desk.doctor, id)
  for (const actor of [desk.admin, desk.editor, desk.doctor]) {
    const own = await commented(actor, id)
    expect((await call(actor, `review-comments/${own}/answer`, { comment: 'Me.' })).status).toBe(200)
    expect((await call(actor, `review-comments/${own}/resolve`, {})).status).toBe(200)
    expect((await call(actor, `review-comments/${own}/reopen`, {})).status).toBe(200)
    expect((await call(actor, `articles/${id}/review-comments`)).status).toBe(200)
  }
  for (const [actor, status] of [[null, 401], [desk.moderator, 403]] as const) {
    expect((await comment(actor, id)).status).toBe(status)
    for (const what of ['answer', 'resolve', 'reopen']) {
      expect((await call(actor, `review-comments/${first}/${what}`, { comment: 'x' })).status).toBe(status)
    }
    const list = await call(actor, `articles/${id}/review-comments`)
    expect(list.status).toBe(status)
    expect(JSON.stringify(list.json)).not.toContain('Says who?')
    expect(JSON.stringify((await call(actor, 'review-comments?depth=2')).json)).not.toContain('Says who?')
  }
})

it('a comment is kept with the words that it is about, and stays when they change', async () => {
  const { id } = await aDraft(desk)
  await commented(desk.doctor, id)
  await commented(desk.editor, id, { quote: '', comment: 'On the whole: fine.' })
  await edit(desk, id, { body: aBody('Another paragraph.') })
  expect(await call(desk.editor, `articles/${id}/review-comments`)).toMatchObject({
    json: {
      open: 2,
      docs: [
        { quote: 'The first paragraph.', comment: 'Says who?', author: { id: desk.doctor.id, name: desk.doctor.name, isGuest: false }, resolvedAt: null, answers: [] },
        { quote: '', comment: 'On the whole: fine.' },
      ],
    },
  })
})

it('a text that moved since it was read takes no comment, and says so', async () => {
  const { id } = await aDraft(desk)
  const digest = await digestOf(id)
  await edit(desk, id, { standfirst: 'Other words.' })
  expect(await comment(desk.doctor, id, { digest })).toMatchObject({
    status: 409, json: { errors: [{ field: 'digest', message: expect.stringContaining('has changed') }] },
  })
  expect((await comment(desk.doctor, id)).status).toBe(200)
})

it('what is no comment is refused at its field', async () => {
  const { id } = await aDraft(desk)
  const refusals = [
    [{ comment: '  ' }, 'comment'], [{ comment: 'a'.repeat(4_001) }, 'comment'], [{ comment: 7 }, 'comment'],
    [{ comment: 'a\u0000b' }, 'comment'], [{ quote: 'Not in the text.' }, 'quote'], [{ quote: 'a'.repeat(1_001) }, 'quote'],
    [{ digest: 'none' }, 'digest'], [{ digest: undefined }, 'digest'],
  ] as const
  for (const [changes, field] of refusals) {
    expect(await comment(desk.doctor, id, changes)).toMatchObject({ status: 422, json: { errors: [{ field }] } })
  }
  expect((await comment(desk.doctor, id, { quote: 'first' })).status).toBe(200)
})

it('neither an article nor a comment that is not there is answered, nor one by the id of something else', async () => {
  const { id } = await aDraft(desk)
  const body = { comment: 'x', digest: await digestOf(id) }
  for (const path of [`articles/${desk.topic}/review-comments`, `review-comments/${id}/answer`, `review-comments/${desk.topic}/resolve`, 'review-comments/none/reopen']) {
    expect((await call(desk.editor, path, body)).status).toBe(404)
  }
  expect((await call(desk.editor, `articles/${desk.topic}/review-comments`)).status).toBe(404)
})

it('the words of a foreign article cannot be quoted, and its comments stay with it', async () => {
  const [own, foreign] = [await aDraft(desk), await aDraft(desk, { body: aBody('Foreign words.') })]
  expect((await comment(desk.doctor, own.id, { quote: 'Foreign words.' })).status).toBe(422)
  expect((await comment(desk.doctor, own.id, { digest: await digestOf(foreign.id) })).status).toBe(409)
  const there = await commented(desk.doctor, foreign.id, { quote: 'Foreign words.' })
  await call(desk.editor, `review-comments/${there}/answer`, { comment: 'Answered there.' })
  expect(await call(desk.editor, `articles/${own.id}/review-comments`)).toMatchObject({ json: { docs: [], open: 0 } })
  expect(await call(desk.editor, `articles/${foreign.id}/review-comments`)).toMatchObject({
    json: { docs: [{ id: there, answers: [{ comment: 'Answered there.', author: { name: desk.editor.name } }] }] },
  })
})

it('everybody who takes part hears of an answer, but nobody of their own', async () => {
  const doctor = await aDoctor(desk.payload)
  const [editor, leaver] = [await anAccount(desk.payload, 'editor'), await anAccount(desk.payload, 'editor')]
  const { id, title } = await aDraft(desk)
  const head = await commented(doctor, id)
  await call(leaver, `review-comments/${head}/answer`, { comment: 'I wonder.' })
  await desk.payload.update({ collection: 'accounts', id: leaver.id, data: { roles: ['moderator'] }, overrideAccess: true })
  const first = made.parse(await call(editor, `review-comments/${head}/answer`, { comment: 'The guideline.' })).json.id
  await call(doctor, `review-comments/${first}/answer`, { comment: 'Which one?' })
  const told = (await mailsAbout(`An answer to a comment: ${title}`)).map(({ recipientEmail }) => recipientEmail)
  expect(told).toEqual([doctor.email, doctor.email, editor.email])
})

it('a thread is resolved once, takes no answers meanwhile, and can be opened again', async () => {
  const { id } = await aDraft(desk)
  const head = await commented(desk.doctor, id)
  const both = await Promise.all([desk.doctor, desk.editor].map((who) => call(who, `review-comments/${head}/resolve`, {})))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await call(desk.editor, `review-comments/${head}/answer`, { comment: 'Late.' })).status).toBe(409)
  const list = await call(desk.editor, `articles/${id}/review-comments`)
  const [resolvedAt, resolvedBy] = [expect.any(String), expect.any(String)]
  expect(list).toMatchObject({ json: { open: 0, docs: [{ resolvedAt, resolvedBy }] } })
  expect((await call(desk.editor, `review-comments/${head}/reopen`, {})).status).toBe(200)
  expect((await call(desk.editor, `review-comments/${head}/reopen`, {})).status).toBe(409)
  expect(await call(desk.editor, `articles/${id}/review`)).toMatchObject({ json: { openComments: 1 } })
})

it('open comments go along when a doctor asks for changes: their words by mail, their ids into the ledger', async () => {
  const { id, title } = await aDraft(desk)
  await call(desk.editor, `articles/${id}/submit-for-review`, { reviewer: desk.doctor.id })
  const open = await commented(desk.doctor, id, { comment: 'A word for the mail alone.' })
  const resolved = await commented(desk.doctor, id, { comment: 'A word that is settled.' })
  await call(desk.doctor, `review-comments/${resolved}/resolve`, {})
  expect((await call(desk.doctor, `articles/${id}/request-changes`, { note: 'Please see there.' })).status).toBe(200)
  const [mail] = await mailsAbout(`Changes are asked for: ${title}`)
  expect(JSON.stringify(mail?.text)).toContain('A word for the mail alone.')
  expect(JSON.stringify(mail?.text)).not.toContain('A word that is settled.')
  const { rows: [entry] } = await withConnection(desk.database.ownerUrl, (client) => client.query<{ facts: string }>(
    "select facts from audit.entries where subject = $1 and act = 'article.changes-requested'", [id]))
  expect(JSON.parse(entry?.facts ?? '')).toMatchObject({ note: 'Please see there.', comments: [open] })
  expect(entry?.facts).not.toContain('for the mail alone')
})

it('what a doctor says of a text reaches its editors also where they sign it, or decline', async () => {
  const [signed, declined] = [await aDraft(desk), await aDraft(desk)]
  for (const { id } of [signed, declined]) {
    await call(desk.editor, `articles/${id}/submit-for-review`, { reviewer: desk.doctor.id })
    await commented(desk.doctor, id, { comment: 'A better word next time.' })
  }
  await sign(desk, signed.id)
  expect((await call(desk.doctor, `articles/${declined.id}/decline`, { reason: 'No time.' })).status).toBe(200)
  for (const subject of [`Signed: ${signed.title}`, `Declined: ${declined.title}`]) {
    expect(JSON.stringify((await mailsAbout(subject))[0]?.text)).toContain('A better word next time.')
  }
})

it('nobody writes, changes or deletes a comment past these acts, and all go with their article', async () => {
  const { id } = await aDraft(desk)
  const head = await commented(desk.doctor, id)
  await call(desk.editor, `review-comments/${head}/answer`, { comment: 'x' })
  const token = await tokenOf(desk, desk.admin)
  const own = { article: id, authorName: 'Forged', textDigest: 'x', comment: 'x' }
  expect((await rest(desk, { path: '/api/review-comments', method: 'POST', token, body: own })).status).toBe(403)
  expect((await rest(desk, { path: `/api/review-comments/${head}`, method: 'PATCH', token, body: own })).status).toBe(403)
  expect((await rest(desk, { path: `/api/review-comments/${head}`, method: 'DELETE', token })).status).toBe(403)
  expect((await rest(desk, { path: `/api/articles/${id}`, method: 'DELETE', token })).status).toBe(200)
  const left = await desk.payload.count({ collection: 'review-comments', where: { article: { equals: id } }, overrideAccess: true })
  expect(left.totalDocs).toBe(0)
})
