import { expect, test } from 'vitest'
import {
  documentKey, headingsOf, linkedDocument, linkedDocuments, minutesToRead, nodesOf, picturesIn, plainText, toRichText,
} from '@/platform/pure/rich-text'
import {
  aBody, aHeading, aLink, aLinkToDocument, aList, aParagraph, aPicture, aTable, aText, FORMAT,
} from '../../../support/an-article-text'

const bodyOf = (...nodes: unknown[]) => toRichText(aBody(...nodes))

const headings = (...nodes: unknown[]) => [...headingsOf(bodyOf(...nodes)).values()]

test('a stored text is taken as it is', () => {
  const stored = aBody(aParagraph('Rest.'))
  expect(toRichText(stored)).toBe(stored)
})

test.each([
  [null], [undefined], ['text'], [[]], [{}], [{ root: null }], [{ root: { type: 'root' } }], [{ root: { children: [] } }],
])('what is no rich text, such as %j, is an empty one', (stored) => {
  expect(toRichText(stored)).toEqual({ root: { type: 'root', children: [] } })
})

test('all nodes are told in the order of reading', () => {
  const types = nodesOf(bodyOf(aHeading('h2', 'Causes'), aParagraph('See ', aLink('https://a.example', 'this')), aPicture()))
  expect(types.map(({ type }) => type)).toEqual(['heading', 'text', 'paragraph', 'text', 'link', 'text', 'upload'])
})

test.each([
  ['a paragraph', aParagraph('It is ', aText('CO', FORMAT.bold), aText('2', FORMAT.subscript), '.'), 'It is CO2.'],
  ['a heading', aHeading('h2', 'What CO', aText('2', FORMAT.subscript), ' does'), 'What CO2 does'],
  ['a link', aLink('https://a.example', 'the ', 'site'), 'the site'],
  ['a paragraph with a link', aParagraph('See ', aLink('https://a.example', 'this'), '.'), 'See this.'],
  ['a text with line breaks', aParagraph('a', { type: 'linebreak' }, 'b', { type: 'tab', text: '\t' }, 'c'), 'a b\tc'],
  ['a list', aList('bullet', 'Rest', 'Ice'), 'Rest Ice'],
  ['a table', aTable(['Week', 'Minutes'], ['1', '10']), 'Week Minutes 1 10'],
  ['a picture', aPicture(), ''],
])('the words of %s', (_, node, words) => {
  expect(plainText(node)).toBe(words)
})

test('the pictures of a text are told by their ids, wherever they stand', () => {
  const loaded = { ...aPicture(), value: { id: 'picture-2' } }
  const cell = { type: 'tablecell', children: [loaded] }
  const table = { type: 'table', children: [{ type: 'tablerow', children: [cell] }] }
  expect(picturesIn(bodyOf(aPicture(), table, { ...aPicture(), value: null }))).toEqual(['picture-1', 'picture-2'])
})

test('the documents that a text links to are told by collection and id', () => {
  const body = bodyOf(aParagraph(aLinkToDocument('articles', 'a1', 'x')), aParagraph(aLink('https://a.example', 'x')))
  expect(linkedDocuments(body)).toEqual([{ collection: 'articles', id: 'a1' }])
  expect(linkedDocuments(body).map(documentKey)).toEqual(['articles/a1'])
})

test.each([
  ['a loaded document', { linkType: 'internal', doc: { relationTo: 'articles', value: { id: 'a1' } } }, 'a1'],
  ['a plain address', { linkType: 'custom', url: 'https://a.example' }, undefined],
  ['a plain address that kept an older document', { linkType: 'custom', doc: { relationTo: 'articles', value: 'a1' } }, undefined],
  ['no document', { linkType: 'internal', doc: null }, undefined],
  ['a document of no collection', { linkType: 'internal', doc: { value: 'a1' } }, undefined],
])('a link to %s', (_, fields, id) => {
  expect(linkedDocument({ ...aLink(''), fields })?.id).toBe(id)
})

test('headings of the levels 2 to 4 are told with their levels, and others are not', () => {
  const told = headings(aHeading('h1', 'One'), aHeading('h2', 'Two'), aHeading('h3', 'Three'), aHeading('h4', 'Four'), aHeading('h5', 'Five'))
  expect(told.map(({ level, text }) => [level, text])).toEqual([[2, 'Two'], [3, 'Three'], [4, 'Four']])
})

test.each([
  ['What helps?', 'what-helps'],
  ['  Rest & ice ', 'rest-ice'],
  ['Knöchel', 'knochel'],
  ['Résumé', 'resume'],
  ['घुटने का दर्द', 'घुटने-का-दर्द'],
  ['Боль в колене', 'боль-в-колене'],
  ['膝の痛み', '膝の痛み'],
  ['?!', 'section'],
  ['', 'section'],
])('the heading “%s” is linked by the fragment “%s”', (text, id) => {
  expect(headings(aHeading('h2', text)).map((heading) => heading.id)).toEqual([id])
})

test('equal headings get numbers, and no two get one fragment', () => {
  const ids = headings(...['Rest', 'Rest', 'Rest 2', 'rest', 'Rest-3'].map((text) => aHeading('h3', text))).map(({ id }) => id)
  expect(ids[0]).toBe('rest')
  expect(ids[1]).toBe('rest-2')
  expect(new Set(ids).size).toBe(5)
})

test.each([
  [0, 1], [1, 1], [220, 1], [329, 1], [330, 2], [440, 2], [2_200, 10],
])('%i words take %i minutes to read', (count, minutes) => {
  expect(minutesToRead(bodyOf(aParagraph('word '.repeat(count))))).toBe(minutes)
})

test('words are counted across parts, and not twice where the editor cut one', () => {
  const cut = Array.from({ length: 400 }, () => aParagraph('wo', aText('rd', FORMAT.bold)))
  expect(minutesToRead(bodyOf(...cut))).toBe(2)
})
