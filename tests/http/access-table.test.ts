import { afterAll, expect, it } from 'vitest'
import { z } from 'zod'
import {
  changesFor, makeSubject, newestVersion, noteMade, pictureForm, removeSubjects, writtenFor, type Subject,
} from '../support/http/access-subjects'
import { removeArticles } from '../support/http/articles'
import { removeReplies } from '../support/http/replies'
import { ask, documentIn, type Answer, type Visitor } from '../support/http/site'
import { accessRows, visitors, type Row } from './access-rows'

afterAll(async () => {
  await removeReplies()
  await removeArticles()
  await removeSubjects()
})

type Attempt = { row: Row; visitor: Visitor; id: string }

async function create(collection: string, visitor: Visitor): Promise<Answer> {
  const address = `/api/${collection}`
  const answer = collection === 'media'
    ? await ask(visitor, address, { method: 'POST', raw: await pictureForm() })
    : await ask(visitor, address, { method: 'POST', body: await writtenFor(collection) })
  if (answer.status === 201) noteMade(collection, documentIn(answer).id)
  return answer
}

async function attempt({ row: { collection, operation }, visitor, id }: Attempt): Promise<Answer> {
  const address = `/api/${collection}`
  switch (operation) {
    case 'list':
      return ask(visitor, address)
    case 'count':
      return ask(visitor, `${address}/count`)
    case 'read':
      return ask(visitor, `${address}/${id}`)
    case 'create':
      return create(collection, visitor)
    case 'update':
      return ask(visitor, `${address}/${id}`, { method: 'PATCH', body: changesFor[collection] })
    case 'delete':
      return ask(visitor, `${address}/${id}`, { method: 'DELETE' })
    case 'versions':
      return ask(visitor, `${address}/versions?limit=1`)
    case 'version':
      return ask(visitor, `${address}/versions/${await newestVersion(collection, id)}`)
    case 'restore':
      return ask(visitor, `${address}/versions/${await newestVersion(collection, id)}`, { method: 'POST' })
    case 'duplicate': {
      const answer = await ask(visitor, `${address}/${id}/duplicate`, { method: 'POST' })
      if (answer.status === 201) noteMade(collection, documentIn(answer).id)
      return answer
    }
  }
}

const isDone = (status: number): boolean => status < 300

const makesDocument = ({ operation }: Row): boolean => operation === 'create' || operation === 'duplicate'

const describeRow = ({ collection, operation, subject }: Row): string =>
  `${operation} ${collection}${subject && subject !== 'own account' ? ` (${subject})` : ''}`

/** Own accounts are sample accounts: their names go back to what they were. */
const nameOfOwn = async (id: string): Promise<string> =>
  z.object({ name: z.string() }).parse((await ask('admin', `/api/accounts/${id}?depth=0`)).json).name

async function statusOf(row: Row, visitor: Visitor, subjects: Map<Subject, string>): Promise<number> {
  const { subject } = row
  if (!subject) return (await attempt({ row, visitor, id: '' })).status
  const id = subject === 'own account'
    ? await makeSubject(subject, visitor)
    : (subjects.get(subject) ?? (await makeSubject(subject, visitor)))
  subjects.set(subject, id)
  const name = subject === 'own account' ? await nameOfOwn(id) : null
  const { status } = await attempt({ row, visitor, id })
  if (name !== null) await ask('admin', `/api/accounts/${id}`, { method: 'PATCH', body: { name } })
  if (row.operation === 'delete' && isDone(status)) subjects.delete(subject)
  return status
}

it.each(accessRows.map((row) => [describeRow(row), row] as const))('%s', async (_, row) => {
  const subjects = new Map<Subject, string>()
  const seen: Record<string, number> = {}
  for (const [role, visitor] of Object.entries(visitors)) {
    const status = await statusOf(row, visitor, subjects)
    seen[role] = status === 201 && makesDocument(row) ? 200 : status
  }
  expect(seen).toEqual(row.statuses)
})
