import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  aDoctor, aDraft, aPublishedArticle, closeDesk, edit, liveText, openDesk, publish, rest, sign, tokenOf, type Desk,
} from '../../support/desk'
import { aBody } from '../../support/rich-text'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

/** A body of one paragraph with one node in it. */
const bodyWith = (node: { type: string; [key: string]: unknown }) => {
  const body = aBody('Read more here:')
  const paragraph = { ...aBody('').root.children[0], type: 'paragraph', version: 1, children: [{ version: 1, ...node }] }
  return { root: { ...body.root, children: [...body.root.children, paragraph] } }
}

const words = { type: 'text', version: 1, text: 'the leaflet', format: 0, detail: 0, mode: 'normal', style: '' }

const link = (fields: Record<string, unknown>) =>
  ({ type: 'link', version: 3, format: '', indent: 0, direction: null, children: [words], fields })

const unsigned = { status: 422, data: { errors: [{ path: 'body', message: expect.stringContaining('signed') }] } }

it('restoring a version over REST makes a draft, and the live page stays what it was', async () => {
  const { id } = await aPublishedArticle(desk, { body: aBody('The signed words.') })
  await edit(desk, id, { body: aBody('Newer words.') })
  const where = { parent: { equals: id } }
  const { docs } = await desk.payload.findVersions({ collection: 'articles', where, sort: 'createdAt', overrideAccess: true })
  const token = await tokenOf(desk, desk.editor)
  for (const version of docs) {
    const { status } = await rest(desk, { path: `/api/articles/versions/${version.id}`, method: 'POST', token })
    expect(status).toBe(200)
    const live = await liveText(desk, id)
    expect(live._status).toBe('published')
    expect(JSON.stringify(live.body)).toContain('The signed words.')
  }
  const newest = await desk.payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true })
  expect(newest._status).toBe('draft')
})

it('an address that is none is refused on publishing, and no save rewrites it', async () => {
  const { id } = await aDraft(desk, { body: bodyWith(link({ linkType: 'custom', url: '/a b', newTab: false })) })
  await edit(desk, id, { standfirst: 'Saved once more.' })
  const newest = await desk.payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true })
  expect(JSON.stringify(newest.body)).toContain('"/a b"')
  await sign(desk, id)
  await expect(publish(desk, id)).rejects.toMatchObject({ data: { errors: [{ path: 'body' }] } })
})

it('another address behind the same words needs another signature, in a link that was made by itself too', async () => {
  for (const type of ['link', 'autolink']) {
    const to = (url: string) => bodyWith({ ...link({ linkType: 'custom', url, newTab: false }), type })
    const { id } = await aPublishedArticle(desk, { body: to('https://good.example/') })
    await edit(desk, id, { body: to('https://other.example/') })
    await expect(publish(desk, id)).rejects.toMatchObject(unsigned)
  }
})

it('a text is not published under the name of the doctor who signed it', async () => {
  const doctor = await aDoctor(desk.payload)
  const { id } = await aDraft(desk)
  await sign(desk, id, doctor)
  await edit(desk, id, { authors: [doctor.profile] })
  const own = { status: 422, data: { errors: [{ path: 'authors', message: expect.stringContaining('own work') }] } }
  await expect(publish(desk, id)).rejects.toMatchObject(own)
  await edit(desk, id, { authors: [desk.author] })
  expect((await publish(desk, id))._status).toBe('published')
})

it('a reader who asks for single fields is told the same stage as one who asks for all', async () => {
  const { id } = await aPublishedArticle(desk)
  await edit(desk, id, { body: aBody('Words that wait.') })
  const whole = await rest(desk, { path: `/api/articles/${id}?depth=0` })
  const part = await rest(desk, { path: `/api/articles/${id}?depth=0&select[stage]=true&select[reviewedBy]=true` })
  expect(whole.json).toMatchObject({ stage: 'published' })
  expect(part.json).toMatchObject({ stage: 'published', reviewedBy: expect.any(String) })
})
