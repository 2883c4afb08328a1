import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { withConnection } from '../../scripts/setup/database.mjs'
import { makeSubject, noteMade, removeSubjects } from '../support/http/access-subjects'
import { aDraft, aPublishedArticle, removeArticles, type ArticleOnSite } from '../support/http/articles'
import { askOnward } from '../support/http/raw'
import { aReply, removeReplies, type ReplyOnSite } from '../support/http/replies'
import { ask, documentIn, documentsIn, site, type Visitor } from '../support/http/site'
import { aBody } from '../support/rich-text'
import { unique } from '../support/unique'

/** A word that stands in one secret place, and those who must never meet it. */
type Secret = { word: string; hiddenFrom: readonly Visitor[] }

const secrets = {
  draft: { word: unique('canary-draft'), hiddenFrom: ['anonymous', 'moderator'] },
  edit: { word: unique('canary-edit'), hiddenFrom: ['anonymous', 'moderator'] },
  note: { word: unique('canary-note'), hiddenFrom: ['anonymous', 'moderator'] },
  remark: { word: unique('canary-remark'), hiddenFrom: ['anonymous', 'moderator'] },
  page: { word: unique('canary-page'), hiddenFrom: ['anonymous', 'moderator', 'doctor'] },
  oldAddress: { word: unique('canary-address'), hiddenFrom: ['anonymous', 'moderator', 'doctor'] },
  held: { word: unique('canary-held'), hiddenFrom: ['anonymous', 'editor', 'doctor'] },
  replyAddress: { word: unique('canary-reader'), hiddenFrom: ['anonymous', 'editor', 'doctor'] },
  licence: { word: unique('canary-licence'), hiddenFrom: ['anonymous', 'editor', 'doctor', 'moderator'] },
  accountAddress: { word: unique('canary-account'), hiddenFrom: ['anonymous', 'editor', 'doctor', 'moderator'] },
} as const satisfies Record<string, Secret>

const visitors = ['anonymous', 'editor', 'doctor', 'moderator'] as const

let draft: ArticleOnSite
let edited: ArticleOnSite
let approved: ReplyOnSite
let held: ReplyOnSite
let account = ''
let person = ''
let page = ''

async function hideWritings(): Promise<void> {
  const { draft: { word }, edit, page: { word: pageWord } } = secrets
  const sources = [{ key: 'a', title: word, url: `https://example.org/${word}` }]
  draft = await aDraft({ title: word, standfirst: word, body: aBody(word), sources })
  edited = await aPublishedArticle()
  const changes = { title: edit.word, standfirst: edit.word, body: aBody(edit.word), changeNote: edit.word }
  documentIn(await ask('editor', `/api/articles/${edited.id}`, { method: 'PATCH', body: changes }))
  // In the text that is out, which nobody signed with it: only the field itself could tell.
  await withConnection(site.ownerUrl, (client) =>
    client.query('update articles set change_note = $2 where id = $1', [edited.id, secrets.note.word]))
  const written = { title: pageWord, description: pageWord, body: aBody(pageWord), _status: 'draft' }
  page = documentIn(await ask('editor', '/api/pages', { method: 'POST', body: written })).id
  noteMade('pages', page)
}

/** What a doctor said of the draft while they reviewed it. */
async function hideRemark(): Promise<void> {
  const { digest } = z.object({ digest: z.string() }).parse((await ask('doctor', `/api/articles/${draft.id}/review`)).json)
  const body = { comment: secrets.remark.word, quote: secrets.draft.word, digest }
  expect((await ask('doctor', `/api/articles/${draft.id}/review-comments`, { method: 'POST', body })).status).toBe(200)
}

async function hidePeople(): Promise<void> {
  person = await makeSubject('doctor', 'admin')
  const licence = { number: secrets.licence.word, jurisdiction: secrets.licence.word }
  const { account: owner } = documentIn(
    await ask('admin', `/api/people/${person}?depth=0`, { method: 'PATCH', body: { licence } }),
  )
  account = String(owner)
  const email = `${secrets.accountAddress.word}@example.org`
  documentIn(await ask('admin', `/api/accounts/${account}`, { method: 'PATCH', body: { email, currentPassword: site.password } }))
  // The account wrote in the article that is out, and the person is its author: two ways to walk to them.
  documentIn(await ask('admin', `/api/articles/${edited.id}`, { method: 'PATCH', body: { authors: [person] } }))
  await withConnection(site.ownerUrl, async (client) => {
    await client.query(
      'insert into articles_rels ("order", parent_id, path, accounts_id) values (9, $1, $3, $2)',
      [edited.id, account, 'contributors'],
    )
    await client.query(
      'insert into articles_rels ("order", parent_id, path, people_id) values (9, $1, $3, $2)',
      [edited.id, person, 'authors'],
    )
  })
}

