import { afterAll, expect, it } from 'vitest'
import { z } from 'zod'
import { makeSubject, noteMade, removeSubjects } from '../../support/http/access-subjects'
import { aDraft, aPublishedArticle, aWrittenArticle, removeArticles } from '../../support/http/articles'
import { aReply, removeReplies } from '../../support/http/replies'
import { ask, documentIn, sessionOf, site } from '../../support/http/site'
import { unique } from '../../support/unique'

afterAll(async () => {
  await removeReplies()
  await removeArticles()
  await removeSubjects()
})

const account = z.looseObject({ roles: z.array(z.string()) })

/** All that is known of a document but when it was last saved. */
const lasting = (document: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(document).filter(([key]) => key !== 'updatedAt'))

it.each(['editor', 'doctor', 'moderator'] as const)('%s gives themselves neither roles nor another sign-in', async (visitor) => {
  const { user } = await sessionOf(visitor)
  const read = async () => account.parse((await ask('admin', `/api/accounts/${user.id}?depth=0`)).json)
  const before = await read()
  const wishes = [
    { roles: ['admin'] }, { roles: [...before.roles, 'admin'] }, { isSwitchedOff: true }, { state: 'invited', joinedAt: null },
    { hash: 'x', salt: 'y', sessions: [], loginAttempts: 0, lockUntil: null, resetPasswordToken: 'mine', resetPasswordExpiration: '2099-01-01' },
    { id: crypto.randomUUID(), _verified: true, _strategy: 'x', collection: 'accounts', apiKey: 'x', enableAPIKey: true },
  ]
  for (const body of wishes) {
    const { status } = await ask(visitor, `/api/accounts/${user.id}`, { method: 'PATCH', body })
    expect(status).toBeLessThan(500)
  }
  expect(lasting(await read())).toEqual(lasting(before))
  expect((await ask(visitor, '/api/accounts/me')).text).toContain(user.id)
  const signIn = await ask('anonymous', '/api/accounts/login', {
    method: 'POST', body: { email: `${visitor}@healthool.example`, password: site.password },
  })
  expect(signIn.status).toBe(200)
})

const dated = z.looseObject({ createdAt: z.string(), stage: z.string().optional() })

it('an editor makes no article that looks reviewed, published or old', async () => {
  const written = await aWrittenArticle({
    _status: 'draft', id: crypto.randomUUID(), stage: 'published', reviewedBy: (await sessionOf('editor')).user.id,
    lastReviewedOn: '2026-01-01', reviewDueOn: '2099-01-01', firstPublishedAt: '2001-01-01T00:00:00.000Z',
    textDigest: 'x'.repeat(64), contributors: [], path: 'somewhere/else', createdAt: '2001-01-01T00:00:00.000Z', updatedAt: '2001-01-01T00:00:00.000Z',
  })
  const made = documentIn(await ask('editor', '/api/articles', { method: 'POST', body: written }))
  noteMade('articles', made.id)
  const stored = z.looseObject({ createdAt: z.string() }).parse((await ask('editor', `/api/articles/${made.id}?draft=true&depth=0`)).json)
  expect(stored).toMatchObject({ stage: 'drafting', _status: 'draft', contributors: [(await sessionOf('editor')).user.id] })
  const { firstPublishedAt, lastReviewedOn, reviewedBy } = stored
  expect([firstPublishedAt, lastReviewedOn, reviewedBy].map((value) => value ?? null)).toEqual([null, null, null])
  expect([stored.path, stored.textDigest]).not.toEqual(['somewhere/else', 'x'.repeat(64)])
})

it('an article keeps its record when an editor writes over it', async () => {
  const { id } = await aPublishedArticle()
  const read = async () => dated.parse((await ask('editor', `/api/articles/${id}?depth=0`)).json)
  const before = await read()
  const body = {
    stage: 'withdrawn', reviewedBy: null, lastReviewedOn: '2001-01-01', reviewDueOn: null, firstPublishedAt: null, contributors: [],
    textDigest: 'x', path: 'x', createdAt: '2001-01-01T00:00:00.000Z',
  }
  documentIn(await ask('editor', `/api/articles/${id}`, { method: 'PATCH', body }))
  const { updatedAt, ...after } = await read()
  expect(after).toEqual(lasting(before))
  expect(typeof updatedAt).toBe('string')
})

it('a moderator decides on a reply, and changes nothing that its reader wrote', async () => {
  const { id: article } = await aPublishedArticle()
  const { id, name, comment, email } = await aReply({ article, status: 'pending' })
  const other = (await aDraft()).id
  const body = {
    status: 'approved', name: 'Somebody else', comment: 'Other words', email: 'other@example.org', article: other, parent: id,
    token: 'mine', decidedBy: (await sessionOf('editor')).user.id, decidedAt: '2001-01-01T00:00:00.000Z',
  }
  documentIn(await ask('moderator', `/api/comments/${id}`, { method: 'PATCH', body }))
  const stored = z.looseObject({ decidedAt: z.string() }).parse((await ask('moderator', `/api/comments/${id}?depth=0`)).json)
  expect(stored).toMatchObject({ name, comment, email, article, status: 'approved', decidedBy: (await sessionOf('moderator')).user.id })
  expect(stored.decidedAt > '2026').toBe(true)
})

it('a person who writes their own profile cannot make themselves a doctor with a licence', async () => {
  const id = await makeSubject('person', 'admin')
  const licence = { number: unique('forged'), jurisdiction: 'Nowhere', checkedOn: '2026-11-01T00:00:00.000Z' }
  for (const visitor of ['editor', 'doctor', 'moderator'] as const) {
    await ask(visitor, `/api/people/${id}`, { method: 'PATCH', body: { licence, account: (await sessionOf(visitor)).user.id } })
  }
  const { text } = await ask('admin', `/api/people/${id}?depth=0`)
  expect(text).not.toContain(licence.number)
  expect(z.looseObject({ account: z.unknown() }).parse(JSON.parse(text)).account ?? null).toBeNull()
})

it.each(['__proto__', 'constructor', 'prototype'])('the field %s reaches no prototype, and is not stored', async (name) => {
  const raw = `{"title":${JSON.stringify(unique('A topic'))},"${name}":{"isAdmin":true,"roles":["admin"]}}`
  const answer = await ask('editor', '/api/topics', { method: 'POST', raw, headers: { 'Content-Type': 'application/json' } })
  expect(answer.status).toBeLessThan(500)
  if (answer.status === 201) noteMade('topics', documentIn(answer).id)
  expect(answer.text).not.toContain('isAdmin')
  expect((await ask('anonymous', '/api/accounts')).status).toBe(401)
})
