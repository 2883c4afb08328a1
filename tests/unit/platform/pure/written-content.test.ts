import { expect, test } from 'vitest'
import { writtenContent } from '@/platform/pure/written-content'
import {
  aBody, aCareCard, aCitation, aHeading, aLink, aLinkToDocument, aList, anArticleText, aParagraph, aPicture, aTable,
  aText, FORMAT,
} from '../../../support/an-article-text'

const contentOf = (value: unknown) => JSON.stringify(writtenContent(value))

test.each([
  ['a word', aBody(aParagraph('Rest.')), aBody(aParagraph('Move.'))],
  ['where a link leads', aBody(aParagraph(aLink('https://a.example', 'this'))), aBody(aParagraph(aLink('https://b.example', 'this')))],
  ['the document that a link leads to', aBody(aParagraph(aLinkToDocument('articles', 'a', 'this'))), aBody(aParagraph(aLinkToDocument('articles', 'b', 'this')))],
  ['the list of such a document', aBody(aParagraph(aLinkToDocument('articles', 'a', 'this'))), aBody(aParagraph(aLinkToDocument('pages', 'a', 'this')))],
  ['which picture it is', aBody(aPicture()), aBody({ ...aPicture(), value: 'picture-2' })],
  ['the words of a picture', aBody(aPicture()), aBody(aPicture({ alt: 'Another knee' }))],
  ['the level of a heading', aBody(aHeading('h2', 'Causes')), aBody(aHeading('h3', 'Causes'))],
  ['a heading or a paragraph', aBody(aHeading('h2', 'Causes')), aBody(aParagraph('Causes'))],
  ['the kind of a list', aBody(aList('bullet', 'Rest')), aBody(aList('number', 'Rest'))],
  ['emphasis', aBody(aParagraph('Rest')), aBody(aParagraph(aText('Rest', FORMAT.bold)))],
  ['the level of a card', aBody(aCareCard('urgent', '')), aBody(aCareCard('emergency', ''))],
  ['what a citation cites', aBody(aParagraph(aCitation('a'))), aBody(aParagraph(aCitation('b')))],
  ['the head of a table', aBody(aTable(['Week'])), JSON.parse(JSON.stringify(aBody(aTable(['Week']))).replace('"headerState":0', '"headerState":1'))],
  ['another choice', '11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'],
  ['another number', 6, 12],
  ['a mark that is set', true, false],
  ['one more row', [{ id: 'x', title: 'A' }], [{ id: 'x', title: 'A' }, { id: 'y', title: 'A' }]],
])('%s counts', (_, one, other) => {
  expect(contentOf(one)).not.toBe(contentOf(other))
  expect(contentOf(one)).toBe(contentOf(JSON.parse(JSON.stringify(one))))
})

test.each([
  ['ids of rows and the order of their fields', [{ id: 'x', title: 'A', year: 2019 }], [{ year: 2019, title: 'A', id: 'y' }]],
  ['what the editor keeps for itself', aBody(aParagraph('Rest')), aBody({ type: 'paragraph', children: [{ type: 'text', text: 'Rest' }] })],
  ['the numbers that a list gives its items', aBody(aList('bullet', 'Rest')), JSON.parse(JSON.stringify(aBody(aList('bullet', 'Rest'))).replace('"value":1', '"value":7'))],
  ['all that a chosen picture says', aBody(aPicture()), aBody({ ...aPicture(), value: { id: 'picture-1', alt: 'A knee' } })],
  ['an empty paragraph alone', null, aBody(aParagraph())],
  ['nothing, an empty text and an empty list', [null, undefined, ''].map(writtenContent), ['', [], ' '].map(writtenContent)],
])('%s does not count', (_, one, other) => {
  expect(contentOf(one)).toBe(contentOf(other))
})

test('a whole article is the same as itself', () => {
  expect(contentOf(anArticleText())).toBe(contentOf(JSON.parse(JSON.stringify(anArticleText()))))
})