/** What leads to people and drafts: a topic names who is asked first, a term its article, an old address a draft. */
async function hideBehindOthers(): Promise<void> {
  const topic = await makeSubject('topic', 'admin')
  await withConnection(site.ownerUrl, async (client) => {
    await client.query('insert into topics_rels ("order", parent_id, path, accounts_id) values (1, $1, $3, $2)', [topic, account, 'dueReviewers'])
  })
  const article = draft.id
  documentIn(await ask('editor', `/api/glossary/${await makeSubject('term', 'admin')}`, { method: 'PATCH', body: { article } }))
  const from = `/${secrets.oldAddress.word}`
  noteMade('redirects', documentIn(await ask('editor', '/api/redirects', { method: 'POST', body: { from, leadsTo: 'article', article } })).id)
}

/** Replies that wait, replies that are shown below a held one, and one below an article that is not out. */
async function hideReplies(): Promise<void> {
  const email = `${secrets.replyAddress.word}@example.org`
  const { word } = secrets.held
  approved = await aReply({ article: edited.id, status: 'approved', changes: { email } })
  held = await aReply({ article: edited.id, status: 'pending', changes: { name: word, comment: word, email } })
  await aReply({ article: edited.id, status: 'approved', parent: held.id })
  await aReply({ article: draft.id, status: 'approved' })
}

beforeAll(async () => {
  await hideWritings()
  await hideRemark()
  await hidePeople()
  await hideBehindOthers()
  await hideReplies()
})

afterAll(async () => {
  await removeReplies()
  await removeArticles()
  await removeSubjects()
})

const collections = [
  'articles', 'topics', 'pages', 'glossary', 'redirects', 'people', 'comments', 'accounts', 'media', 'review-requests', 'sign-offs',
  'payload-preferences', 'payload-jobs', 'payload-kv', 'contact-messages', 'mail', 'review-comments', 'review-links', 'reminders',
  'notices',
]

const populated = 'populate[accounts][email]=true&populate[people][licence]=true&populate[comments][email]=true'

const lists = [
  'depth=0', 'depth=1', 'depth=2', 'depth=3', 'depth=3&draft=true', `depth=3&${populated}`, 'joins[account][limit]=5',
  'depth=3&select[email]=true&select[licence]=true&select[account]=true&select[contributors]=true&select[comment]=true',
  'depth=3&draft=true&where[_status][equals]=draft', 'depth=3&where[status][equals]=pending', 'trash=true&showHiddenFields=true',
]

const listDoors = collections.flatMap((collection) => [
  ...lists.map((query) => `/api/${collection}?limit=${collection === 'sign-offs' ? 100 : 500}&${query}`),
  `/api/${collection}/versions?limit=500&depth=3`,
])

const documentDoors = (): string[] =>
  [
    ['articles', draft.id], ['articles', edited.id], ['comments', approved.id], ['comments', held.id],
    ['accounts', account], ['people', person], ['pages', page],
  ].flatMap(([collection, id]) => [
    `/api/${collection}/${id}?depth=3`, `/api/${collection}/${id}?depth=3&draft=true&${populated}`,
    `/api/${collection}/${id}/review`, `/api/${collection}/${id}/review-history`,
    `/api/${collection}/${id}/review-comments`,
  ])

const otherDoors = ['/api/globals/site?depth=3&draft=true', '/api/globals/site/versions?depth=3', '/api/access', '/api/accounts/me']

const readerDoors = (): string[] => [
  '/', '/pain-management', draft.path, edited.path, `/${secrets.page.word}`, '/sitemap.xml', '/robots.txt', '/feed.xml',
  '/people/dr-raj', '/glossary', `/${secrets.oldAddress.word}`, `/replies/${unique('token')}`,
  '/search', `/search?q=${secrets.draft.word}`, '/contact', `${edited.path}/review-history`, `/preview/articles/${draft.id}`,
  `/preview/articles/${edited.id}`, `/preview/pages/${page}`,
]

function expectNoSecret(visitor: Visitor, door: string, text: string): void {
  for (const [name, { word, hiddenFrom }] of Object.entries(secrets)) {
    const isHidden = hiddenFrom.some((one) => one === visitor)
    // An address that was asked for may stand in the answer, as in “not found: …”.
    if (isHidden && !door.includes(word)) expect.soft(text.includes(word), `${visitor} meets the ${name} at ${door}`).toBe(false)
  }
}

it.each(visitors)('%s meets no secret word through any door of the REST interface', async (visitor) => {
  for (const door of [...listDoors, ...documentDoors(), ...otherDoors]) {
    const { status, text } = await ask(visitor, door)
    expect.soft([200, 400, 401, 403, 404, 422, 501], door).toContain(status)
    expectNoSecret(visitor, door, text)
  }
})

