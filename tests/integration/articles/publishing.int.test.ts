import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  aDraft, anArticle, aPublishedArticle, closeDesk, edit, liveText, openDesk, publish, requestAs, rest, sign, tokenOf,
  type Desk,
} from '../../support/desk'
import { aBody } from '../../support/rich-text'
import { runScheduledPublish } from '../../support/run-scheduled-publish'
import { unique } from '../../support/unique'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

type WayIn = (id: string) => Promise<unknown>

const newestVersion = async (id: string): Promise<string> => {
  const { docs } = await desk.payload.findVersions({
    collection: 'articles', where: { parent: { equals: id } }, sort: '-updatedAt', limit: 1, overrideAccess: true,
  })
  return docs[0]?.id ?? ''
}

/** Every way in which a text can ask to be put before readers. */
const waysIn: [string, WayIn][] = [
  ['an update that says published', (id) => publish(desk, id)],
  ['an update with the authority of the system', (id) =>
    desk.payload.update({ collection: 'articles', id, data: { _status: 'published' }, overrideAccess: true })],
  ['an update that writes the text along', async (id) => {
    const { body, title } = await newestText(id)
    return desk.payload.update({
      collection: 'articles', id, data: { _status: 'published', body, title }, overrideAccess: false, user: desk.editor,
    })
  }],
  ['an update that says published and asks for a draft', (id) =>
    desk.payload.update({
      collection: 'articles', id, data: { _status: 'published' }, draft: true, overrideAccess: false, user: desk.editor,
    })],
  ['a bulk update', (id) =>
    desk.payload.update({
      collection: 'articles', where: { id: { equals: id } }, data: { _status: 'published' },
      overrideAccess: false, user: desk.editor,
    })],
  ['a scheduled publish', (id) => runScheduledPublish(desk, id)],
]

const newestText = (id: string) =>
  desk.payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true })

const refusedOrNot = async (act: Promise<unknown>): Promise<void> => {
  await act.then(() => undefined, (error: unknown) => {
    if (!(error instanceof Error)) throw error
  })
}

it.each(waysIn)('%s does not put an unsigned text before readers', async (_, wayIn) => {
  const { id } = await aDraft(desk)
  await refusedOrNot(wayIn(id))
  expect(await liveText(desk, id)).toMatchObject({ _status: 'draft' })
})

it.each(waysIn)('%s puts a signed text before readers', async (_, wayIn) => {
  const { id } = await aDraft(desk)
  await sign(desk, id)
  await wayIn(id)
  expect(await liveText(desk, id)).toMatchObject({ _status: 'published', stage: 'published' })
})

it.each(waysIn)('%s does not publish an edit after signing, and readers keep the signed text', async (_, wayIn) => {
  const { id, title } = await aPublishedArticle(desk)
  await edit(desk, id, { title: `${title}, edited`, body: aBody('Nobody signed this.') })
  await refusedOrNot(wayIn(id))
  expect(await liveText(desk, id)).toMatchObject({ _status: 'published', title, body: aBody('The first paragraph.') })
  expect(await newestText(id)).toMatchObject({ title: `${title}, edited` })
})

it.each([
  ['create', () => ({ ...anArticle(desk), _status: 'published' as const })],
  ['create with an id that it chose', () => ({ ...anArticle(desk), id: crypto.randomUUID(), _status: 'published' as const })],
])('%s cannot put a text before readers', async (_, written) => {
  const made = written()
  const create = desk.payload.create({ collection: 'articles', data: made, draft: false, overrideAccess: true })
  await expect(create).rejects.toMatchObject({ status: 422, data: { errors: [{ path: 'body' }] } })
  const { totalDocs } = await desk.payload.count({
    collection: 'articles', where: { title: { equals: made.title } }, overrideAccess: true,
  })
  expect(totalDocs).toBe(0)
})

it('an article made again under the id of a signed one is not covered by that signature', async () => {
  const draft = await aDraft(desk)
  await sign(desk, draft.id)
  await desk.payload.delete({ collection: 'articles', id: draft.id, overrideAccess: true })
  const again = { ...anArticle(desk), id: draft.id, _status: 'published' as const }
  const create = desk.payload.create({ collection: 'articles', data: again, draft: false, overrideAccess: true })
  await expect(create).rejects.toMatchObject({ status: 422 })
})

