import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDesk, openDesk, type Desk } from '../../support/desk'
import { aBody } from '../../support/rich-text'

const COUNT = 104
let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
  for (let number = 1; number <= COUNT; number += 1) {
    const title = `Page ${String(number).padStart(3, '0')}`
    const data = { title, slug: `page-${number}`, body: aBody('Words.') }
    const { id } = await desk.payload.create({ collection: 'pages', data: { ...data, _status: 'published' }, overrideAccess: true })
    await desk.payload.update({ collection: 'pages', id, data: { title: `${title}, changed` }, draft: true, overrideAccess: true })
  }
})
afterAll(() => closeDesk(desk))

const titlesOn = async (page: number, draft: boolean, sort = 'title') => {
  const found = await desk.payload.find({ collection: 'pages', page, limit: 50, sort, draft, depth: 0, overrideAccess: false, user: desk.editor })
  return { titles: found.docs.map(({ title }) => title), body: found.docs[0]?.body, ...found }
}

it.each([[false, ''], [true, ', changed']])('a page far down a list is the whole of its documents, in order (drafts: %s)', async (draft, ending) => {
  const { titles, body, page, totalDocs, hasNextPage, hasPrevPage } = await titlesOn(3, draft)
  expect(titles).toEqual(['101', '102', '103', '104'].map((number) => `Page ${number}${ending}`))
  expect({ page, totalDocs }).toEqual({ page: 3, totalDocs: COUNT })
  expect({ hasNextPage, hasPrevPage }).toEqual({ hasNextPage: false, hasPrevPage: true })
  expect(body).toMatchObject({ root: { children: [{ type: 'paragraph' }] } })
})

it('it is in the order that was asked for, and one past the end is empty', async () => {
  expect((await titlesOn(3, true, '-title')).titles[0]).toBe('Page 004, changed')
  expect(await titlesOn(9, true)).toMatchObject({ titles: [] })
})
