import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { startRestoredSite, type RestoredSite } from '../support/http/restored-site'

/** Database, ledger and uploads of the version before, which people had worked on; told of beside it. */
const BACKUP = path.resolve(import.meta.dirname, '../fixtures/site-0.1.0.tar.gz')
const PASSWORD = 'sample-password-1'
const LIMIT_MS = 20_000

let site: RestoredSite
let editor: string
let doctor: string

beforeAll(async () => {
  site = await startRestoredSite(BACKUP)
  editor = await tokenOf('editor')
  doctor = await tokenOf('doctor')
}, 120_000)

afterAll(() => site.stop())

async function tokenOf(who: string): Promise<string> {
  const answer = await send('/api/accounts/login', { method: 'POST', body: { email: `${who}@healthool.example`, password: PASSWORD } })
  return z.object({ token: z.string() }).parse(answer.json).token
}

async function send(address: string, { method = 'GET', body, token }: { method?: string; body?: unknown; token?: string } = {}) {
  const response = await fetch(site.url + address, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(LIMIT_MS),
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `JWT ${token}` } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') === true
  const json: unknown = isJson ? JSON.parse(text) : undefined
  return { status: response.status, text, json }
}

const article = z.object({ id: z.string(), title: z.string(), path: z.string(), stage: z.string() })
const articles = z.object({ docs: z.array(article) })

/** An article as the editor sees it: the newest text, or what readers see. */
async function find(slug: string, isDraft: boolean): Promise<z.infer<typeof article>> {
  const answer = await send(`/api/articles?where[slug][equals]=${slug}&depth=0&draft=${isDraft}`, { token: editor })
  const [found] = articles.parse(answer.json).docs
  if (!found) throw new Error(`There is no article ${slug}.`)
  return found
}

it('keeps the articles of the version before published, under the sign-offs of that time', async () => {
  const { docs } = articles.parse((await send('/api/articles?depth=0&limit=50')).json)
  expect(docs.map(({ title }) => title)).toEqual(expect.arrayContaining([
    'Knee Pain When Running: Causes and Treatment', 'Written before the upgrade',
  ]))
  expect(docs).toHaveLength(4)
  for (const { stage, path: address } of docs) {
    expect(stage).toBe('published')
    const page = await send(`/${address}`)
    expect(page.status).toBe(200)
    expect(page.text).toMatch(/Medically reviewed|Reviewed by/i)
  }
})

it('keeps a draft over a live article, and shows readers the one that was published', async () => {
  expect((await find('written-before-the-upgrade', true)).title).toBe('Written before, and edited since')
  const live = await find('written-before-the-upgrade', false)
  expect(live.title).toBe('Written before the upgrade')
  const page = await send(`/${live.path}`)
  expect(page.text).toContain('It was signed and published then.')
  expect(page.text).not.toContain('edited since')
})

it('publishes an article that was signed before the upgrade', async () => {
  const signed = await find('signed-before-the-upgrade', true)
  expect(signed.stage).toBe('signed-off')
  const answer = await send(`/api/articles/${signed.id}`, { method: 'PATCH', body: { _status: 'published' }, token: editor })
  expect(answer.status).toBe(200)
  expect((await send(`/${signed.path}`)).status).toBe(200)
})

it('lets the doctor sign what was submitted before the upgrade', async () => {
  const { id } = await find('submitted-before-the-upgrade', true)
  const { digest } = z.object({ digest: z.string() }).parse((await send(`/api/articles/${id}/review`, { token: doctor })).json)
  const body = { password: PASSWORD, digest, conflictsConfirmed: true }
  const answer = await send(`/api/articles/${id}/sign-off`, { method: 'POST', body, token: doctor })
  expect(answer.status).toBeLessThan(300)
  expect((await find('submitted-before-the-upgrade', true)).stage).toBe('signed-off')
})

it('shows the replies and the pictures of the version before', async () => {
  const { docs } = articles.parse((await send('/api/articles?depth=0&limit=50')).json)
  const pages = await Promise.all(docs.map(({ path: address }) => send(`/${address}`)))
  expect(pages.some(({ text }) => text.includes('A reply from before the upgrade.'))).toBe(true)
  const pictures = new Set(pages.flatMap(({ text }) => text.match(/\/api\/media\/file\/[^"'\s&?]+/g) ?? []))
  expect(pictures.size).toBeGreaterThanOrEqual(3)
  for (const picture of pictures) expect([picture, (await send(picture)).status]).toEqual([picture, 200])
})

it('goes on with a ledger that holds', async () => {
  const { code, output } = await site.run('verify-ledger.ts')
  expect(output).toMatch(/^The ledger holds: \d+ entries\.$/m)
  expect(code).toBe(0)
})
