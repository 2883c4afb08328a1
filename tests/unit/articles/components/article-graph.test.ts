import { expect, test } from 'vitest'
import { articleGraph, type ReviewFact } from '@/articles/components/article-graph'
import type { ArticleView, SourceView } from '@/articles/queries'

const source: SourceView = {
  key: 's1', title: 'Knee pain', authors: '', publisher: 'A publisher', year: 2019, url: '', doi: '10.1/x', pmid: '', checkedOn: null,
}

const article: ArticleView = {
  id: 'a1',
  title: 'Knee Pain',
  standfirst: 'Why it hurts.',
  path: '/pain-management/knee-pain',
  firstPublishedAt: '2022-01-10T00:00:00Z',
  modifiedAt: '2022-01-12T00:00:00Z',
  textDigest: 'd',
  topicId: 't1',
  body: { root: { type: 'root', children: [] } },
  authors: [{ id: 'p1', name: 'Mara Lindt', printedName: 'Mara Lindt', path: '/people/mara-lindt', isSample: false }],
  takeaways: [],
  sources: [source],
  meta: { title: '', description: '', imageId: null },
  minutesToRead: 1,
  pictures: new Map(),
  linkPaths: new Map(),
}

type Corrections = Parameters<typeof articleGraph>[0]['corrections']

const graphWith = (
  review: ReviewFact | null, changes: Partial<ArticleView> = {}, corrections: Corrections = [],
): string =>
  JSON.stringify(
    articleGraph({
      article: { ...article, ...changes },
      days: { publishedOn: changes.firstPublishedAt === null ? null : '2022-01-10', changedOn: '2022-01-12' },
      crumbs: [{ label: 'Home', href: '/' }, { label: 'Knee Pain', href: null }],
      corrections,
      review,
      site: { name: 'Healthool', url: 'https://example.org' },
    }),
  )

test('a correction is told with its day, and none where there is none', () => {
  const graph = graphWith(null, {}, [{ on: '2022-01-12', text: 'It said 30, and it is 3.' }])
  expect(graph).toContain('"correction":[{"@type":"CorrectionComment","datePublished":"2022-01-12","text":"It said 30, and it is 3."}]')
  expect(graphWith(null)).not.toContain('CorrectionComment')
})

test('what was never out tells no day of publication', () => {
  expect(graphWith(null)).toContain('"datePublished":"2022-01-10"')
  expect(graphWith(null, { firstPublishedAt: null, sources: [] })).not.toContain('datePublished')
})

test('a reviewed page says who reviewed it and when', () => {
  const graph = graphWith({ reviewer: 'Dr. Raj MD', reviewerPath: '/people/dr-raj', reviewedOn: '2022-01-12', isSample: false })
  expect(graph).toContain('"lastReviewed":"2022-01-12"')
  expect(graph).toContain('"reviewedBy":{"@type":"Person","name":"Dr. Raj MD","url":"https://example.org/people/dr-raj"}')
})

test('a page without a review says nothing about one', () => {
  expect(graphWith(null)).not.toMatch(/lastReviewed|reviewedBy/)
})

test('made-up people are told to machines neither as authors nor as reviewers', () => {
  const [author] = article.authors
  const real = { id: 'p2', name: 'Jo Real', printedName: 'Jo Real', path: '/people/jo', isSample: false }
  const authors = author ? [{ ...author, isSample: true }, real] : []
  const review = { reviewer: 'Dr. Raj MD', reviewerPath: '/people/dr-raj', reviewedOn: '2022-01-12' as const, isSample: true }
  const graph = graphWith(review, { authors })
  expect(graph).not.toMatch(/lastReviewed|reviewedBy|Raj|Lindt/)
  expect(graph).toContain('"author":[{"@type":"Person","name":"Jo Real"')
  expect(graphWith(null, { authors: authors.slice(0, 1) })).not.toContain('author')
})

test('the page holds the article, its dates, its author and its sources', () => {
  const graph = graphWith(null)
  expect(graph).toContain('"mainEntity":{"@type":"Article","@id":"https://example.org/pain-management/knee-pain#article"}')
  expect(graph).toContain('"headline":"Knee Pain"')
  expect(graph).toContain('"datePublished":"2022-01-10","dateModified":"2022-01-12"')
  expect(graph).toContain('"author":[{"@type":"Person","name":"Mara Lindt","url":"https://example.org/people/mara-lindt"}]')
  expect(graph).toContain('"url":"https://doi.org/10.1/x"')
  expect(graph).not.toContain('aspect')
})

test('the way to the page ends at the page itself', () => {
  expect(graphWith(null)).toContain('{"@type":"ListItem","position":2,"name":"Knee Pain","item":"https://example.org/pain-management/knee-pain"}')
})
