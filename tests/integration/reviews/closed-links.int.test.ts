import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  aDraft, aPublishedArticle, closeDesk, openDesk, publish, rest, sign, tokenOf, type Desk,
} from '../../support/desk'
import { aBody, aLinkToDocument, aParagraph } from '../../support/an-article-text'
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
  expect(await closedLinks()).toMatchObject({ closedLinks: [closed.title] })
  await sign(desk, closed.id)
  await publish(desk, closed.id)
  expect(await closedLinks()).toMatchObject({ closedLinks: [] })
})

it('the panel names drafts of one title once', async () => {
  const title = unique('Twice')
  const [one, two] = [await aDraft(desk, { title }), await aDraft(desk, { title, slug: unique('twice') })]
  const links = [one.id, two.id].map((id) => aLinkToDocument('articles', id, 'More on this'))
  const { id } = await aDraft(desk, { body: aBody(aParagraph(...links)) })
  const { json } = await rest(desk, { path: `/api/articles/${id}/review`, token: await tokenOf(desk, desk.editor) })
  expect(json).toMatchObject({ closedLinks: [title] })
})