it('the words are really there for those who may see them, through the same doors', async () => {
  const seen = async (visitor: Visitor, door: string): Promise<string> => (await ask(visitor, door)).text
  expect(await seen('editor', `/api/articles/${draft.id}?draft=true`)).toContain(secrets.draft.word)
  expect(await seen('editor', `/api/articles/${edited.id}?draft=true`)).toContain(secrets.edit.word)
  expect(await seen('doctor', `/api/articles/${edited.id}`)).toContain(secrets.note.word)
  expect(await seen('editor', `/api/articles/${draft.id}/review-comments`)).toContain(secrets.remark.word)
  expect(await seen('editor', `/api/pages/${page}`)).toContain(secrets.page.word)
  expect(await seen('editor', '/api/redirects?limit=500')).toContain(secrets.oldAddress.word)
  expect(await seen('moderator', `/api/comments/${held.id}`)).toContain(secrets.held.word)
  expect(await seen('moderator', `/api/comments/${approved.id}`)).toContain(secrets.replyAddress.word)
  expect(await seen('admin', `/api/people/${person}`)).toContain(secrets.licence.word)
  expect(await seen('admin', `/api/accounts/${account}`)).toContain(secrets.accountAddress.word)
})

const componentHeaders: Record<string, string>[] = [{}, { RSC: '1' }, { RSC: '1', 'Next-Router-Prefetch': '1' }]

it('no page, list or component payload of the site holds a secret word', async () => {
  for (const door of readerDoors()) {
    for (const headers of componentHeaders) {
      for (const address of [door, `${door}?_rsc=abc12`, `${door}?draft=true&preview=true`]) {
        expectNoSecret('anonymous', address, (await askOnward({ path: address, headers })).text)
      }
    }
  }
})

/** Where a secret could be asked for: collection, field, and the secret that a yes would tell. */
const askable: [string, string, keyof typeof secrets][] = [
  ['articles', 'title', 'draft'], ['articles', 'standfirst', 'draft'], ['articles', 'sources.title', 'draft'],
  ['articles', 'changeNote', 'note'], ['articles', 'sources.url', 'draft'], ['articles', 'title', 'edit'],
  ['articles/versions', 'version.title', 'draft'],
  ['articles', 'contributors.email', 'accountAddress'], ['articles', 'authors.account.email', 'accountAddress'],
  ['articles', 'authors.licence.number', 'licence'], ['people', 'licence.number', 'licence'],
  ['people', 'account.email', 'accountAddress'], ['accounts', 'email', 'accountAddress'],
  ['comments', 'email', 'replyAddress'], ['comments', 'parent.email', 'replyAddress'], ['comments', 'comment', 'held'],
  ['comments', 'name', 'held'], ['comments', 'parent.comment', 'held'], ['comments', 'parent.name', 'held'],
  ['comments', 'article.title', 'draft'], ['comments', 'article.standfirst', 'draft'],
  ['comments', 'article.authors.licence.number', 'licence'], ['pages', 'title', 'page'], ['pages', 'description', 'page'],
  ['topics', 'dueReviewers.email', 'accountAddress'], ['glossary', 'article.title', 'draft'],
  ['redirects', 'article.title', 'draft'], ['redirects', 'from', 'oldAddress'],
  ['review-comments', 'comment', 'remark'], ['review-comments', 'quote', 'draft'],
  ['review-requests', 'reviewer.email', 'accountAddress'], ['review-requests', 'article.title', 'draft'],
]

const rows = askable.flatMap(([collection, field, name]) =>
  secrets[name].hiddenFrom.map((visitor) => ({ visitor, collection, field, name })))

it.each(rows)('$visitor learns nothing about the $name by a condition on $collection.$field', async (row) => {
  const { visitor, collection, field, name } = row
  const { word } = secrets[name]
  for (const path of [collection, `${collection}/count`]) {
    for (const [operator, value] of [['like', word], ['contains', word], ['equals', word], ['not_equals', unique('nothing')]]) {
      const asked = await ask(visitor, `/api/${path}?where[${field}][${operator}]=${value}&depth=0&limit=500`)
      expect.soft(asked.status).toBeLessThan(500)
      const negated = operator === 'not_equals'
      const count = asked.status === 200 && asked.text.includes('totalDocs') ? totalIn(asked.text) : 0
      if (!negated) expect.soft(count, `${operator} at ${path}`).toBe(0)
      expectNoSecret(visitor, '', asked.text)
    }
  }
})

const totalIn = (text: string): number => Number(/"totalDocs":(\d+)/.exec(text)?.[1] ?? 0)

it.each(rows.filter(({ field }) => field.includes('.') || ['email', 'changeNote'].includes(field)))(
  '$visitor learns nothing about the $name by the order of $collection by $field',
  async ({ visitor, collection, field }) => {
    // A field of one's own account is no secret: only one's own account is in that list.
    const isOwn = collection === 'accounts' && visitor !== 'anonymous'
    const asked = await ask(visitor, `/api/${collection}?sort=${field}&depth=0`)
    if (isOwn) expect(documentsIn(asked).totalDocs).toBe(1)
    else if (field.startsWith('sources.') || field.startsWith('version.')) expectNoSecret(visitor, '', asked.text)
    else expect(asked.status).toBeGreaterThanOrEqual(400)
    expect(asked.status).toBeLessThan(500)
  },
)
