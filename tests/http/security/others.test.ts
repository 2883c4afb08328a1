import { afterAll, expect, it } from 'vitest'
import { z } from 'zod'
import { makeSubject, removeSubjects } from '../../support/http/access-subjects'
import { ask, documentsIn, sessionOf, type Visitor } from '../../support/http/site'
import { unique } from '../../support/unique'

const keys: [Visitor, string][] = []

afterAll(async () => {
  for (const [visitor, key] of keys) await ask(visitor, `/api/payload-preferences/${key}`, { method: 'DELETE' })
  await removeSubjects()
})

const others: Visitor[] = ['anonymous', 'doctor', 'moderator']

it.each(others)('%s neither reads nor changes the account of somebody else', async (visitor) => {
  for (const id of [(await sessionOf('editor')).user.id, await makeSubject('other account', 'admin')]) {
    expect([401, 403, 404]).toContain((await ask(visitor, `/api/accounts/${id}`)).status)
    for (const body of [{ name: 'Taken over' }, { password: 'a password that was not asked for' }, { email: 'mine@example.org' }]) {
      expect([401, 403, 404]).toContain((await ask(visitor, `/api/accounts/${id}`, { method: 'PATCH', body })).status)
    }
    expect([401, 403, 404]).toContain((await ask(visitor, `/api/accounts/${id}`, { method: 'DELETE' })).status)
    const stored = await ask('admin', `/api/accounts/${id}?depth=0`)
    expect(stored.text).not.toMatch(/Taken over|mine@example\.org/)
  }
})

it.each(others)('%s changes no other accounts by a condition either', async (visitor) => {
  const where = 'where[roles][in]=admin,editor'
  await ask(visitor, `/api/accounts?${where}`, { method: 'PATCH', body: { name: 'Taken over' } })
  await ask(visitor, `/api/accounts?${where}`, { method: 'DELETE' })
  const list = documentsIn(await ask('admin', '/api/accounts?where[name][equals]=Taken%20over'))
  expect(list.totalDocs).toBe(0)
  expect(documentsIn(await ask('admin', `/api/accounts?${where}`)).totalDocs).toBeGreaterThanOrEqual(2)
})

const preference = z.object({ doc: z.looseObject({ id: z.string() }) })

it('what somebody’s desk remembers is read, changed and deleted by nobody else', async () => {
  const key = unique('preference')
  keys.push(['editor', key])
  const saved = await ask('editor', `/api/payload-preferences/${key}`, { method: 'POST', body: { value: { of: 'the editor' } } })
  const { id } = preference.parse(saved.json).doc
  for (const visitor of [...others, 'admin'] as const) {
    expect((await ask(visitor, `/api/payload-preferences/${key}`)).text, visitor).not.toContain('the editor')
    expect((await ask(visitor, `/api/payload-preferences/${id}`)).text, visitor).not.toContain('the editor')
    expect((await ask(visitor, '/api/payload-preferences?limit=500')).text, visitor).not.toContain('the editor')
    await ask(visitor, `/api/payload-preferences/${id}`, { method: 'PATCH', body: { value: { of: 'somebody else' } } })
    await ask(visitor, `/api/payload-preferences/${id}`, { method: 'DELETE' })
    await ask(visitor, `/api/payload-preferences/${key}`, { method: 'DELETE' })
  }
  expect((await ask('editor', `/api/payload-preferences/${key}`)).text).toContain('the editor')
})

it('nobody leaves a preference in the name of somebody else', async () => {
  const key = unique('preference')
  keys.push(['doctor', key])
  const user = { relationTo: 'accounts', value: (await sessionOf('editor')).user.id }
  await ask('doctor', `/api/payload-preferences/${key}`, { method: 'POST', body: { value: { of: 'the doctor' }, user, key: 'other' } })
  await ask('doctor', '/api/payload-preferences', { method: 'POST', body: { key, value: { of: 'the doctor' }, user } })
  expect((await ask('editor', `/api/payload-preferences/${key}`)).text).not.toContain('the doctor')
})
