import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { noteMade, removeSubjects } from '../support/http/access-subjects'
import { aDraft, removeArticles, sampleId, setStatus, sign } from '../support/http/articles'
import { ask, documentIn, site } from '../support/http/site'
import { unique } from '../support/unique'

const names = { author: unique('A real author'), doctor: unique('Dr. Real') }
let author: string
let account: { id: string; email: string }

async function create(collection: string, body: object): Promise<Record<string, unknown> & { id: string }> {
  const doc = documentIn(await ask('admin', `/api/${collection}`, { method: 'POST', body }))
  noteMade(collection, doc.id)
  return doc
}

beforeAll(async () => {
  author = (await create('people', { name: names.author })).id
  const email = `${unique('doctor')}@example.org`
  const { id } = await create('accounts', { name: names.doctor, email, roles: ['reviewer'], password: site.password })
  account = { id, email }
  const licence = { number: 'L-1', jurisdiction: 'Testland', checkedOn: new Date().toISOString().slice(0, 10) }
  await create('people', { name: names.doctor, credentials: 'MD', account: id, licence })
})
afterAll(async () => {
  await removeArticles()
  await removeSubjects()
})

/** Signs as the doctor who is no sample. */
async function signForReal(id: string): Promise<void> {
  const login = await ask('anonymous', '/api/accounts/login', { method: 'POST', body: { email: account.email, password: site.password } })
  const { token } = z.object({ token: z.string() }).parse(login.json)
  const headers = { Authorization: `JWT ${token}` }
  await ask('editor', `/api/articles/${id}/submit-for-review`, { method: 'POST', body: { reviewer: account.id } })
  const review = await ask('anonymous', `/api/articles/${id}/review`, { headers })
  const { digest } = z.object({ digest: z.string() }).parse(review.json)
  const body = { password: site.password, digest, conflictsConfirmed: true }
  const signed = await ask('anonymous', `/api/articles/${id}/sign-off`, { method: 'POST', headers, body })
  expect(signed.status).toBe(200)
}

type People = { authors: string[]; signs: (id: string) => Promise<unknown> }

type Shown = { text: string; isInSiteMap: boolean }

async function pageOf({ authors, signs }: People): Promise<Shown> {
  const { id, path } = await aDraft({ authors })
  await signs(id)
  documentIn(await setStatus(id, 'published'))
  const { status, text } = await ask('anonymous', path)
  expect(status).toBe(200)
  return { text, isInSiteMap: await isInSiteMap(path) }
}

async function isInSiteMap(path: string): Promise<boolean> {
  return (await ask('anonymous', '/sitemap.xml')).text.includes(`<loc>${site.url}${path}</loc>`)
}

const NOINDEX = '<meta name="robots" content="noindex"/>'

it('machines are told of a real author and a real reviewer', async () => {
  const { text, isInSiteMap: isListed } = await pageOf({ authors: [author], signs: signForReal })
  expect(text).toContain('"lastReviewed":')
  expect(text).toContain(`"reviewedBy":{"@type":"Person","name":"${names.doctor} MD"`)
  expect(text).toContain(`"author":[{"@type":"Person","name":"${names.author}"`)
  expect(text).not.toContain(NOINDEX)
  expect(isListed).toBe(true)
  expect(text).not.toContain('made-up')
})

it('of a made-up reviewer machines are told nothing, readers that they are made up, and nobody finds it by searching', async () => {
  const { text, isInSiteMap: isListed } = await pageOf({ authors: [author], signs: sign })
  expect(text).not.toMatch(/"lastReviewed"|"reviewedBy"/)
  expect(text).toContain(`"author":[{"@type":"Person","name":"${names.author}"`)
  expect(text).toContain(NOINDEX)
  expect(isListed).toBe(false)
  expect(text).toContain('is a made-up sample person. Nobody of this name wrote or reviewed this article.')
})

it('of a made-up author neither, whoever signed', async () => {
  const { text, isInSiteMap: isListed } = await pageOf({ authors: [await sampleId('people', 'mara-lindt'), author], signs: signForReal })
  expect(text).toContain(`"author":[{"@type":"Person","name":"${names.author}"`)
  expect(text).toContain('"reviewedBy"')
  expect(text).toContain(NOINDEX)
  expect(isListed).toBe(false)
  expect(text).toContain('Mara Lindt is a made-up sample person.')
})

it('the profile of a made-up person is not found by searching', async () => {
  expect((await ask('anonymous', '/people/dr-raj')).text).toContain(NOINDEX)
  expect(await isInSiteMap('/people/dr-raj')).toBe(false)
})
