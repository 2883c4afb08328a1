import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { findNewestText } from '@/articles/queries'
import { clinicalDigest } from '@/articles/rules/clinical-text'
import { commentAsGuest, forgetGuests } from '@/review-links/commands'
import { findOpenLink } from '@/review-links/queries'
import { settlePast } from '../../../scripts/backup/settle-past'
import { withConnection } from '../../../scripts/setup/database.mjs'
import {
  aDraft, anAccount, closeDesk, edit, openDesk, requestAs, rest, tokenOf, type Actor, type Desk,
} from '../../support/desk'
import { checkDatabase } from '../../support/ledger'
import { moveLedgerClock } from '../../support/move-ledger-clock'

let desk: Desk
const tokens = new Map<string, string>()

beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => moveLedgerClock(desk.database.ownerUrl, '0'))
afterAll(() => closeDesk(desk))

async function call(actor: Actor | null, path: string, body?: object) {
  const token = actor && (tokens.get(actor.id) ?? (await tokenOf(desk, actor)))
  if (actor && token) tokens.set(actor.id, token)
  return rest(desk, { path: `/api/${path}`, token, ...(body === undefined ? {} : { method: 'POST' as const, body }) })
}

const made = z.object({ id: z.string(), url: z.string(), expiresAt: z.string() })
const answer = z.object({ status: z.literal(200), json: made })

async function aLink(articleId: string, actor: Actor = desk.editor, guestName = 'Ida Guest') {
  const { json } = answer.parse(await call(actor, `articles/${articleId}/review-links`, { guestName }))
  return { ...json, token: json.url.split('/').at(-1) ?? '' }
}

const opens = async (token: string) => findOpenLink(await requestAs(desk, null), token)

async function commentBy(token: string, changes: object = {}) {
  const req = await requestAs(desk, null)
  const link = await findOpenLink(req, token)
  const text = link && (await findNewestText(req, link.articleId))
  const digest = text ? clinicalDigest(text) : ''
  return commentAsGuest(req, token, { quote: 'The first paragraph.', comment: 'From outside.', digest, ...changes })
}

type Entry = { act: string; facts: string }

const entriesOf = (articleId: string) => withConnection(desk.database.ownerUrl, async (client) => {
  const query = "select act, facts from audit.entries where subject = $1 and act like 'article.guest%' order by number"
  return (await client.query<Entry>(query, [articleId])).rows
})

it('editors and admins ask guests, list them and end their links; nobody else does', async () => {
  const { id } = await aDraft(desk)
  const link = await aLink(id)
  for (const actor of [desk.admin, desk.editor]) {
    const own = await aLink(id, actor)
    expect((await call(actor, `articles/${id}/review-links`)).status).toBe(200)
    expect((await call(actor, `review-links/${own.id}/revoke`, {})).status).toBe(200)
  }
  for (const [actor, status] of [[null, 401], [desk.doctor, 403], [desk.moderator, 403]] as const) {
    expect((await call(actor, `articles/${id}/review-links`, { guestName: 'x' })).status).toBe(status)
    expect((await call(actor, `articles/${id}/review-links`)).status).toBe(status)
    expect((await call(actor, `review-links/${link.id}/revoke`, {})).status).toBe(status)
  }
  expect(await opens(link.token)).toMatchObject({ articleId: id })
})

it('the secret is told once: neither a list nor the database gives it away', async () => {
  const { id } = await aDraft(desk)
  const { token, url, expiresAt } = await aLink(id)
  expect(url).toMatch(/\/guest-review\/[\w-]{43}$/)
  expect((new Date(expiresAt).getTime() - Date.now()) / 86_400_000).toBeCloseTo(14, 1)
  const list = await call(desk.editor, `articles/${id}/review-links`)
  expect(list).toMatchObject({ json: { docs: [{ guestName: 'Ida Guest', askedBy: desk.editor.name, state: 'open', expiresAt }] } })
  const stored = await withConnection(desk.database.ownerUrl, async (client) =>
    JSON.stringify((await client.query('select * from review_links where article_id = $1', [id])).rows))
  expect(stored).not.toContain(token)
  const hash = /[0-9a-f]{64}/.exec(stored)?.[0] ?? 'missing'
  for (const { json } of [list, await call(desk.admin, 'review-links?depth=2'), await call(desk.editor, 'review-links?select[tokenHash]=true')]) {
    expect(JSON.stringify(json)).not.toContain(token)
    expect(JSON.stringify(json)).not.toContain(hash)
  }
  expect((await call(desk.admin, `review-links?where[tokenHash][equals]=${hash}`)).status).toBeGreaterThanOrEqual(400)
})

it.each([{}, { guestName: ' ' }, { guestName: 'a'.repeat(121) }, { guestName: 'two\nlines' }, { guestName: 7 }])('%j is no guest', async (body) => {
  const { id } = await aDraft(desk)
  expect(await call(desk.editor, `articles/${id}/review-links`, body)).toMatchObject({ status: 422, json: { errors: [{ field: 'guestName' }] } })
})

it('neither an article nor a link that is not there is answered', async () => {
  const { id } = await aDraft(desk)
  expect((await call(desk.editor, `articles/${desk.topic}/review-links`, { guestName: 'x' })).status).toBe(404)
  expect((await call(desk.editor, `articles/${desk.topic}/review-links`)).status).toBe(404)
  expect((await call(desk.editor, `review-links/${id}/revoke`, {})).status).toBe(404)
})

