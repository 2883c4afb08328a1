import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aDraft, closeDesk, liveText, openDesk, requestAs, sign, type Desk } from '../../support/desk'
import { checkDatabase } from '../../support/ledger'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

/** Does something while the ledger's key is not there to sign by. */
async function withoutKey(act: () => Promise<unknown>): Promise<void> {
  const file = path.join(desk.database.folder, 'ledger-key.pem')
  const key = readFileSync(file)
  writeFileSync(file, 'no key')
  try {
    await act()
  } finally {
    writeFileSync(file, key)
  }
}

async function twoSigned(): Promise<string[]> {
  const drafts = [await aDraft(desk), await aDraft(desk)]
  for (const { id } of drafts) await sign(desk, id)
  return drafts.map(({ id }) => id)
}

const countOf = async (ids: string[]): Promise<number> =>
  (await desk.payload.count({ collection: 'articles', where: { id: { in: ids } }, overrideAccess: true })).totalDocs

const publishAll = (ids: string[]) => desk.payload.update({
  collection: 'articles', where: { id: { in: ids } }, data: { _status: 'published' }, overrideAccess: false, user: desk.editor,
})

const deleteAll = (ids: string[]) => desk.payload.delete({
  collection: 'articles', where: { id: { in: ids } }, overrideAccess: false, user: desk.admin,
})

it('what the ledger cannot take is not published, not even by a change of several articles at once', async () => {
  const ids = await twoSigned()
  await withoutKey(() => expect(publishAll(ids)).rejects.toThrow('key'))
  for (const id of ids) expect((await liveText(desk, id))._status).toBe('draft')
  expect((await publishAll(ids)).errors).toEqual([])
  for (const id of ids) expect((await liveText(desk, id))._status).toBe('published')
})

it('nor is it deleted', async () => {
  const ids = await twoSigned()
  await withoutKey(() => expect(deleteAll(ids)).rejects.toThrow('key'))
  expect(await countOf(ids)).toBe(2)
  await deleteAll(ids)
  expect(await countOf(ids)).toBe(0)
  expect((await checkDatabase(desk.database.ownerUrl)).faults).toEqual([])
})

it('what failed once keeps nothing from being done by the same request later', async () => {
  const [id = ''] = await twoSigned()
  const req = await requestAs(desk, desk.editor)
  const publishing = () => desk.payload.update({
    collection: 'articles', id, data: { _status: 'published' }, overrideAccess: false, req, depth: 0,
  })
  await withoutKey(() => expect(publishing()).rejects.toThrow('key'))
  expect(await publishing()).toMatchObject({ _status: 'published' })
})

it('of several articles, those that are refused before they are written stay, and the others go out', async () => {
  const [signed = ''] = await twoSigned()
  const unsigned = await aDraft(desk)
  const { docs, errors } = await publishAll([signed, unsigned.id])
  expect(docs.map(({ id }) => id)).toEqual([signed])
  expect(errors.map(({ id }) => id)).toEqual([unsigned.id])
  expect((await liveText(desk, signed))._status).toBe('published')
  expect((await liveText(desk, unsigned.id))._status).toBe('draft')
})
