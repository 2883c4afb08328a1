import { expect, test } from 'vitest'
import { areSameWords, textDifferences } from '@/platform/pure/text-differences'
import { aBody, aCareCard, aLink, anArticleText, aParagraph, aPicture, aText, FORMAT } from '../../../support/an-article-text'

test('two texts are cut where they differ, field by field', () => {
  expect(textDifferences({ title: 'Knee', standfirst: 'Rest it.' }, { title: 'Knee', standfirst: 'Move it.' })).toEqual([
    {
      field: 'standfirst',
      pieces: [{ side: 'theirs', words: 'Rest' }, { side: 'mine', words: 'Move' }, { side: 'both', words: ' it.' }],
    },
  ])
})

test('what the system sets and what was not on the form is not compared', () => {
  expect(textDifferences({ updatedAt: '1', textDigest: 'a', note: 'x' }, { updatedAt: '2', textDigest: 'b' })).toEqual([])
})

test.each([
  ['a word in a text', aBody(aParagraph('Rest.'))],
  ['words of a picture', aBody(aPicture({ alt: 'Another knee', caption: '' }))],
  ['words in a card', aBody(aCareCard('urgent', 'Call if', 'It swells.'))],
  ['the address of a link', aBody(aParagraph(aLink('https://example.com', 'this')))],
])('%s counts', (_, body) => {
  const other: unknown = JSON.parse(JSON.stringify(body).replace(/Rest\.|Another knee|It swells\.|example\.com/, 'Otherwise'))
  expect(areSameWords({ body }, { body: other })).toBe(false)
  expect(areSameWords({ body }, { body })).toBe(true)
})

test('the level of a card counts, bold letters do not', () => {
  expect(areSameWords({ body: aBody(aCareCard('urgent', '')) }, { body: aBody(aCareCard('emergency', '')) })).toBe(false)
  expect(areSameWords({ body: aBody(aParagraph('Rest')) }, { body: aBody(aParagraph(aText('Rest', FORMAT.bold))) })).toBe(true)
})

test('another choice is another text', () => {
  const [one, other] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
  expect(areSameWords({ topic: one }, { topic: other })).toBe(false)
  expect(areSameWords({ authors: [one] }, { authors: [one, other] })).toBe(false)
})

test('nothing, an empty text and an empty list are the same', () => {
  expect(areSameWords({ a: null, b: undefined, c: [] }, { a: '', b: '', c: '' })).toBe(true)
})

test('a whole article is the same as itself', () => {
  expect(areSameWords({ ...anArticleText() }, { ...anArticleText() })).toBe(true)
})

test('the order in which a row keeps its fields does not count, and a form tells an empty list as 0', () => {
  expect(areSameWords({ sources: [{ title: 'A', year: 2019 }] }, { sources: [{ year: 2019, title: 'A' }] })).toBe(true)
  expect(areSameWords({ takeaways: [] }, { takeaways: 0 })).toBe(true)
  expect(areSameWords({ takeaways: [{ text: 'Rest.' }] }, { takeaways: 0 })).toBe(false)
})