it('a guest comments under their name, marked as a guest, and whoever asked them hears of it', async () => {
  const { id, title } = await aDraft(desk)
  const { token } = await aLink(id, await anAccount(desk.payload, 'editor'))
  expect(await commentBy(token)).toMatchObject({ ok: true })
  expect(await call(desk.doctor, `articles/${id}/review-comments`)).toMatchObject({
    json: { docs: [{ comment: 'From outside.', quote: 'The first paragraph.', author: { id: null, name: 'Ida Guest', isGuest: true } }] },
  })
  const { docs } = await desk.payload.find({ collection: 'mail', where: { subject: { contains: `A guest has commented: ${title}` } }, overrideAccess: true })
  expect(docs).toHaveLength(1)
  expect(JSON.stringify(docs[0]?.text)).toContain('From outside.')
})

it('where whoever asked has left, all editors hear of it', async () => {
  const leaver = await anAccount(desk.payload, 'editor')
  const { id, title } = await aDraft(desk)
  const { token } = await aLink(id, leaver)
  await desk.payload.update({ collection: 'accounts', id: leaver.id, data: { isSwitchedOff: true }, overrideAccess: true })
  await commentBy(token)
  const { docs } = await desk.payload.find({ collection: 'mail', where: { subject: { contains: `A guest has commented: ${title}` } }, overrideAccess: true })
  const told = docs.map(({ recipientEmail }) => recipientEmail)
  expect(told).toContain(desk.editor.email)
  expect(told).not.toContain(leaver.email)
})

it('a guest who read an older text is told, and words of another article are not taken', async () => {
  const { id } = await aDraft(desk)
  const { token } = await aLink(id)
  const link = await opens(token)
  await edit(desk, id, { standfirst: 'Other words.' })
  expect(link).not.toBeNull()
  expect(await commentBy(token, { digest: 'f'.repeat(64) })).toEqual({ ok: false, refusal: 'text-moved' })
  expect(await commentBy(token, { quote: 'Foreign words.' })).toEqual({ ok: false, refusal: 'quote-not-found' })
})

it('a link runs out after 14 days by the clock of the ledger, and cannot be ended then', async () => {
  const { id } = await aDraft(desk)
  const link = await aLink(id)
  await moveLedgerClock(desk.database.ownerUrl, '13 days 23 hours')
  expect(await opens(link.token)).not.toBeNull()
  await moveLedgerClock(desk.database.ownerUrl, '14 days 1 minute')
  expect(await opens(link.token)).toBeNull()
  expect(await commentBy(link.token)).toEqual({ ok: false, refusal: 'no-link' })
  expect(await call(desk.editor, `articles/${id}/review-links`)).toMatchObject({ json: { docs: [{ state: 'expired' }] } })
  expect((await call(desk.editor, `review-links/${link.id}/revoke`, {})).status).toBe(409)
})

it('a link that was ended opens nothing, is ended once, and each act stands in the ledger without the name', async () => {
  const { id } = await aDraft(desk)
  const link = await aLink(id)
  const both = await Promise.all([desk.editor, desk.admin].map((who) => call(who, `review-links/${link.id}/revoke`, {})))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await opens(link.token)).toBeNull()
  expect(await commentBy(link.token)).toEqual({ ok: false, refusal: 'no-link' })
  const entries = await entriesOf(id)
  expect(entries.map(({ act }) => act)).toEqual(['article.guest-asked', 'article.guest-link-ended'])
  const about = z.object({ link: z.literal(link.id) })
  for (const { facts } of entries) expect(about.safeParse(JSON.parse(facts)).success).toBe(true)
  expect(JSON.stringify(entries)).not.toContain('Ida Guest')
  expect((await checkDatabase(desk.database.ownerUrl)).faults).toEqual([])
})

it.each(['', 'none', 'a'.repeat(43), '../../x', '\u0000'.repeat(43)])('%j opens nothing', async (token) => {
  expect(await opens(token)).toBeNull()
})

it('a restore of a backup ends every link', async () => {
  const { id } = await aDraft(desk)
  const { token } = await aLink(id)
  await withConnection(desk.database.ownerUrl, (client) => settlePast(client, new Date().toISOString()))
  tokens.clear()
  expect(await opens(token)).toBeNull()
  expect(await call(desk.editor, `articles/${id}/review-links`)).toMatchObject({ json: { docs: [{ state: 'revoked' }] } })
})

it('the name of a guest is forgotten ninety days after their link ended, and what they said stays', async () => {
  const { id } = await aDraft(desk)
  const [ended, open] = [await aLink(id, desk.editor, 'Ida Ended'), await aLink(id, desk.editor, 'Ola Open')]
  for (const { token } of [ended, open]) expect(await commentBy(token)).toMatchObject({ ok: true })
  await call(desk.editor, `review-links/${ended.id}/revoke`, {})
  const named = async () => withConnection(desk.database.ownerUrl, async (client) =>
    (await client.query<{ name: string }>('select author_name as name from review_comments where article_id = $1 order by 1', [id])).rows)
  const at = (days: number) => new Date(Date.now() + days * 86_400_000)
  await forgetGuests(90)(await requestAs(desk, null), at(89))
  expect(await named()).toEqual([{ name: 'Ida Ended' }, { name: 'Ola Open' }])
  await forgetGuests(90)(await requestAs(desk, null), at(91))
  expect(await named()).toEqual([{ name: 'A guest' }, { name: 'Ola Open' }])
  await forgetGuests(90)(await requestAs(desk, null), at(105))
  expect(await named()).toEqual([{ name: 'A guest' }, { name: 'A guest' }])
})
