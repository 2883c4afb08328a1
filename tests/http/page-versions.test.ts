import { afterAll, beforeAll, expect, it } from 'vitest'
import { noteMade, removeSubjects } from '../support/http/access-subjects'
import { ask, documentIn, type Answer } from '../support/http/site'
import { aBody } from '../support/rich-text'
import { unique } from '../support/unique'
import { until } from '../support/until'

const words = {
  first: unique('first-words'),
  second: unique('second-words'),
  draft: unique('canary-draft'),
  later: unique('canary-later'),
}
const slug = unique('terms')

let id = ''

const save = async (body: Record<string, unknown>): Promise<string> =>
  documentIn(await ask('editor', `/api/pages/${id}`, { method: 'PATCH', body })).id

/** Published, changed, published, changed: two texts that readers saw, and two that they must never see. */
beforeAll(async () => {
  const body = { title: 'Terms', slug, kind: 'legal', body: aBody(words.first), _status: 'published' }
  id = documentIn(await ask('editor', '/api/pages', { method: 'POST', body })).id
  noteMade('pages', id)
  await save({ body: aBody(words.draft) })
  await save({ body: aBody(words.second), _status: 'published' })
  await save({ title: words.later, body: aBody(words.later) })
})

afterAll(removeSubjects)

/** What readers get, without the marks that React leaves between words. */
async function open(path: string, headers: Record<string, string> = {}): Promise<Pick<Answer, 'status' | 'text'>> {
  const { status, text } = await ask('anonymous', path, { headers })
  return { status, text: text.replaceAll('<!-- -->', '') }
}

it('a legal page tells the day of its last change, and leads to its older versions', async () => {
  const { status, text } = await open(`/${slug}`)
  expect(status).toBe(200)
  expect(text).toContain(words.second)
  expect(text).toMatch(/Last changed on <time dateTime="\d{4}-\d\d-\d\d">/i)
  expect(text).toContain(`href="/${slug}/versions"`)
})

it('each published version can be read below a word on when it was in force, and is kept out of searches', async () => {
  const list = await open(`/${slug}/versions`)
  expect(list.text).toMatch(/Version 2<\/a>, in force since .*Version 1<\/a>, in force from/s)
  const first = await open(`/${slug}/versions/1`)
  expect(first.status).toBe(200)
  expect([first.text.includes(words.first), first.text.includes(words.second)]).toEqual([true, false])
  expect(first.text).toContain('This is an older version, in force from')
  for (const { text } of [list, first]) expect(text).toContain('<meta name="robots" content="noindex"/>')
  expect((await open('/sitemap.xml')).text).not.toContain('/versions')
})

const asked: Record<string, string>[] = [{}, { RSC: '1' }, { RSC: '1', 'Next-Router-Prefetch': '1' }]

it('no draft of it shows in any version, list or component payload', async () => {
  for (const path of [`/${slug}`, `/${slug}/versions`, ...[0, 1, 2, 3, 4].map((number) => `/${slug}/versions/${number}`)]) {
    for (const headers of asked) {
      const { text } = await open(path, headers)
      for (const secret of [words.draft, words.later]) expect.soft(text.includes(secret), path).toBe(false)
    }
  }
})

it.each(['3', '0', '01', '-1', '1e1', '99999999', 'first', '1/2'])('there is no version “%s”', async (number) => {
  expect((await open(`/${slug}/versions/${number}`)).status).toBe(404)
})

it('a page that is no legal text shows no versions', async () => {
  expect((await open('/about/versions')).status).toBe(404)
  expect((await open('/about/versions/1')).status).toBe(404)
})

it('nothing is left to read of a page that was taken down', async () => {
  await save({ _status: 'draft' })
  for (const path of [`/${slug}`, `/${slug}/versions`, `/${slug}/versions/1`]) await until(() => open(path), ({ status }) => status === 404)
})
