import { afterAll, beforeAll, expect, it } from 'vitest'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { aPublishedArticle, closeDesk, openDesk, rest, tokenOf, type Actor, type Desk } from '../../support/desk'
import { aBody } from '../../support/rich-text'
import { unique } from '../../support/unique'

let desk: Desk
let article: string
let page: string

/** Says of a live text that it was restored, which the save that publishes it would end. */
const markRestored = (collection: 'articles' | 'pages', id: string) =>
  withConnection(desk.database.superuserUrl, (client) =>
    client.query(`update ${collection} set restored_from = now() where id = $1`, [id]))

beforeAll(async () => {
  desk = await openDesk()
  article = (await aPublishedArticle(desk, { changeNote: 'Only colleagues read this.' })).id
  const data = { title: unique('A page'), body: aBody('We keep little.'), _status: 'published' as const }
  page = (await desk.payload.create({ collection: 'pages', data, overrideAccess: false, user: desk.editor })).id
  await markRestored('articles', article)
  await markRestored('pages', page)
})
afterAll(() => closeDesk(desk))

const readers: [string, () => Actor | null][] = [['anybody', () => null], ['a moderator', () => desk.moderator]]

const ask = async (actor: Actor | null, path: string) =>
  rest(desk, { path, token: actor && (await tokenOf(desk, actor)) })

it.each(readers)('%s sees neither the note of what changed nor what was restored, and cannot ask about them', async (_, who) => {
  for (const path of [`articles/${article}`, `articles/${article}?select[changeNote]=true&select[restoredFrom]=true`, `pages/${page}`]) {
    const { status, json } = await ask(who(), `/api/${path}`)
    expect(status).toBe(200)
    expect(json).not.toHaveProperty('changeNote')
    expect(json).not.toHaveProperty('restoredFrom')
  }
  for (const query of ['articles?where[changeNote][like]=Only', 'articles?sort=changeNote', 'pages?where[restoredFrom][exists]=true']) {
    expect.soft(await ask(who(), `/api/${query}`), query).toMatchObject({ status: 422 })
  }
})

it('colleagues see both', async () => {
  const { json } = await ask(desk.editor, `/api/articles/${article}`)
  expect(json).toMatchObject({ changeNote: 'Only colleagues read this.', restoredFrom: expect.any(String) })
  expect((await ask(desk.doctor, `/api/articles/${article}`)).json).toMatchObject({ changeNote: 'Only colleagues read this.' })
  expect((await ask(desk.editor, `/api/pages/${page}`)).json).toMatchObject({ restoredFrom: expect.any(String) })
})
