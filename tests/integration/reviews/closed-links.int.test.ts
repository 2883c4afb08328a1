import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  aDraft, aPublishedArticle, closeDesk, edit, openDesk, publish, rest, sign, tokenOf, type Desk,
} from '../../support/desk'
import { aBody, aLinkToDocument, aParagraph } from '../../support/an-article-text'
import { aBody as aPlainBody } from '../../support/rich-text'
import { unique } from '../../support/unique'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

it('the panel tells which links of a text readers do not get, until what they point at is out', async () => {
  const [closed, open] = [await aDraft(desk), await aPublishedArticle(desk)]
  const links = [closed.id, open.id, closed.id].map((id) => aLinkToDocument('articles', id, 'More on this'))
  const { id } = await aDraft(desk, { body: aBody(aParagraph(...links)) })
  const token = await tokenOf(desk, desk.editor)
  const closedLinks = async () => (await rest(desk, { path: `/api/articles/${id}/review`, token })).json
  expect(await closedLinks()).toMatchObject({ closedLinks: [{ collection: 'articles', id: closed.id, title: closed.title }] })
  await sign(desk, closed.id)
  await publish(desk, closed.id)
  expect(await closedLinks()).toMatchObject({ closedLinks: [] })
})

it('the panel tells of pages that are not out, and not of those that are', async () => {
  const aPage = (isOut: boolean) => desk.payload.create({
    collection: 'pages',
    data: { title: unique('Page'), body: aPlainBody('Words.'), _status: isOut ? 'published' : 'draft' },
    draft: !isOut,
    user: desk.admin,
    overrideAccess: false,
  })
  const [closed, open] = [await aPage(false), await aPage(true)]
  const links = [open.id, closed.id].map((id) => aLinkToDocument('pages', id, 'More on this'))
  const { id } = await aDraft(desk, { body: aBody(aParagraph(...links)) })
  const { json } = await rest(desk, { path: `/api/articles/${id}/review`, token: await tokenOf(desk, desk.editor) })
  expect(json).toMatchObject({ closedLinks: [{ collection: 'pages', id: closed.id, title: closed.title }] })
})

it('the panel tells of links to deleted articles once', async () => {
  const [one, two] = [await aDraft(desk), await aDraft(desk)]
  const links = [one.id, two.id].map((id) => aLinkToDocument('articles', id, 'More on this'))
  const { id } = await aDraft(desk, { body: aBody(aParagraph(...links)) })
  const token = await tokenOf(desk, desk.admin)
  for (const gone of [one, two]) await rest(desk, { method: 'DELETE', path: `/api/articles/${gone.id}`, token })
  const { json } = await rest(desk, { path: `/api/articles/${id}/review`, token })
  expect(json).toMatchObject({ closedLinks: [{ collection: 'articles', id: null, title: 'An article that was deleted' }] })
})

it('the panel tells where readers see an article, also while its newest text is not out', async () => {
  const { id } = await aDraft(desk)
  const token = await tokenOf(desk, desk.editor)
  const standing = async () => (await rest(desk, { path: `/api/articles/${id}/review`, token })).json
  expect(await standing()).toMatchObject({ livePath: null })
  await sign(desk, id)
  const { path } = await publish(desk, id)
  expect(await standing()).toMatchObject({ stage: 'published', livePath: `/${path}` })
  await edit(desk, id, { slug: unique('moved'), body: aBody(aParagraph('Other words.')) })
  expect(await standing()).toMatchObject({ stage: 'drafting', livePath: `/${path}` })
})
