import { afterAll, beforeAll, expect, it } from 'vitest'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { aDraft, closeDesk, edit, openDesk, requestAs, rest, sign, tokenOf, type Desk } from '../../support/desk'
import { aBody } from '../../support/rich-text'
import { unique } from '../../support/unique'
import { until } from '../../support/until'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

type Kind = 'articles' | 'pages'

async function aDocument(kind: Kind): Promise<string> {
  if (kind === 'articles') return (await aDraft(desk)).id
  const data = { title: unique('A page'), description: 'First.', body: aBody('We keep little.') }
  return (await desk.payload.create({ collection: 'pages', data, draft: true, overrideAccess: false, user: desk.editor })).id
}

const firstVersion = async (kind: Kind, id: string): Promise<string> => {
  const where = { parent: { equals: id } }
  const { docs } = await desk.payload.findVersions({ collection: kind, where, sort: 'createdAt', limit: 1, overrideAccess: true })
  return docs[0]?.id ?? ''
}

type Act = (kind: Kind, id: string) => Promise<unknown>

const save: Act = (kind, id) =>
  desk.payload.update({
    collection: kind, id, data: { title: unique('Saved') }, draft: true, overrideAccess: false, user: desk.editor,
  })

const restore: Act = async (kind, id) =>
  rest(desk, { path: `/api/${kind}/versions/${await firstVersion(kind, id)}`, method: 'POST', token: await tokenOf(desk, desk.editor) })

const remove: Act = (kind, id) => desk.payload.delete({ collection: kind, id, overrideAccess: false, user: desk.admin })

const saveMany: Act = (kind, id) =>
  desk.payload.update({
    collection: kind, where: { id: { equals: id } }, data: { title: unique('Saved') }, draft: true, overrideAccess: false, user: desk.editor,
  })

const removeMany: Act = (kind, id) =>
  desk.payload.delete({ collection: kind, where: { id: { equals: id } }, overrideAccess: false, user: desk.admin })

const signing: Act = (_, id) => sign(desk, id)

const WAITING = `select from pg_locks where locktype = 'advisory' and not granted
  and database = (select oid from pg_database where datname = current_database())`

/** Begins an act while somebody else is writing the document, and gives whether it waited for their end. */
async function waitsForOthers(kind: Kind, id: string, act: Act): Promise<boolean> {
  return withConnection(desk.database.superuserUrl, async (other) => {
    await other.query('begin')
    await other.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [`documents/${kind}`])
    await other.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`documents/${kind}/${id}`])
    const progress = { isOver: false }
    const acting = act(kind, id).finally(() => { progress.isOver = true })
    const { answer } = await until(
      async () => ({ isWaiting: (await other.query(WAITING)).rowCount === 1, ...progress }),
      ({ isWaiting, isOver }) => isWaiting || isOver,
    )
    await other.query('rollback')
    await acting
    return answer.isWaiting
  })
}

it.each<[Kind, string, Act]>([
  ['articles', 'save', save], ['articles', 'restore', restore], ['articles', 'signature', signing], ['articles', 'deletion', remove],
  ['articles', 'save of many', saveMany], ['articles', 'deletion of many', removeMany],
  ['pages', 'save', save], ['pages', 'restore', restore], ['pages', 'deletion', remove],
])('of %s, a %s waits for whoever is writing the same one', async (kind, _, act) => {
  const id = await aDocument(kind)
  expect(await waitsForOthers(kind, id, act)).toBe(true)
})

it('a restore and a save at once leave the one on top of the other, and neither half', async () => {
  const { id, standfirst } = await aDraft(desk)
  await edit(desk, id, { standfirst: 'Second.', changeNote: 'A note.' })
  await Promise.all([restore('articles', id), edit(desk, id, { changeNote: 'Another note.' })])
  const newest = await desk.payload.findByID({
    collection: 'articles', id, draft: true, depth: 0, overrideAccess: false, req: await requestAs(desk, desk.editor),
  })
  expect(newest.standfirst).toBe(standfirst)
  expect([null, 'Another note.']).toContain(newest.changeNote)
})

type Way = { name: string; method: 'PATCH' | 'DELETE' | 'POST'; pathOf: (id: string) => Promise<string> }

const ofOne = async (id: string): Promise<string> => `/api/articles/${id}`
const ofMany = async (id: string): Promise<string> => `/api/articles?where[id][equals]=${id}`

it.each<Way>([
  { name: 'save', method: 'PATCH', pathOf: ofOne },
  { name: 'deletion', method: 'DELETE', pathOf: ofOne },
  { name: 'save of many', method: 'PATCH', pathOf: ofMany },
  { name: 'deletion of many', method: 'DELETE', pathOf: ofMany },
  { name: 'restore', method: 'POST', pathOf: async (id) => `/api/articles/versions/${await firstVersion('articles', id)}` },
])('a $name of somebody who is not signed in waits for nobody, and is refused', async ({ method, pathOf }) => {
  const { id } = await aDraft(desk)
  const path = await pathOf(id)
  const ask = () => rest(desk, { path, method, body: { title: 'Mine.' } })
  expect(await waitsForOthers('articles', id, ask)).toBe(false)
  expect((await ask()).status).toBe(401)
})

it('settings that somebody else is writing are refused at once to whoever is not signed in', async () => {
  const ask = () => rest(desk, { path: '/api/globals/site', method: 'POST', body: { name: 'Mine.' } })
  const refused = await withConnection(desk.database.superuserUrl, async (other) => {
    await other.query('begin')
    await other.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', ['documents/globals/site'])
    const { status } = await ask()
    await other.query('rollback')
    return status
  })
  expect(refused).toBe(401)
})
