import { afterAll, beforeAll, expect, it } from 'vitest'
import { findWritersSinceReview } from '@/review-exceptions/queries'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { aDraft, anAccount, aPublishedArticle, closeDesk, openDesk, requestAs, rest, tokenOf, type Actor, type Desk } from '../../support/desk'

let desk: Desk
let colleague: Actor

beforeAll(async () => {
  desk = await openDesk()
  colleague = await anAccount(desk.payload, 'editor')
  await desk.payload.update({ collection: 'accounts', id: desk.editor.id, data: { mayPublishUrgently: true }, overrideAccess: true })
})
afterAll(() => closeDesk(desk))

const save = (actor: Actor, id: string, data: { standfirst?: string; slug?: string }) =>
  desk.payload.update({ collection: 'articles', id, data, draft: true, overrideAccess: false, user: actor, depth: 0 })

const writersOf = async (id: string): Promise<string[]> =>
  (await findWritersSinceReview(await requestAs(desk, null), id)).sort()

const urge = async (id: string) => rest(desk, {
  path: `/api/articles/${id}/publish-urgently`, method: 'POST', body: { reason: 'A recall.' }, token: await tokenOf(desk, desk.editor),
})

it('who wrote the text hurries nothing out, whoever saved what is no part of it after them', async () => {
  const { id, slug } = await aDraft(desk)
  await save(colleague, id, { slug: `${slug}-moved` })
  expect(await writersOf(id)).toEqual([desk.editor.id])
  expect(await urge(id)).toMatchObject({ status: 403 })
})

it('what a colleague wrote may go out by whoever saved no word of it', async () => {
  const { id, slug } = await aPublishedArticle(desk)
  await save(colleague, id, { standfirst: 'Theirs.' })
  await save(desk.editor, id, { slug: `${slug}-moved` })
  expect(await writersOf(id)).toEqual([colleague.id])
  expect(await urge(id)).toMatchObject({ status: 200 })
})

it('words that were signed are nobody’s to answer for, and those that came after them are', async () => {
  const { id } = await aPublishedArticle(desk)
  expect(await writersOf(id)).toEqual([])
  await save(colleague, id, { standfirst: 'Theirs.' })
  await save(desk.editor, id, { standfirst: 'Ours.' })
  expect(await writersOf(id)).toEqual([colleague.id, desk.editor.id].sort())
})

it('of a version that does not say who saved it, all count who had written by then', async () => {
  const { id } = await aDraft(desk)
  await withConnection(desk.database.ownerUrl, (client) =>
    client.query('update _articles_v set version_saved_by = null where parent_id = $1', [id]))
  expect(await writersOf(id)).toEqual([desk.editor.id])
})

it('of a copy, all count who wrote what it is a copy of', async () => {
  const { id } = await aDraft(desk)
  const copy = await desk.payload.duplicate({ collection: 'articles', id, overrideAccess: false, user: colleague, depth: 0 })
  expect(await writersOf(copy.id)).toEqual([colleague.id, desk.editor.id].sort())
})
