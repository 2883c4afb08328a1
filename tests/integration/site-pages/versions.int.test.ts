import { afterAll, beforeAll, expect, it } from 'vitest'
import { findPublishedPage, listPageVersions } from '@/site-pages/queries'
import { closeDesk, openDesk, requestAs, rest, tokenOf, type Desk } from '../../support/desk'
import { aBody } from '../../support/rich-text'
import { unique } from '../../support/unique'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

async function aLegalPage(words: string) {
  const data = { title: unique('Terms'), kind: 'legal' as const, body: aBody(words), _status: 'published' as const }
  return desk.payload.create({ collection: 'pages', data, overrideAccess: false, user: desk.editor })
}

const save = async (id: string, body: object, query = '') =>
  rest(desk, { path: `/api/pages/${id}${query}`, token: await tokenOf(desk, desk.editor), method: 'PATCH', body })

const publish = (id: string, words: string) => save(id, { body: aBody(words), _status: 'published' })

const versions = async (id: string) => listPageVersions(await requestAs(desk, null), id)

const wordsOf = async (id: string): Promise<string[]> =>
  (await versions(id)).map(({ text }) => /"text":"([^"]*)"/.exec(JSON.stringify(text.body))?.[1] ?? '')

it('readers may read every text that was published, and none that was only saved', async () => {
  const { id } = await aLegalPage('First.')
  await save(id, { body: aBody('A secret draft.') })
  await publish(id, 'Second.')
  await save(id, { title: 'A secret title', body: aBody('Another secret draft.') })
  expect(await wordsOf(id)).toEqual(['First.', 'Second.'])
  expect(JSON.stringify(await versions(id))).not.toContain('secret')
})

it('a page that was never published has no versions', async () => {
  const data = { title: unique('Terms'), kind: 'legal' as const, body: aBody('A draft.'), _status: 'draft' as const }
  const { id } = await desk.payload.create({ collection: 'pages', draft: true, data, overrideAccess: false, user: desk.editor })
  expect(await versions(id)).toEqual([])
})

it.each([['by a program', ''], ['by the button of the admin', '?unpublishAllLocales=true']])(
  'a text that was taken down %s and replaced stays among the versions',
  async (_, query) => {
    const { id } = await aLegalPage('First.')
    expect(await save(id, { _status: 'draft' }, query)).toMatchObject({ status: 200 })
    expect(await findPublishedPage(await requestAs(desk, null), String((await current(id)).slug))).toBeNull()
    await publish(id, 'Second.')
    expect(await wordsOf(id)).toEqual(['First.', 'Second.'])
  },
)

const current = (id: string) => desk.payload.findByID({ collection: 'pages', id, depth: 0, overrideAccess: true })

it('a version is not restored straight to readers, by the Local API either', async () => {
  const { id } = await aLegalPage('First.')
  await publish(id, 'Second.')
  const { docs } = await desk.payload.findVersions({
    collection: 'pages', where: { parent: { equals: id } }, sort: 'createdAt', limit: 1, overrideAccess: true,
  })
  const restore = desk.payload.restoreVersion({
    collection: 'pages', id: String(docs[0]?.id), overrideAccess: false, user: desk.editor,
  })
  await expect(restore).rejects.toMatchObject({ status: 409 })
  expect(JSON.stringify((await current(id)).body)).toContain('Second.')
  expect(await wordsOf(id)).toEqual(['First.', 'Second.'])
})