it('a copy of a published article is an unsigned draft with an address of its own', async () => {
  const { id, slug } = await aPublishedArticle(desk)
  const copy = await desk.payload.duplicate({
    collection: 'articles', id, data: {}, draft: true, overrideAccess: false, user: desk.editor, depth: 0,
  })
  expect(copy.slug).not.toBe(slug)
  expect(copy).toMatchObject({ _status: 'draft', stage: 'drafting', reviewedBy: null, lastReviewedOn: null })
  expect(copy.firstPublishedAt ?? null).toBeNull()
  await expect(publish(desk, copy.id)).rejects.toMatchObject({ status: 422 })
})

it('a copy that asks not to be a draft is one all the same', async () => {
  const { id } = await aPublishedArticle(desk)
  const copy = await desk.payload.duplicate({
    collection: 'articles', id, data: {}, draft: false, overrideAccess: true, depth: 0,
  })
  expect(await liveText(desk, copy.id)).toMatchObject({ _status: 'draft' })
})

it('a copy that says published is refused', async () => {
  const { id } = await aPublishedArticle(desk)
  const copy = desk.payload.duplicate({
    collection: 'articles', id, data: { _status: 'published' }, draft: false, overrideAccess: true, depth: 0,
  })
  await expect(copy).rejects.toMatchObject({ status: 422 })
})

it('a copy remembers who wrote the words, so that they cannot sign it', async () => {
  const { id } = await aDraft(desk)
  const copy = await desk.payload.duplicate({
    collection: 'articles', id, data: {}, draft: true, overrideAccess: false, user: desk.admin, depth: 0,
  })
  expect(copy.contributors).toEqual(expect.arrayContaining([desk.editor.id, desk.admin.id]))
})

it.each([true, false])('restoring an unsigned version (as a draft: %s) leaves readers what they have', async (draft) => {
  const { id, title } = await aPublishedArticle(desk)
  await edit(desk, id, { title: unique('An unsigned title') })
  const unsigned = await newestVersion(id)
  await edit(desk, id, { title: unique('A later title') })
  await refusedOrNot(
    desk.payload.restoreVersion({ collection: 'articles', id: unsigned, draft, overrideAccess: true }),
  )
  expect(await liveText(desk, id)).toMatchObject({ _status: 'published', title })
})

it('not even a signed version is restored straight to readers: they get it when it is published', async () => {
  const { id, title } = await aPublishedArticle(desk)
  const signed = await newestVersion(id)
  const other = unique('The second title')
  await edit(desk, id, { title: other })
  await sign(desk, id)
  await publish(desk, id)
  const restore = desk.payload.restoreVersion({ collection: 'articles', id: signed, draft: false, overrideAccess: true })
  await expect(restore).rejects.toMatchObject({ status: 409 })
  expect(await liveText(desk, id)).toMatchObject({ title: other })
  await rest(desk, { method: 'POST', token: await tokenOf(desk, desk.editor), path: `/api/articles/versions/${signed}` })
  expect(await liveText(desk, id)).toMatchObject({ title: other })
  await publish(desk, id)
  expect(await liveText(desk, id)).toMatchObject({ _status: 'published', title })
})

it.each([
  ['a draft save', (id: string) => edit(desk, id, { standfirst: 'Changed.' })],
  ['a save without a status', (id: string) =>
    desk.payload.update({
      collection: 'articles', id, data: { standfirst: 'Changed.' }, overrideAccess: false, user: desk.editor,
    })],
  ['a save that says draft together with words', (id: string) =>
    desk.payload.update({
      collection: 'articles', id, data: { standfirst: 'Changed.', _status: 'draft' }, overrideAccess: false, user: desk.editor,
    })],
  ['a bulk edit', (id: string) =>
    desk.payload.update({
      collection: 'articles', where: { id: { equals: id } }, data: { standfirst: 'Changed.' },
      overrideAccess: false, user: desk.editor,
    })],
])('%s neither takes an article down nor changes what readers see', async (_, save) => {
  const { id } = await aPublishedArticle(desk)
  await save(id)
  expect(await liveText(desk, id)).toMatchObject({ _status: 'published', standfirst: 'What it is about.' })
  expect(await newestText(id)).toMatchObject({ standfirst: 'Changed.' })
})

