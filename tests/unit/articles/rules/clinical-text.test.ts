import { expect, test } from 'vitest'
import { clinicalDigest, clinicalText, clinicalTextJson, type ArticleText, type SourceText } from '@/articles/rules/clinical-text'
import { aBody, anArticleText, aParagraph, aSource } from '../../../support/an-article-text'

const digestWith = (changes: Partial<ArticleText>): string => clinicalDigest(anArticleText(changes))

/** The same value with the keys of every object the other way round, as `jsonb` may give them back. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).reverse().map(([key, item]) => [key, reversed(item)]))
}

test('a digest is 64 lower-case hexadecimal digits, the same for the same text', () => {
  expect(clinicalDigest(anArticleText())).toMatch(/^[0-9a-f]{64}$/)
  expect(clinicalDigest(anArticleText())).toBe(clinicalDigest(anArticleText()))
})

test('the canonical form of a text never changes by itself, since signatures of years ago stand on it', () => {
  const text = { title: 'Knee', standfirst: 'Why.', body: aBody(aParagraph('Rest.')), sources: [{ key: 'a', year: 2019 }] }
  expect(clinicalTextJson(text)).toBe(
    '{"body":[{"is":"paragraph","text":["Rest."]}],"scheme":"hl-1","sources":[{"key":"a","year":2019}],'
    + '"standfirst":"Why.","title":"Knee"}',
  )
})

test('the order of keys in stored JSON does not count', () => {
  const { body } = anArticleText()
  expect(digestWith({ body: reversed(body) })).toBe(digestWith({ body }))
  expect(digestWith({ sources: [{ pmid: aSource.pmid, ...aSource }] })).toBe(digestWith({}))
})

test.each([
  ['title', { title: 'Knee pain when walking' }],
  ['case of the title', { title: 'Knee Pain when running' }],
  ['standfirst', { standfirst: 'Why it hurts, and what does not help.' }],
  ['body', { body: aBody(aParagraph('Rest.')) }],
  ['order of the sources', { sources: [{ ...aSource, key: 'b' }, aSource] }],
  ['number of sources', { sources: [] }],
] satisfies [string, Partial<ArticleText>][])('a changed %s is another text', (_, changes) => {
  expect(digestWith(changes)).not.toBe(digestWith({}))
})

test.each([
  ['key', 'b'], ['title', 'Other'], ['authors', 'B. Author'], ['publisher', 'Other'], ['year', 2020],
  ['url', 'https://example.com'], ['doi', '10.1000/other'], ['pmid', '1001'],
] satisfies [keyof SourceText, string | number][])('a changed %s of a source is another text', (part, value) => {
  expect(digestWith({ sources: [{ ...aSource, [part]: value }] })).not.toBe(digestWith({}))
  expect(digestWith({ sources: [{ ...aSource, [part]: null }] })).not.toBe(digestWith({}))
})

test('the same words in another field are another text', () => {
  const swapped = { ...aSource, title: aSource.authors, authors: aSource.title }
  expect(digestWith({ sources: [swapped] })).not.toBe(digestWith({}))
})

test('the day on which a source was looked at does not count, nor does the id of its row', () => {
  const looked = { ...aSource, id: 'row-1', checkedOn: '2026-01-12T00:00:00.000Z' }
  expect(digestWith({ sources: [looked] })).toBe(digestWith({}))
})

test('what an article holds beside its text does not count', () => {
  const stored = { ...anArticleText(), id: 'a1', slug: 'knee', topic: 't1', updatedAt: '2026-01-12T00:00:00.000Z' }
  expect(clinicalDigest(stored)).toBe(clinicalDigest(anArticleText()))
})

test('one letter counts as one, however it is composed', () => {
  const words = 'Gelenkkörper – ménisque'
  const texts = (['NFC', 'NFD'] as const).map((form) => ({
    title: words.normalize(form),
    standfirst: words.normalize(form),
    body: aBody(aParagraph(words.normalize(form))),
    sources: [{ title: words.normalize(form) }],
  }))
  expect(new Set(texts.map((text) => JSON.stringify(text))).size).toBe(2)
  expect(new Set(texts.map(clinicalDigest)).size).toBe(1)
})

test('white space around a line does not count, but within it does', () => {
  expect(digestWith({ title: '  Knee pain when running ' })).toBe(digestWith({}))
  expect(digestWith({ title: 'Knee pain  when running' })).not.toBe(digestWith({}))
})

test('an article in which nothing was written yet has a text too', () => {
  const empty = { scheme: 'hl-1', title: '', standfirst: '', body: [], sources: [] }
  expect(clinicalText({})).toEqual(empty)
  expect(clinicalText({ title: null, standfirst: null, body: null, sources: null })).toEqual(empty)
})

test('an empty field of a source is the same as none', () => {
  const bare = { key: 'a', title: 'Knee' }
  expect(digestWith({ sources: [{ ...bare, doi: '', pmid: null, publisher: '  ' }] })).toBe(digestWith({ sources: [bare] }))
})

test('key points are signed in their order; a text without any has the digest that it always had', () => {
  const points = [{ id: 'row-1', text: ' Rest. ' }, { text: '' }, { text: 'Then move.' }]
  expect(clinicalText(anArticleText({ takeaways: points })).takeaways).toEqual(['Rest.', 'Then move.'])
  expect(digestWith({ takeaways: points })).not.toBe(digestWith({ takeaways: points.toReversed() }))
  expect(digestWith({ takeaways: [{ text: ' ' }] })).toBe(digestWith({}))
  expect(digestWith({ takeaways: null })).toBe(digestWith({}))
})
