import { sql } from '@payloadcms/db-postgres/drizzle'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { up } from '../../../migrations/20261127_001000_first_published'
import {
  aPublishedArticle, closeDesk, edit, liveText, openDesk, publish, requestAs, rest, tokenOf,
  type Desk,
} from '../../support/desk'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const newestText = (id: string) =>
  desk.payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true })

/** Restores the oldest version of an article, which was written before somebody published it, over its newest draft. */
async function restoreFirst(id: string): Promise<void> {
  const { docs: [first] } = await desk.payload.findVersions({
    collection: 'articles', where: { parent: { equals: id } }, sort: 'createdAt', limit: 1, overrideAccess: true,
  })
  await edit(desk, id, { standfirst: 'Changed.' })
  const token = await tokenOf(desk, desk.editor)
  await rest(desk, { method: 'POST', token, path: `/api/articles/versions/${first?.id}` })
}

const takeDown = (id: string) =>
  desk.payload.update({ collection: 'articles', id, data: { _status: 'draft' }, overrideAccess: false, user: desk.editor })

const PUBLIC_ACTS = `
  select act from audit.entries where subject = $1 and act like 'article.%published' order by number`

const publicActs = async (id: string): Promise<unknown[]> =>
  withConnection(desk.database.ownerUrl, async (client) => {
    const { rows } = await client.query(PUBLIC_ACTS, [id])
    return rows.map(({ act }) => act)
  })

/** What the servers are told that they have to forget while something is done. */
async function announcedDuring(work: () => Promise<unknown>): Promise<string[]> {
  return withConnection(desk.database.appUrl, async (client) => {
    const told: string[] = []
    client.on('notification', ({ payload }) => told.push(payload ?? ''))
    await client.query('listen healthool_site_changes')
    await work()
    await client.query('select')
    return told
  })
}

it('an article with a restored version is on record, and gone for readers, when it is taken down', async () => {
  const { id } = await aPublishedArticle(desk)
  await restoreFirst(id)
  expect(await announcedDuring(() => takeDown(id))).toHaveLength(1)
  expect(await publicActs(id)).toEqual(['article.published', 'article.unpublished'])
})

it('an article with a restored version keeps the day since when readers have it', async () => {
  const { id, firstPublishedAt } = await aPublishedArticle(desk)
  await restoreFirst(id)
  expect(await newestText(id)).toMatchObject({ standfirst: 'What it is about.', firstPublishedAt })
  await publish(desk, id)
  expect(await liveText(desk, id)).toMatchObject({ _status: 'published', firstPublishedAt })
})

it('a draft that was never out has no such day, whatever is restored and saved', async () => {
  const { id } = await aPublishedArticle(desk)
  const { id: copyId } = await desk.payload.duplicate({
    collection: 'articles', id, data: {}, draft: true, overrideAccess: false, user: desk.editor, depth: 0,
  })
  await restoreFirst(copyId)
  expect((await newestText(copyId)).firstPublishedAt ?? null).toBeNull()
})

it('an upgrade puts the day right where an earlier version lost it', async () => {
  const { id, firstPublishedAt } = await aPublishedArticle(desk)
  const { drizzle } = desk.payload.db
  await drizzle.execute(sql`update articles set first_published_at = now() + interval '1 day' where id = ${id}`)
  await restoreFirst(id)
  await drizzle.execute(sql`update _articles_v set version_first_published_at = null where parent_id = ${id} and latest`)
  await up({ db: drizzle, payload: desk.payload, req: await requestAs(desk, null) })
  expect(await liveText(desk, id)).toMatchObject({ firstPublishedAt })
  expect(await newestText(id)).toMatchObject({ firstPublishedAt })
})
