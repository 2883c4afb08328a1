import { expect, it } from 'vitest'
import { ask, type Visitor } from '../../support/http/site'

/** Where hidden things could be asked for: list, field, and those who must not learn from it. */
type Hidden = { list: string; field: string; hiddenFrom: readonly Visitor[] }

const everybody = ['anonymous', 'editor', 'doctor', 'moderator', 'admin'] as const
const desk = ['anonymous', 'editor', 'doctor', 'moderator'] as const

/** What belongs to a sign-in is told to nobody, not even to its owner or an admin. */
const signIn = ['hash', 'salt', 'password', 'resetPasswordToken', 'resetPasswordExpiration', 'sessions', 'sessions.id', 'loginAttempts', 'lockUntil']

const hidden: readonly Hidden[] = [
  ...signIn.map((field) => ({ list: 'accounts', field, hiddenFrom: everybody })),
  ...['hash', 'salt', 'email', 'resetPasswordToken', 'sessions.id', 'roles'].flatMap((field) => [
    { list: 'articles', field: `contributors.${field}`, hiddenFrom: desk },
    { list: 'articles', field: `authors.account.${field}`, hiddenFrom: desk },
    { list: 'people', field: `account.${field}`, hiddenFrom: desk },
    { list: 'comments', field: `decidedBy.${field}`, hiddenFrom: ['anonymous', 'editor', 'doctor'] as const },
    { list: 'review-requests', field: `reviewer.${field}`, hiddenFrom: desk },
  ]),
  ...['licence.number', 'licence.jurisdiction', 'licence.checkedOn'].flatMap((field) => [
    { list: 'people', field, hiddenFrom: desk },
    { list: 'articles', field: `authors.${field}`, hiddenFrom: desk },
    { list: 'comments', field: `article.authors.${field}`, hiddenFrom: desk },
    { list: 'review-requests', field: `article.authors.${field}`, hiddenFrom: desk },
  ]),
  { list: 'review-links', field: 'tokenHash', hiddenFrom: everybody },
  { list: 'review-comments', field: 'link.tokenHash', hiddenFrom: everybody },
  { list: 'people', field: 'account', hiddenFrom: ['anonymous'] },
  { list: 'comments', field: 'token', hiddenFrom: everybody },
  { list: 'comments', field: 'email', hiddenFrom: ['anonymous', 'editor', 'doctor'] },
  { list: 'comments', field: 'parent.token', hiddenFrom: everybody },
  { list: 'comments', field: 'parent.email', hiddenFrom: ['anonymous', 'editor', 'doctor'] },
  { list: 'comments', field: 'decidedAt', hiddenFrom: ['anonymous', 'editor', 'doctor'] },
]

const rows = hidden.flatMap(({ list, field, hiddenFrom }) => hiddenFrom.map((visitor) => ({ visitor, list, field })))

const conditions = (field: string): string[] => [
  `where[${field}][like]=a`, `where[${field}][exists]=true`, `where[${field}][not_equals]=zz`, `where[${field}][greater_than]=0`,
  `where[or][0][${field}][like]=a&where[or][1][id][exists]=true`, `where[and][0][and][0][${field}][exists]=false`,
  `where=${encodeURIComponent(JSON.stringify({ [field]: { exists: true } }))}`,
]

it.each(rows)('$visitor gets no answer that depends on $field of $list by a condition', async ({ visitor, list, field }) => {
  const [first = '', ...others] = conditions(field)
  const ways = [[`${list}?draft=true&`, [first, ...others]], [`${list}?`, [first]], [`${list}/count?`, [first]]] as const
  for (const [path, questions] of ways) {
    const [plain, ...asked] = await Promise.all(
      ['where[id][exists]=true', ...questions].map((query) => ask(visitor, `/api/${path}depth=0&limit=3&${query}`)),
    )
    // Who may not see the list at all hears the same to every question.
    if (plain?.status !== 200) expect(asked.map(({ status }) => status >= 400 && status < 500)).not.toContain(false)
    else expect(asked.map(({ status }) => status), path).toEqual(asked.map(() => 422))
  }
})

const idsIn = (text: string): string[] => [...text.matchAll(/"id":"([0-9a-f-]{36})"/g)].map((match) => match[1] ?? '')

it.each(rows)('$visitor gets no order that depends on $field of $list', async ({ visitor, list, field }) => {
  const [up, down] = await Promise.all(
    [field, `-${field}`].map((sort) => ask(visitor, `/api/${list}?depth=0&limit=50&select[id]=true&sort=${sort}`)),
  )
  expect(up?.status).toBe(down?.status)
  expect(up?.status).toBeLessThan(500)
  if (up?.status === 200) expect(idsIn(up.text)).toEqual(idsIn(down?.text ?? ''))
})

const lists = ['articles', 'people', 'comments', 'topics', 'pages', 'media', 'accounts', 'review-requests', 'review-comments', 'review-links']

/** Ways to ask for more of a document than is given unasked. */
const wishes = [
  'select[hash]=true&select[salt]=true&select[resetPasswordToken]=true&select[token]=true',
  'depth=3&populate[accounts][hash]=true&populate[accounts][salt]=true&populate[comments][token]=true',
  'joins[sessions][limit]=5&joins[account][where][hash][exists]=true&joins[decidedBy][sort]=email',
  'depth=3&showHiddenFields=true&overrideAccess=true&disableErrors=true&user=admin', 'depth=3&draft=true&trash=true&locale=all&fallback-locale=none',
]

it.each(lists)('nobody gets what belongs to a sign-in, or the token of a reply, by what they wish for in %s', async (list) => {
  for (const visitor of everybody) {
    for (const wish of wishes) {
      const { status, text } = await ask(visitor, `/api/${list}?limit=20&${wish}`)
      expect(status).toBeLessThan(500)
      expect(text, `${visitor} ${wish}`).not.toMatch(/"(?:hash|salt|resetPasswordToken|resetPasswordExpiration|lockUntil|token)":/)
    }
  }
})

const oneHopOrMore = hidden.filter(({ list, field }) => list === 'articles' && field.startsWith('contributors.'))

it.each(oneHopOrMore)('a doctor gets no answer that depends on $field of versions', async ({ field }) => {
  for (const query of [`where[version.${field}][exists]=true`, `where[parent.${field}][exists]=true`, `sort=parent.${field}`]) {
    expect((await ask('doctor', `/api/articles/versions?depth=0&${query}`)).status, query).toBe(422)
  }
})

it('what anybody may read can be asked for from where it is referred to', async () => {
  const asked = await ask('anonymous', '/api/articles?depth=0&where[topic.slug][equals]=headache')
  expect(asked.json).toMatchObject({ totalDocs: expect.toSatisfy((total: number) => total > 0) })
})
