import { afterAll, beforeAll, expect, it } from 'vitest'
import { listTerms } from '@/glossary/queries'
import { findDocumentPaths } from '@/platform/document-paths'
import { aDraft, closeDesk, openDesk, requestAs, type Actor, type Desk } from '../../support/desk'
import { unique } from '../../support/unique'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const aTerm = (changes: Record<string, unknown> = {}, actor: Actor = desk.editor) =>
  desk.payload.create({
    collection: 'glossary', data: { term: unique('Term'), definition: 'What it means.', ...changes },
    overrideAccess: false, user: actor, depth: 0,
  })

it('a link to a term leads to its place on the page, and to nothing once the term is deleted', async () => {
  const { id, slug } = await aTerm()
  const link = { collection: 'glossary', id }
  const asReader = await requestAs(desk, null)
  expect(await findDocumentPaths(asReader, [link])).toEqual(new Map([[`glossary/${id}`, `/glossary#${slug}`]]))
  await desk.payload.delete({ collection: 'glossary', id, overrideAccess: false, user: desk.editor })
  expect(await findDocumentPaths(asReader, [link])).toEqual(new Map())
})

it('a term is made by editors, has a meaning of at most 600 characters, and an address of its own', async () => {
  await expect(aTerm({}, desk.doctor)).rejects.toMatchObject({ status: 403 })
  await expect(aTerm({ definition: 'a'.repeat(601) })).rejects.toMatchObject({ data: { errors: [{ path: 'definition' }] } })
  await expect(aTerm({ definition: '' })).rejects.toMatchObject({ data: { errors: [{ path: 'definition' }] } })
  const { slug } = await aTerm()
  await expect(aTerm({ slug })).rejects.toMatchObject({ data: { errors: [{ path: 'slug' }] } })
})

it('readers are not told which article stands behind a term, since it may be a draft', async () => {
  const draft = await aDraft(desk)
  const { id } = await aTerm({ article: draft.id })
  const seenBy = async (actor: Actor | null) =>
    (await desk.payload.findByID({ collection: 'glossary', id, overrideAccess: false, user: actor })).article
  expect(await seenBy(desk.editor)).toMatchObject({ id: draft.id })
  expect(await seenBy(desk.moderator)).toBeUndefined()
  expect(await seenBy(null)).toBeUndefined()
})

it('the page has each term with its other names', async () => {
  const { id } = await aTerm({ alsoKnownAs: [{ name: 'Another name' }] })
  const terms = await listTerms(await requestAs(desk, null))
  expect(terms.find((term) => term.id === id)).toMatchObject({ alsoKnownAs: ['Another name'], definition: 'What it means.' })
})
