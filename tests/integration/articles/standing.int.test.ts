import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { findNewestText, standingIssues } from '@/articles/queries'
import { signOffGuard } from '@/reviews/sign-off-guard'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { aBody, aCareCard, aCitation, aLink, aParagraph, aPicture, type StoredNode } from '../../support/an-article-text'
import { aDraft, closeDesk, openDesk, publish, requestAs, sign, type Desk } from '../../support/desk'
import { unique } from '../../support/unique'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

type Issue = { field: string; message: string }

/** What the panel lists. */
async function listed(id: string): Promise<Issue[]> {
  const req = await requestAs(desk, desk.editor)
  const text = await findNewestText(req, id)
  return text ? standingIssues(req, text, [signOffGuard]) : []
}

const refused = z.object({
  status: z.number(),
  data: z.object({ errors: z.array(z.object({ path: z.string(), message: z.string() })) }),
})

/** What publishing is refused for, with the status of the refusal. */
async function refusedFor(id: string): Promise<{ status: number; issues: Issue[] }> {
  const refusal = await publish(desk, id).then(() => null, (error: unknown) => error)
  const { status, data } = refused.parse(refusal)
  return { status, issues: data.errors.map(({ path, message }) => ({ field: path, message })) }
}

const ANY_ID = '6f1d1c4e-0a53-4b3c-9a2e-0d5f6f1f9b11'

const withNode = (node: StoredNode) => ({ body: aBody(aParagraph('Rest.'), node) })

const withLink = (fields: object) => {
  const link = aLink('https://example.org', 'More')
  return withNode(aParagraph({ ...link, fields: { ...Object(link.fields), ...fields } }))
}

const aPictureOf = (fields: Record<string, unknown>, relationTo = 'media') => ({ ...aPicture(fields), relationTo, value: ANY_ID })

const unfit: [string, string, object][] = [
  ['an empty key point', 'takeaways', { takeaways: [{ text: 'Rest.' }, { text: '' }] }],
  ['a source without a title', 'sources', { sources: [{ key: 'a', title: '' }] }],
  ['a source of the year 1700', 'sources', { sources: [{ key: 'a', title: 'A', year: 1700 }] }],
  ['a source of the year 2300', 'sources', { sources: [{ key: 'a', title: 'A', year: 2300 }] }],
  ['a source of half a year', 'sources', { sources: [{ key: 'a', title: 'A', year: 2020.5 }] }],
  ['a citation of nothing', 'body', withNode(aParagraph(aCitation('gone')))],
  ['a citation without a key', 'body', withNode(aParagraph(aCitation('')))],
  ['an address with a space', 'body', withLink({ url: '/a b' })],
  ['a link of a kind that nobody knows', 'body', withLink({ linkType: 'elsewhere' })],
  ['a link whose tab is neither new nor old', 'body', withLink({ newTab: 'perhaps' })],
  ['a link in a card with a space in its address', 'body', withNode(aCareCardWith(aLink('/a b', 'More')))],
  ['an empty card', 'body', withNode(aCareCard('urgent', '', ''))],
  ['a card of a level that nobody knows', 'body', withNode(aCareCard('soon', '', 'It swells.'))],
  ['a card with a heading that is too long', 'body', withNode(aCareCard('urgent', 'x'.repeat(161), 'It swells.'))],
  ['a block that nobody knows', 'body', withNode({ type: 'block', version: 2, format: '', fields: { id: 'b', blockType: 'advert' } })],
  ['a mark that nobody knows', 'body', withNode(aParagraph({ type: 'inlineBlock', version: 1, fields: { id: 'b', blockType: 'star' } }))],
  ['a picture whose words are too long', 'body', withNode(aPictureOf({ alt: 'x'.repeat(501), caption: '' }))],
  ['a picture whose caption is too long', 'body', withNode(aPictureOf({ alt: 'A knee', caption: 'x'.repeat(501) }))],
  ['a picture that is none', 'body', withNode(aPictureOf({ alt: 'A knee', caption: '' }, 'people'))],
  ['no standfirst', 'standfirst', { standfirst: '' }],
  ['no author', 'authors', { authors: [] }],
  ['no topic', 'topic', { topic: null }],
]

function aCareCardWith(node: StoredNode): StoredNode {
  const card = aCareCard('urgent', '')
  return { ...card, fields: { ...Object(card.fields), text: aBody(aParagraph(node)) } }
}

it.each(unfit)('%s stands against publishing: the panel lists what the choke point says', async (_, field, changes) => {
  const { id } = await aDraft(desk, { ...changes })
  await sign(desk, id)
  const issues = await listed(id)
  expect(issues.map((issue) => issue.field)).toEqual([field])
  expect(await refusedFor(id)).toEqual({ status: 422, issues })
})

it('nothing stands against a text that is whole and signed, and it is published', async () => {
  const body = aBody(
    aParagraph('Rest', aCitation('nice-2020'), aLink('/a-page#part', 'more'), aLink('mailto:desk@example.org', 'write')),
    aCareCardWith(aLink('https://example.org', 'More')),
    aPictureOf({ alt: 'x'.repeat(500), caption: 'x'.repeat(500) }),
  )
  const sources = [{ key: 'nice-2020', title: 'Rest', year: 2020 }, { title: 'Another' }]
  const { id } = await aDraft(desk, { body, sources, takeaways: [{ text: 'Rest.' }], reviewIntervalMonths: 36 })
  await sign(desk, id)
  expect(await listed(id)).toEqual([])
  expect(await publish(desk, id)).toMatchObject({ _status: 'published' })
})

/** Gives an article the slug of another one, past all that would refuse it. */
const steal = (id: string, slug: string) =>
  withConnection(desk.database.superuserUrl, async (client) => {
    await client.query('update articles set slug = $2 where id = $1', [id, slug])
    await client.query('update _articles_v set version_slug = $2 where parent_id = $1', [id, slug])
  })

it('an address that somebody else holds is listed, and refused as taken', async () => {
  const slug = unique('held')
  const title = unique('The holder')
  await aDraft(desk, { slug, title })
  const { id } = await aDraft(desk)
  await sign(desk, id)
  await steal(id, slug)
  const issues = await listed(id)
  expect(issues).toEqual([{ field: 'slug', message: expect.stringContaining(`the article “${title}”`) }])
  expect(await refusedFor(id)).toEqual({ status: 409, issues })
})

it('everything that stands against publishing is told at once, the address and the missing signature among it', async () => {
  const slug = unique('held')
  await aDraft(desk, { slug })
  const { id } = await aDraft(desk, { standfirst: '', takeaways: [{ text: '' }] })
  await steal(id, slug)
  const issues = await listed(id)
  expect(issues.map(({ field }) => field)).toEqual(['standfirst', 'takeaways', 'slug', 'body'])
  expect(await refusedFor(id)).toEqual({ status: 422, issues })
})