it('an article is taken down when its status alone is set back, and comes back without a second signature', async () => {
  const { id } = await aPublishedArticle(desk)
  const { payload, editor } = desk
  await payload.update({ collection: 'articles', id, data: { _status: 'draft' }, overrideAccess: false, user: editor })
  expect(await liveText(desk, id)).toMatchObject({ _status: 'draft' })
  await publish(desk, id)
  expect(await liveText(desk, id)).toMatchObject({ _status: 'published' })
})

it('articles are not taken down in bulk', async () => {
  const { id } = await aPublishedArticle(desk)
  const down = desk.payload.update({
    collection: 'articles', where: { id: { equals: id } }, data: { _status: 'draft' }, overrideAccess: true,
  })
  await expect(down).rejects.toMatchObject({ status: 422 })
  expect(await liveText(desk, id)).toMatchObject({ _status: 'published' })
})

it('a write made on an older text than the newest is refused, and one without a date is not', async () => {
  const { id, updatedAt } = await aDraft(desk)
  await edit(desk, id, { standfirst: 'Somebody was faster.' })
  await expect(edit(desk, id, { standfirst: 'Too late.', updatedAt })).rejects.toMatchObject({ status: 409 })
  expect(await newestText(id)).toMatchObject({ standfirst: 'Somebody was faster.' })
  await edit(desk, id, { standfirst: 'Without a date.' })
  expect(await newestText(id)).toMatchObject({ standfirst: 'Without a date.' })
})

it('keeps every version: sixty saves are sixty versions', async () => {
  const { id } = await aDraft(desk)
  for (let save = 1; save < 60; save += 1) await edit(desk, id, { standfirst: `Save ${save}.` })
  const { totalDocs } = await desk.payload.countVersions({
    collection: 'articles', where: { parent: { equals: id } }, overrideAccess: true,
  })
  expect(totalDocs).toBe(60)
})

it('remembers everybody who wrote in an article, whatever is sent as contributors', async () => {
  const { id } = await aDraft(desk, { contributors: [] })
  const req = await requestAs(desk, desk.admin)
  const saved = await desk.payload.update({
    collection: 'articles', id, data: { standfirst: 'By the admin.', contributors: [] }, draft: true,
    depth: 0, overrideAccess: false, req,
  })
  expect(saved.contributors).toEqual(expect.arrayContaining([desk.editor.id, desk.admin.id]))
})

it('a note of what changed is kept with the publication, and the next draft begins without it', async () => {
  const { id } = await aDraft(desk)
  await edit(desk, id, { changeNote: 'Clearer words on rest.' })
  await sign(desk, id)
  await publish(desk, id)
  expect(await liveText(desk, id)).toMatchObject({ changeNote: 'Clearer words on rest.' })
  await edit(desk, id, { standfirst: 'Something new.', changeNote: 'Clearer words on rest.' })
  expect(await newestText(id)).toMatchObject({ changeNote: null })
  await edit(desk, id, { changeNote: 'Another reason.' })
  expect(await newestText(id)).toMatchObject({ changeNote: 'Another reason.' })
})

it('a restored text says from when it is, until it is saved again', async () => {
  const { id } = await aDraft(desk)
  await edit(desk, id, { standfirst: 'Later.' })
  const { docs: [oldest] } = await desk.payload.findVersions({
    collection: 'articles', where: { parent: { equals: id } }, sort: 'createdAt', limit: 1, overrideAccess: true,
  })
  const token = await tokenOf(desk, desk.editor)
  const restored = await rest(desk, { method: 'POST', token, path: `/api/articles/versions/${oldest?.id ?? ''}` })
  expect(restored.status).toBe(200)
  expect(await newestText(id)).toMatchObject({ restoredFrom: oldest?.version.updatedAt })
  await edit(desk, id, { standfirst: 'Going on.' })
  expect(await newestText(id)).toMatchObject({ restoredFrom: null })
})
