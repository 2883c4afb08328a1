import words from 'a-set-of-english-words'
import { expect, it } from 'vitest'
import { clinicalText, type ArticleText } from '@/articles/rules/clinical-text'
import { kindOfChange } from '@/changes/rules/kind-of-change'
import {
  aBody, aCareCard, aCitation, aHeading, aLink, aList, anArticleText, aParagraph, aPicture, aSource, aTable, aText,
  FORMAT,
} from '../../../support/an-article-text'

const kindOf = (before: Partial<ArticleText>, after: Partial<ArticleText>) =>
  kindOfChange(clinicalText(anArticleText(before)), clinicalText(anArticleText(after)), (word) => words.has(word))

const bodies = (before: unknown[], after: unknown[]) => kindOf({ body: aBody(...before) }, { body: aBody(...after) })

const slip = [aParagraph('My freind.'), aParagraph('My friend.')] as const

it('the same text is identical, also where the editor cut it elsewhere', () => {
  expect(kindOf({}, {})).toEqual({ kind: 'identical', changes: [] })
  expect(bodies([aParagraph('One chair.')], [aParagraph('One ', 'chair.')]).kind).toBe('identical')
})

it('a misspelling is editorial, and is told with its paragraph', () => {
  expect(bodies([aHeading('h2', 'Chairs'), slip[0]], [aHeading('h2', 'Chairs'), slip[1]])).toEqual({
    kind: 'editorial',
    changes: [{ kind: 'editorial', part: 'Paragraph', before: 'My freind.', after: 'My friend.' }],
  })
})

it.each<[string, Partial<ArticleText>, Partial<ArticleText>]>([
  ['the introduction', { standfirst: 'My freind.' }, { standfirst: 'My friend.' }],
  ['a caption', { body: aBody(aPicture({ alt: '', caption: 'My freind' })) }, { body: aBody(aPicture({ alt: '', caption: 'My friend' })) }],
  ['what a picture shows', { body: aBody(aPicture({ alt: 'My freind', caption: '' })) }, { body: aBody(aPicture({ alt: 'My friend', caption: '' })) }],
  ['text beside a link', { body: aBody(aParagraph('My freind ', aLink('/a', 'b'))) }, { body: aBody(aParagraph('My friend ', aLink('/a', 'b'))) }],
])('a misspelling in %s is editorial', (_, before, after) => {
  expect(kindOf(before, after).kind).toBe('editorial')
})

const card = (text: string, level = 'urgent', heading = 'Ask') => aCareCard(level, heading, text)

it.each<[string, unknown[], unknown[]]>([
  ['a heading', [aHeading('h2', 'My freind')], [aHeading('h2', 'My friend')]],
  ['the level of a heading', [aHeading('h2', 'A')], [aHeading('h3', 'A')]],
  ['a paragraph that became a heading', [aParagraph('A')], [aHeading('h2', 'A')]],
  ['a new paragraph', [aParagraph('A')], [aParagraph('A'), aParagraph('B')]],
  ['a lost paragraph', [aParagraph('A'), aParagraph('B')], [aParagraph('A')]],
  ['paragraphs in another order', [aParagraph('A'), aParagraph('B')], [aParagraph('B'), aParagraph('A')]],
  ['a paragraph cut in two', [aParagraph('A. B.')], [aParagraph('A. '), aParagraph('B.')]],
  ['a misspelling in an item', [aList('bullet', 'My freind')], [aList('bullet', 'My friend')]],
  ['a new item', [aList('bullet', 'A')], [aList('bullet', 'A', 'B')]],
  ['a lost item', [aList('bullet', 'A', 'B')], [aList('bullet', 'A')]],
  ['items in another order', [aList('bullet', 'A', 'B')], [aList('bullet', 'B', 'A')]],
  ['a list that became numbered', [aList('bullet', 'A')], [aList('number', 'A')]],
  ['a list cut in two', [aList('bullet', 'A', 'B')], [aList('bullet', 'A'), aList('bullet', 'B')]],
  ['the address of a link', [aParagraph(aLink('/a', 'x'))], [aParagraph(aLink('/b', 'x'))]],
  ['the words of a link', [aParagraph(aLink('/a', 'freind'))], [aParagraph(aLink('/a', 'friend'))]],
  ['a new link', [aParagraph('x')], [aParagraph(aLink('/a', 'x'))]],
  ['a citation', [aParagraph('x', aCitation('a'))], [aParagraph('x', aCitation('b'))]],
  ['a lost citation', [aParagraph('x', aCitation('a'))], [aParagraph('x')]],
  ['a citation at another place', [aParagraph('x', aCitation('a'), 'y')], [aParagraph('xy', aCitation('a'))]],
  ['the words of a card', [card('My freind')], [card('My friend')]],
  ['the level of a card', [card('A')], [card('A', 'emergency')]],
  ['the heading of a card', [card('A')], [card('A', 'urgent', 'Aks')]],
  ['a cell', [aTable(['freind'])], [aTable(['friend'])]],
  ['a new row', [aTable(['A'])], [aTable(['A'], ['B'])]],
  ['struck out words', [aParagraph('A ', aText('B'))], [aParagraph('A ', aText('B', FORMAT.struckThrough))]],
  ['a lowered figure', [aParagraph('H', aText('2', FORMAT.subscript))], [aParagraph('H2')]],
  ['another picture', [aPicture()], [{ ...aPicture(), value: 'picture-2' }]],
  ['what nobody knows', [{ type: 'poll', question: 'freind' }], [{ type: 'poll', question: 'friend' }]],
])('%s is clinical, alone and beside a misspelling', (_, before, after) => {
  const result = bodies(before, after)
  expect(result.kind).toBe('clinical')
  expect(result.changes.some(({ kind }) => kind === 'clinical')).toBe(true)
  expect(bodies([...before, slip[0]], [...after, slip[1]]).kind).toBe('clinical')
  expect(bodies([slip[0], ...before], [slip[1], ...after]).kind).toBe('clinical')
})

it.each<[string, Partial<ArticleText>, Partial<ArticleText>]>([
  ['the title', { title: 'My freind' }, { title: 'My friend' }],
  ['a key point', { takeaways: [{ text: 'My freind' }] }, { takeaways: [{ text: 'My friend' }] }],
  ['a lost key point', { takeaways: [{ text: 'A' }, { text: 'B' }] }, { takeaways: [{ text: 'A' }] }],
  ['a source', { sources: [aSource] }, { sources: [{ ...aSource, year: 2020 }] }],
  ['the title of a source', { sources: [{ title: 'My freind' }] }, { sources: [{ title: 'My friend' }] }],
  ['a new source', { sources: [] }, { sources: [aSource] }],
])('%s is clinical', (_, before, after) => {
  expect(kindOf(before, after).kind).toBe('clinical')
})
