import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { withConnection } from '../../scripts/setup/database.mjs'
import { startRestoredSite, type RestoredSite } from '../support/http/restored-site'
import { until } from '../support/until'

/** Database, ledger and uploads of the version before, which people had worked on; told of beside it. */
const BACKUP = path.resolve(import.meta.dirname, '../fixtures/site-0.1.0.tar.gz')
const PASSWORD = 'sample-password-1'
const LIMIT_MS = 60_000

let site: RestoredSite
let editor: string
let doctor: string

beforeAll(async () => {
  site = await startRestoredSite(BACKUP)
  editor = await tokenOf('editor')
  doctor = await tokenOf('doctor')
})

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

const digestOf = z.object({ digest: z.string() })
const article = z.object({ id: z.string(), title: z.string(), path: z.string(), stage: z.string() })
const articles = z.object({ docs: z.array(article) })

/** An article as the editor sees it: the newest text, or what readers see. */
async function find(slug: string, isDraft: boolean): Promise<z.infer<typeof article>> {
  const answer = await send(`/api/articles?where[slug][equals]=${slug}&depth=0&draft=${isDraft}`, { token: editor })
  const [found] = articles.parse(answer.json).docs
  if (!found) throw new Error(`There is no article ${slug}.`)
  return found
}

/** Signs the newest text of an article. */
async function signAsDoctor(id: string) {
  const review = await send(`/api/articles/${id}/review`, { token: doctor })
  const { digest } = digestOf.parse(review.json)
  return post(`/api/articles/${id}/sign-off`, doctor, { password: PASSWORD, digest, conflictsConfirmed: true })
}

const verify = () => site.run('verify-ledger.ts')

const sql = async (query: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  withConnection(site.env.DATABASE_MIGRATION_URL ?? '', async (client) =>
    (await client.query<Record<string, unknown>>(query, values)).rows)

/** The newest entry about an article that tells of an act. */
const entryAbout = async (id: string, act: string) =>
  (await sql('select id, facts::jsonb as facts from audit.entries where subject = $1 and act = $2 order by number desc limit 1', [id, act]))[0]

const post = (address: string, token: string, body: object) => send(address, { method: 'POST', body, token })
const patch = (address: string, token: string, body: object) => send(address, { method: 'PATCH', body, token })

it('keeps the ledger of the version before as it was, unsigned, and goes on in a signed one', async () => {
  const { code, output } = await verify()
  const [, signed] = /^Signed: (\d+), from entry 17 on, by 1 key; 16 entries from before are not\.$/m.exec(output) ?? []
  expect(output).toContain(`The ledger holds: ${16 + Number(signed)} entries.`)
  expect(code).toBe(0)
})

it('has each published text covered by the signature of that time, and tells of a word that was changed since', async () => {
  const [{ id, title } = {}] = await sql("select id, title from articles where slug = 'written-before-the-upgrade'")
  expect((await verify()).output).toContain('Published articles: 4, 4 signed.')
  const { digest } = digestOf.parse((await entryAbout(String(id), 'article.signed-off'))?.facts)
  expect(await sql('select text_digest as digest from articles where id = $1', [id])).toEqual([{ digest }])
  await sql("update articles set title = title || '!' where id = $1", [id])
  const { code, output } = await verify()
  await sql('update articles set title = $2 where id = $1', [id, title])
  expect(output).toContain(`(${String(id)}) is not the one that the site judged`)
  expect(code).toBe(1)
})

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
  expect((await signAsDoctor(id)).status).toBeLessThan(300)
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

it('lets a doctor take back a signature of before the upgrade', async () => {
  const { id, path: address } = await find('knee-pain-when-running-causes-and-treatment', false)
  const signOff = await entryAbout(id, 'article.signed-off')
  const answer = await post(`/api/sign-offs/${String(signOff?.id)}/withdraw`, doctor, { reason: 'A new study.' })
  expect(answer).toMatchObject({ status: 200, json: { isTakenDown: false } })
  expect((await entryAbout(id, 'article.withdrawn'))?.facts).toMatchObject({ signOff: signOff?.id, reason: 'A new study.' })
  await until(() => send(`/${address}`), ({ status, text }) => status === 200 && !text.includes('Dr. Raj'), LIMIT_MS)
})

it('lets out a draft of before the upgrade urgently, once an admin has granted that', async () => {
  const { id, path: address } = await find('written-before-the-upgrade', true)
  const second = await tokenOf('editor2')
  const urgently = () => post(`/api/articles/${id}/publish-urgently`, second, { reason: 'A recall.' })
  expect((await urgently()).status).toBe(403)
  const [{ account } = {}] = await sql("select id as account from accounts where email like 'editor2@%'")
  const granted = await patch(`/api/accounts/${String(account)}`, await tokenOf('admin'), { mayPublishUrgently: true })
  expect(granted.status).toBe(200)
  expect(await urgently()).toMatchObject({ status: 200, json: { stage: 'published-urgently' } })
  // The page that was asked for before is forgotten a moment later.
  await until(() => send(`/${address}`), ({ text }) => text.includes('Written before, and edited since'), LIMIT_MS)
})

it('lets a second editor confirm a change of white space under a signature of before the upgrade', async () => {
  const { id } = await find('signed-before-the-upgrade', true)
  const mended = { standfirst: 'What was written  with the version before.' }
  expect((await patch(`/api/articles/${id}?draft=true`, editor, mended)).status).toBe(200)
  const answer = await post(`/api/articles/${id}/confirm-editorial`, await tokenOf('editor2'), { reason: 'A space.' })
  expect(answer).toMatchObject({ status: 200, json: { stage: 'signed-off' } })
  expect((await patch(`/api/articles/${id}`, editor, { _status: 'published' })).status).toBe(200)
})

it('keeps with a signature what was wrong in a text of before the upgrade', async () => {
  const { id } = await find('staying-active-with-long-term-pain', true)
  const correction = { correction: 'A step was missing.' }
  expect((await patch(`/api/articles/${id}?draft=true`, editor, correction)).status).toBe(200)
  expect((await signAsDoctor(id)).status).toBeLessThan(300)
  expect((await entryAbout(id, 'article.signed-off'))?.facts).toMatchObject(correction)
})

it('goes on with a ledger that holds', async () => {
  const { code, output } = await verify()
  expect(output).toMatch(/^The ledger holds: \d+ entries\.$/m)
  expect(output).toContain('16 entries from before are not.')
  for (const count of ['2 signed', '1 withdrawn', '1 urgent', '1 editorial']) expect(output).toContain(count)
  expect(code).toBe(0)
})
