import { expect, test } from 'vitest'
import { projectNodes } from '@/articles/rules/project-nodes'
import {
  aBody, aCareCard, aCitation, aHeading, aLink, aLinkToDocument, aList, aParagraph, aPicture, aTable, aText, FORMAT,
  type StoredNode,
} from '../../../support/an-article-text'

const project = (...nodes: unknown[]) => projectNodes(aBody(...nodes))

const paragraphOf = (...parts: (string | StoredNode)[]) => project(aParagraph(...parts))

const anUnknown = (fields: Record<string, unknown> = {}): StoredNode => ({ type: 'callout', version: 1, ...fields })

test.each([
  ['a word', aParagraph('Take with water.'), aParagraph('Take with milk.')],
  ['a full stop', aParagraph('No. Rest'), aParagraph('No Rest')],
  ['the words of a heading', aHeading('h2', 'Causes'), aHeading('h2', 'Cause')],
  ['the level of a heading', aHeading('h2', 'Causes'), aHeading('h3', 'Causes')],
  ['a heading made a paragraph', aHeading('h2', 'Causes'), aParagraph('Causes')],
  ['the order of a list', aList('bullet', 'Rest', 'Ice'), aList('bullet', 'Ice', 'Rest')],
  ['the kind of a list', aList('bullet', 'Rest', 'Ice'), aList('number', 'Rest', 'Ice')],
  ['where a list begins to count', aList('number', 'Rest'), { ...aList('number', 'Rest'), start: 3 }],
  ['the target of a link', aParagraph(aLink('https://a.example', 'x')), aParagraph(aLink('https://b.example', 'x'))],
  ['the words of a link', aParagraph(aLink('https://a.example', 'x')), aParagraph(aLink('https://a.example', 'y'))],
  ['a link taken away', aParagraph(aLink('https://a.example', 'x')), aParagraph('x')],
  ['a linked document', aParagraph(aLinkToDocument('articles', '1', 'x')), aParagraph(aLinkToDocument('articles', '2', 'x'))],
  ['a linked kind', aParagraph(aLinkToDocument('articles', '1', 'x')), aParagraph(aLinkToDocument('topics', '1', 'x'))],
  ['a table cell', aTable(['1', '10']), aTable(['1', '100'])],
  ['the order of cells', aTable(['1', '10']), aTable(['10', '1'])],
  ['the cut of rows', aTable(['1', '10']), aTable(['1'], ['10'])],
  ['alternative text', aPicture({ alt: 'A knee' }), aPicture({ alt: 'A hip' })],
  ['a caption', aPicture({ alt: 'A knee' }), aPicture({ alt: 'A knee', caption: 'Swollen' })],
  ['a picture', aPicture(), { ...aPicture(), value: 'picture-2' }],
  ['words struck through', aParagraph('Do not'), aParagraph(aText('Do not', FORMAT.struckThrough))],
  ['lowered digits', aParagraph('CO2'), aParagraph('CO', aText('2', FORMAT.subscript))],
  ['a line break', aParagraph('a', { type: 'linebreak' }, 'b'), aParagraph('a', 'b')],
  ['a tab', aParagraph('a', { type: 'tab', text: '\t' }, 'b'), aParagraph('a', 'b')],
  ['the cut of paragraphs', aParagraph('Rest. Ice.'), aParagraph('Rest.')],
] satisfies [string, StoredNode, StoredNode][])('%s counts', (_, before, after) => {
  expect(project(after)).not.toEqual(project(before))
})

test.each([['headerState', 1], ['colSpan', 2], ['rowSpan', 2]])('the %s of a table cell counts', (part, value) => {
  const cell = { type: 'tablecell', headerState: 0, colSpan: 1, rowSpan: 1, children: [aParagraph('1')] }
  const table = (changed: StoredNode) => ({ type: 'table', children: [{ type: 'tablerow', children: [changed] }] })
  expect(project(table({ ...cell, [part]: value }))).not.toEqual(project(table(cell)))
})

test('the order of parts counts', () => {
  const [first, second] = [aParagraph('Rest.'), aParagraph('Run.')]
  expect(project(first, second)).not.toEqual(project(second, first))
})

test.each([
  ['the id of a node', { id: 'another' }],
  ['the version of a node', { version: 2 }],
  ['the indent', { indent: 3 }],
  ['the alignment', { format: 'center' }],
  ['the direction', { direction: 'rtl' }],
  ['the style of the text to come', { textFormat: 1, textStyle: 'color: red' }],
])('%s does not count', (_, changes) => {
  expect(project({ ...aParagraph('Rest.'), ...changes })).toEqual(project(aParagraph('Rest.')))
  expect(project(anUnknown({ words: 'Rest.', ...changes }))).toEqual(project(anUnknown({ words: 'Rest.' })))
})

test('whether a link opens a new window does not count', () => {
  const link = aLink('https://a.example', 'x')
  const inNewTab = { ...link, id: 'link-2', fields: { linkType: 'custom', newTab: true, url: 'https://a.example' } }
  expect(project(aParagraph(inNewTab))).toEqual(project(aParagraph(link)))
})

test('a linked document is the same, whether it was loaded or not', () => {
  const loaded = { ...aLinkToDocument('articles', '1', 'x') }
  loaded.fields = { linkType: 'internal', doc: { relationTo: 'articles', value: { id: '1', title: 'Knee' } } }
  expect(project(aParagraph(loaded))).toEqual(project(aParagraph(aLinkToDocument('articles', '1', 'x'))))
})

test('a picture is the same, whether its document was loaded or not', () => {
  expect(project({ ...aPicture(), value: { id: 'picture-1', alt: 'Other words' } })).toEqual(project(aPicture()))
})

