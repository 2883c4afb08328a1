import type { DatabaseAdapter, PaginatedDocs, TypeWithID } from 'payload'
import { expect, test } from 'vitest'
import { pageFirst } from '@/platform/page-first'

type Asked = Parameters<DatabaseAdapter['queryDrafts']>[0]

/** A list of two hundred documents that remembers how it was asked. */
function aList() {
  const asked: Asked[] = []
  const read = <T = TypeWithID>(args: Asked): Promise<PaginatedDocs<T>> => {
    asked.push(args)
    const { limit = 0, page = 1, where } = args
    const all = Array.from({ length: 200 }, (_, place) => ({ id: String(place) }))
    const docs: T[] = JSON.parse(JSON.stringify(where ? [{ id: 'whole' }] : all.slice((page - 1) * limit, page * limit)))
    return Promise.resolve({
      docs, limit, page, totalDocs: 200, totalPages: 1, hasNextPage: false, hasPrevPage: page > 1, pagingCounter: 1,
    })
  }
  const db: DatabaseAdapter = JSON.parse('null')
  return { asked, find: pageFirst(read, 'id').bind(db), drafts: pageFirst(read, 'parent').bind(db) }
}

test.each([{ limit: 10, page: 1 }, { limit: 10, page: 10 }, { limit: 0, page: 50 }, {}])('a page near the top is read at once: %j', async (part) => {
  const { asked, find } = aList()
  await find({ collection: 'articles', ...part })
  expect(asked).toEqual([{ collection: 'articles', ...part }])
})

test('a page far down is found by its ids, and told of as it was found', async () => {
  const { asked, find } = aList()
  const page = await find({ collection: 'articles', limit: 5, page: 21, select: { title: true } })
  expect(asked).toMatchObject([
    { limit: 5, page: 21, select: { id: true } },
    { limit: 5, page: 1, pagination: false, select: { title: true }, where: { id: { in: ['100', '101', '102', '103', '104'] } } },
  ])
  expect(page).toMatchObject({ docs: [{ id: 'whole' }], page: 21, totalDocs: 200 })
})

test('drafts are found by what they are versions of', async () => {
  const { asked, drafts } = aList()
  await drafts({ collection: 'articles', limit: 1, page: 101 })
  expect(asked[1]).toMatchObject({ where: { parent: { in: ['100'] } } })
})

test('a page past the end is empty, and nothing more is asked for', async () => {
  const { asked, find } = aList()
  expect((await find({ collection: 'articles', limit: 5, page: 999 })).docs).toEqual([])
  expect(asked).toHaveLength(1)
})
