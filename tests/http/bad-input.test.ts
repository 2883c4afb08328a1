import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { removeArticles, aDraft } from '../support/http/articles'
import { makeSubject, removeSubjects, type Subject } from '../support/http/access-subjects'
import { removeReplies } from '../support/http/replies'
import { ask, site, type Answer } from '../support/http/site'
import { badFieldValues, type BadValue } from './bad-values'

const ids = new Map<string, string>()

const subjects: [string, Subject][] = [
  ['articles', 'draft'], ['people', 'person'], ['topics', 'topic'], ['pages', 'page'], ['comments', 'pending'],
  ['accounts', 'other account'], ['media', 'picture'],
]

beforeAll(async () => {
  for (const [collection, subject] of subjects) ids.set(collection, await makeSubject(subject, 'admin'))
})

afterAll(async () => {
  await removeReplies()
  await removeArticles()
  await removeSubjects()
})

const fieldIssue = z.looseObject({ field: z.string().optional(), message: z.string().min(8) })

const refusal = z.object({ errors: z.array(fieldIssue).min(1) })

/** What is wrong, by field. Fails where the answer is no refusal in the form that is promised. */
function fieldsRefused(answer: Answer): (string | undefined)[] {
  expect.soft(answer.status, answer.text.slice(0, 300)).toBeGreaterThanOrEqual(400)
  expect.soft(answer.status, answer.text.slice(0, 300)).toBeLessThan(500)
  return refusal.parse(answer.json).errors.map(({ field }) => field)
}

/** Somebody else's password and mail address are set with one's own password. */
const besides = (collection: string) => (collection === 'accounts' ? { currentPassword: site.password } : {})

const read = async (collection: string): Promise<unknown> =>
  (await ask('admin', `/api/${collection}/${ids.get(collection)}?depth=0`)).json

const rows = badFieldValues.map((row) => [`${row.collection}.${row.field}`, row.fault, row] as const)

it.each(rows)('%s refuses %s by its name, and stores nothing', async (_, __, row: BadValue) => {
  const before = await read(row.collection)
  const answer = await ask('admin', `/api/${row.collection}/${ids.get(row.collection)}`, {
    method: 'PATCH', body: { ...besides(row.collection), [row.field.split('.')[0] ?? '']: row.value },
  })
  const isNamed = (field?: string): boolean => field === row.field || field?.startsWith(`${row.field}.`) === true
  expect(fieldsRefused(answer)).toSatisfy((fields: (string | undefined)[]) => fields.some(isNamed))
  expect(await read(row.collection)).toEqual(before)
})

it.each(subjects)('%s answers 404 for ids that are unknown or malformed', async (collection) => {
  for (const id of [crypto.randomUUID(), 'nope', '1', "' or 1=1 --", 'x'.repeat(3_000), '..%2Faccounts']) {
    for (const method of ['GET', 'PATCH', 'DELETE'] as const) {
      const answer = await ask('admin', `/api/${collection}/${encodeURIComponent(id)}`, {
        method, ...(method === 'PATCH' ? { body: {} } : {}),
      })
      expect(answer.status, answer.text.slice(0, 300)).toBe(404)
    }
  }
})

const utf8 = (...parts: (string | number[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'string' ? new TextEncoder().encode(part) : part))))

const nested = (depth: number): string => `{"title":${'['.repeat(depth)}${']'.repeat(depth)}}`

const badBodies: [string, BodyInit, Record<string, string>, number[]][] = [
  ['broken UTF-8', utf8('{"title":"', [0xc3, 0x28], '"}'), {}, [422]],
  ['JSON that ends too early', '{"title":', {}, [400, 422]],
  ['JSON that is no object', '[1,2]', {}, [400, 422]],
  ['JSON null', 'null', {}, [400, 422]],
  ['JSON that is a text', '"title"', {}, [400, 422]],
  ['JSON nested ten thousand deep', nested(10_000), {}, [400, 413, 422]],
  ['rich text nested ten thousand deep', `{"body":{"root":{"children":${'[{"children":'.repeat(10_000)}[]${'}]'.repeat(10_000)}}}}`, {}, [400, 413, 422]],
  ['five megabytes', JSON.stringify({ title: 'x'.repeat(5_000_000) }), {}, [413]],
  ['a number as a type', '1', { 'Content-Type': 'application/json' }, [400, 422]],
  ['plain text', 'title=1', { 'Content-Type': 'text/plain' }, [400, 415, 422]],
  ['an unknown type', '<title/>', { 'Content-Type': 'application/xml' }, [400, 415, 422]],
  ['a multipart body without its boundary', 'title', { 'Content-Type': 'multipart/form-data' }, [400, 415, 422]],
]

it.each(badBodies)('a body of %s is refused, and stores nothing', async (...row) => {
  const [, raw, headers, statuses] = row
  const before = await read('articles')
  const answer = await ask('editor', `/api/articles/${ids.get('articles')}`, {
    method: 'PATCH', raw, headers: { 'Content-Type': 'application/json', ...headers },
  })
  expect(refusal.parse(answer.json).errors.length).toBeGreaterThan(0)
  expect(statuses).toContain(answer.status)
  expect(await read('articles')).toEqual(before)
})

const badQueries: [string, string][] = [
  ['where[foo][equals]=1', 'an unknown field'],
  ['where[title][foo]=1', 'an unknown operator'],
  ['where[title]=1', 'a condition without an operator'],
  ['where=abc', 'a condition that is no object'],
  ['where[title][near]=1', 'an operator for maps'],
  ['where[body][like]=a', 'a search that the column does not know'],
  ['where[stage][equals]=published', 'a field that is worked out'],
  ['limit=abc', 'a limit that is no number'],
  ['limit=-1', 'a negative limit'],
  ['limit[a]=1', 'a limit that is a list'],
  ['depth=999', 'a depth beyond reason'],
  ['page=-1', 'a negative page'],
  ['page=99999999999999999999', 'a page beyond counting'],
  ['sort=authors.name', 'an order by another document'],
  ['where[title][equals]=%00', 'U+0000'],
]

it.each(badQueries)('the query %s is refused: %s', async (query) => {
  for (const visitor of ['anonymous', 'editor'] as const) {
    const refused = await ask(visitor, `/api/articles?${query}`)
    // What cannot be read at all is told of the whole query.
    const field = query.includes('%00') ? 'query' : /^\w+/.exec(query)?.[0]
    expect([visitor, refused.status, fieldsRefused(refused)]).toEqual([visitor, 422, [field]])
  }
})

it.each([
  'where[id][equals]=nope', 'where[topic][equals]=nope', 'where[authors][in]=nope,nope', 'where[updatedAt][greater_than]=nope',
  'sort=nope', 'select[nope]=true', 'populate[nope][a]=true', 'joins[nope][limit]=1', 'locale=nope', 'draft=nope',
  'where[title][equals]=%C3%28', 'where[title][equals]=%',
])('the query %s is answered without a fault of the server', async (query) => {
  const answer = await ask('editor', `/api/articles?${query}`)
  expect(answer.status, answer.text.slice(0, 300)).toBeLessThan(500)
})

it('a bulk write with a malformed condition changes nothing', async () => {
  const { id, title } = await aDraft()
  for (const query of ['where=abc', 'where[foo][equals]=1', 'where[title][near]=1', '']) {
    const answer = await ask('editor', `/api/articles?${query}`, { method: 'PATCH', body: { title: 'Everything has one title' } })
    expect([400, 422], query).toContain(answer.status)
  }
  expect((await ask('editor', `/api/articles/${id}?draft=true`)).json).toMatchObject({ title })
})