test.each([['bold', FORMAT.bold], ['italic', FORMAT.italic], ['both', FORMAT.bold | FORMAT.italic]])(
  '%s does not count',
  (_, format) => {
    expect(paragraphOf('Rest ', aText('now', format), '.')).toEqual(paragraphOf('Rest now.'))
  },
)

test('bold within words that are struck through does not count either', () => {
  const { struckThrough, bold } = FORMAT
  expect(paragraphOf(aText('Do ', struckThrough), aText('not', struckThrough | bold), aText(' rest', struckThrough)))
    .toEqual(paragraphOf(aText('Do not rest', struckThrough)))
})

test('it does not count where the editor cut a text', () => {
  expect(paragraphOf('Re', 's', '', 't.')).toEqual(paragraphOf('Rest.'))
  expect(project(aHeading('h2', 'Cau', 'ses'))).toEqual(project(aHeading('h2', 'Causes')))
})

test('it does not count where the editor cut between a letter and its accent', () => {
  expect(paragraphOf('Genoux enfle', '\u0301s')).toEqual(paragraphOf('Genoux enflés'))
})

test('an empty text counts neither plain nor with a format', () => {
  expect(paragraphOf('Rest.', aText('', FORMAT.struckThrough))).toEqual(paragraphOf('Rest.'))
})

test('blank paragraphs do not count, wherever they stand', () => {
  expect(project(aParagraph(), aParagraph('Rest.'), aParagraph(''), aParagraph())).toEqual(paragraphOf('Rest.'))
  const cellWith = (...children: StoredNode[]) => ({ type: 'table', children: [{ type: 'tablerow', children: [{ type: 'tablecell', children }] }] })
  expect(project(cellWith(aParagraph('1'), aParagraph()))).toEqual(project(cellWith(aParagraph('1'))))
})

test.each([
  ['a new one', [], [anUnknown()]],
  ['its type', [anUnknown()], [{ type: 'banner' }]],
  ['a field', [anUnknown({ tone: 'warning' })], [anUnknown({ tone: 'calm' })]],
  ['a number', [anUnknown({ dose: 1 })], [anUnknown({ dose: 10 })]],
  ['a switch', [anUnknown({ isUrgent: true })], [anUnknown({ isUrgent: false })]],
  ['a deeper field', [anUnknown({ fields: { words: 'a' } })], [anUnknown({ fields: { words: 'b' } })]],
  ['a field with a name of the editor', [anUnknown({ fields: { style: 'a' } })], [anUnknown({ fields: { style: 'b' } })]],
  ['what looks like a text', [anUnknown({ fields: { type: 'text', label: 'a' } })], [anUnknown({ fields: { type: 'text', label: 'b' } })]],
  ['the order in a list', [anUnknown({ doses: [1, 2] })], [anUnknown({ doses: [2, 1] })]],
  ['words inside', [anUnknown({ children: [aParagraph('a')] })], [anUnknown({ children: [aParagraph('b')] })]],
])('a kind of node that is not known counts with all that it holds: %s', (_, before, after) => {
  expect(project(...after)).not.toEqual(project(...before))
})

test('ids within a node that is not known do not count, since a copy renews them', () => {
  const callout = (id: string) => anUnknown({ fields: { id, rows: [{ id, words: 'a' }] } })
  expect(project(callout('1'))).toEqual(project(callout('2')))
})

test('the words within a node that is not known are texts like all others', () => {
  expect(project(anUnknown({ children: ['Re', 'st'].map((part) => aText(part, FORMAT.bold)) })))
    .toEqual(project(anUnknown({ children: [aText('Rest')] })))
})

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('a node of the type “%s” is an unknown one', (type) => {
  expect(project({ type, words: 'a' })).toEqual([{ is: 'other', type, content: { words: 'a' } }])
})

test.each([[null], [undefined], ['text'], [[]], [{}], [{ root: null }], [{ root: { children: 'text' } }], [{ root: { children: [null, 1] } }]])(
  'what is no rich text has no parts: %j',
  (body) => {
    expect(projectNodes(body)).toEqual([])
  },
)

test('a card that tells when to get care is its level, its heading and its text', () => {
  expect(project(aCareCard('urgent', ' Call if ', 'It swells.'))).toEqual([
    { is: 'care', level: 'urgent', heading: 'Call if', text: [{ is: 'paragraph', text: ['It swells.'] }] },
  ])
})

test.each([
  ['level', aCareCard('emergency', 'Call if', 'It swells.')],
  ['heading', aCareCard('urgent', 'Wait if', 'It swells.')],
  ['text', aCareCard('urgent', 'Call if', 'It aches.')],
])('another %s makes another card', (_, card) => {
  expect(project(card)).not.toEqual(project(aCareCard('urgent', 'Call if', 'It swells.')))
})

test('a citation stands between the words as the key of its source', () => {
  expect(project(aParagraph('Rest helps', aCitation('who-2019'), '.'))).toEqual([
    { is: 'paragraph', text: ['Rest helps', { is: 'citation', source: 'who-2019' }, '.'] },
  ])
})

test('ids and names of blocks do not count', () => {
  const card = aCareCard('urgent', 'Call if', 'It swells.')
  const copy = { ...card, fields: { ...Object(card.fields), id: 'block-2', blockName: 'Mine' } }
  expect(project(copy)).toEqual(project(card))
})

test('a block of a kind that is not known counts with all that it holds', () => {
  const block = (dose: number) => ({ type: 'block', fields: { blockType: 'dose', dose } })
  expect(project(block(1))).not.toEqual(project(block(10)))
})
