import { afterAll, beforeAll, expect, it } from 'vitest'
import { aDraft, aPublishedArticle, closeDesk, edit, openDesk, publish, rest, sign, tokenOf, type Desk } from '../../support/desk'
import { aFile, aPicture, aPng } from '../../support/pictures'
import { aBody, aBodyWithPicture } from '../../support/rich-text'
import { unique } from '../../support/unique'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

it('a picture gets a name that cannot be guessed, and says in words what it shows', async () => {
  const first = await aPicture(desk)
  const second = await aPicture(desk)
  expect(first.filename).toMatch(/^knee-drawing-[0-9a-f]{12}\.png$/)
  expect(second.filename).not.toBe(first.filename)
  await expect(aPicture(desk, { fields: { alt: '' } })).rejects.toMatchObject({ data: { errors: [{ path: 'alt' }] } })
})

it('the file of a picture is never exchanged, since a doctor may have signed it', async () => {
  const { id, filename } = await aPicture(desk)
  const exchange = desk.payload.update({
    collection: 'media', id, data: { alt: 'Another.' }, file: aFile(await aPng(4, 4)),
    overrideAccess: false, user: desk.editor,
  })
  await expect(exchange).rejects.toMatchObject({ status: 422, data: { errors: [{ path: 'file' }] } })
  expect(await desk.payload.findByID({ collection: 'media', id, overrideAccess: true })).toMatchObject({ filename, alt: 'A knee.' })
})

it.each([
  ['a corner', [
    '[crop][x]=0', '[crop][y]=0', '[crop][width]=50', '[crop][height]=50', '[widthInPixels]=2', '[heightInPixels]=2',
  ]],
  ['another focal point', ['[focalPoint][x]=10', '[focalPoint][y]=10']],
])('a stored picture is not cut over REST to %s', async (_, edits) => {
  const query = edits.map((part) => `uploadEdits${part}`).join('&')
  const { id, width } = await aPicture(desk)
  const token = await tokenOf(desk, desk.editor)
  const answer = await rest(desk, { path: `/api/media/${id}?${query}`, token, method: 'PATCH', body: { alt: 'Cut.' } })
  expect(answer).toMatchObject({ status: 422, json: { errors: [{ field: 'file' }] } })
  expect(await desk.payload.findByID({ collection: 'media', id, overrideAccess: true })).toMatchObject({ width, alt: 'A knee.' })
})

it('what is written about the file of a picture is left out, and its words are saved', async () => {
  const { id, filename, url } = await aPicture(desk)
  const token = await tokenOf(desk, desk.editor)
  const body = { alt: 'A left knee.', filename: 'other.png', url: 'https://example.org/other.png', focalX: 10, focalY: 10 }
  const answer = await rest(desk, { path: `/api/media/${id}`, token, method: 'PATCH', body })
  expect(answer).toMatchObject({ status: 200, json: { doc: { alt: 'A left knee.', filename, url } } })
})

it('the words of a picture are taken over into the text, and stay there when the picture gets others', async () => {
  const { id: picture } = await aPicture(desk, { fields: { alt: 'A knee from the side.' } })
  const draft = await aDraft(desk, { body: aBodyWithPicture(picture) })
  expect(JSON.stringify(draft.body)).toContain('A knee from the side.')
  await sign(desk, draft.id)
  await desk.payload.update({
    collection: 'media', id: picture, data: { alt: 'Something else.' }, overrideAccess: false, user: desk.editor,
  })
  const { body } = await publish(desk, draft.id)
  expect(JSON.stringify(body)).toContain('A knee from the side.')
})

it('other words for a picture in the text are another text, which nobody signed', async () => {
  const { id: picture } = await aPicture(desk)
  const { id } = await aDraft(desk, { body: aBodyWithPicture(picture, 'A knee.') })
  await sign(desk, id)
  await edit(desk, id, { body: aBodyWithPicture(picture, 'A shoulder.') })
  await expect(publish(desk, id)).rejects.toMatchObject({ status: 422 })
})

const remove = async (id: string) =>
  rest(desk, { path: `/api/media/${id}`, token: await tokenOf(desk, desk.admin), method: 'DELETE' })

const inPage = (picture: string, status: 'draft' | 'published' = 'draft') => {
  const data = { title: unique('Contact'), body: aBodyWithPicture(picture, 'A door.'), _status: status }
  return desk.payload.create({ collection: 'pages', data, overrideAccess: false, user: desk.editor })
}

/** A page whose first text, with the picture, was replaced by one without it. */
async function inFormerText(picture: string, kind: 'legal' | 'text') {
  const { id } = await inPage(picture, 'published')
  const data = { kind, body: aBody('No picture.'), _status: 'published' as const }
  return desk.payload.update({ collection: 'pages', id, data, overrideAccess: false, user: desk.editor })
}

it.each([
  ['an article', async (picture: string) => aDraft(desk, { body: aBodyWithPicture(picture) })],
  ['a page', (picture: string) => inPage(picture)],
  ['an older text of a legal page, which readers may still read', (picture: string) => inFormerText(picture, 'legal')],
  ['the profile of a person', async (picture: string) => desk.payload.update({
    collection: 'people', id: desk.author, data: { photo: picture }, overrideAccess: false, user: desk.editor,
  })],
  ['a live article that has a newer draft without it', async (picture: string) => {
    const { id } = await aPublishedArticle(desk, { body: aBodyWithPicture(picture) })
    return edit(desk, id, { body: aBody('No picture.') })
  }],
  ['a newer draft of a live article', async (picture: string) => {
    const { id } = await aPublishedArticle(desk)
    return edit(desk, id, { body: aBodyWithPicture(picture) })
  }],
])('a picture that stands in %s cannot be deleted', async (_, use) => {
  const { id } = await aPicture(desk, { fields: { alt: 'A door.' } })
  await use(id)
  expect(await remove(id)).toMatchObject({ status: 409, json: { errors: [{ field: 'file' }] } })
})

it.each([
  ['an older text of another page', (picture: string) => inFormerText(picture, 'text')],
  ['a draft of a legal page that was never published', async (picture: string) => {
    const { id } = await inFormerText((await aPicture(desk)).id, 'legal')
    for (const body of [aBodyWithPicture(picture, 'A door.'), aBody('No picture.')]) {
      await desk.payload.update({ collection: 'pages', id, data: { body }, draft: true, overrideAccess: false, user: desk.editor })
    }
  }],
])('a picture that stood in %s can be deleted', async (_, use) => {
  const { id } = await aPicture(desk, { fields: { alt: 'A door.' } })
  await use(id)
  expect(await remove(id)).toMatchObject({ status: 200 })
})

it('a picture that stands nowhere can be deleted, and then there is no file of its name', async () => {
  const { id, filename } = await aPicture(desk, { fields: { alt: 'A door.' } })
  expect(await remove(id)).toMatchObject({ status: 200 })
  const gone = await rest(desk, { path: `/api/media/file/${filename}` })
  expect(gone).toMatchObject({ status: 404, json: { errors: [{ message: 'There is no picture of this name.' }] } })
})
