import { expect, it } from 'vitest'
import { clinicalText } from '@/articles/rules/clinical-text'
import { changedParagraphs } from '@/changes/rules/changed-paragraphs'
import {
  aBody, aCareCard, aHeading, aList, anArticleText, aParagraph, aText, FORMAT,
} from '../../../support/an-article-text'

const LAYOUT = { part: 'Layout', frame: { before: '', after: '' }, pieces: [] }

const changed = (before: unknown[], after: unknown[]) => changedParagraphs(
  clinicalText(anArticleText({ body: aBody(...before) })), clinicalText(anArticleText({ body: aBody(...after) })),
)

it('only the paragraphs that changed are told, word by word', () => {
  expect(changed([aParagraph('Same.'), aParagraph('Rest for two days.')], [aParagraph('Same.'), aParagraph('Rest for ten days.')])).toEqual([
    {
      part: 'Paragraph',
      frame: null,
      pieces: [
        { side: 'both', words: 'Rest for ' }, { side: 'before', words: 'two' }, { side: 'after', words: 'ten' },
        { side: 'both', words: ' days.' },
      ],
    },
  ])
})

it('what came and what went are told whole', () => {
  expect(changed([aParagraph('A.'), aParagraph('B.')], [aParagraph('B.'), aParagraph('C.')])).toEqual([
    { part: 'Paragraph', frame: null, pieces: [{ side: 'before', words: 'A.' }] },
    { part: 'Paragraph', frame: null, pieces: [{ side: 'after', words: 'C.' }] },
  ])
})

it('a paragraph that was changed beside a new one is still held against its own', () => {
  const [first, second] = changed([aParagraph('Rest for two days at home.')], [aParagraph('A new one.'), aParagraph('Rest for ten days at home.')])
  expect(first?.pieces).toEqual([{ side: 'after', words: 'A new one.' }])
  expect(second?.pieces.map(({ words }) => words)).toEqual(['Rest for ', 'two', 'ten', ' days at home.'])
})

it('a change of the frame alone is told', () => {
  expect(changed([aHeading('h2', 'A')], [aHeading('h3', 'A')])).toEqual([
    { part: 'Heading', frame: { before: 'level 2', after: 'level 3' }, pieces: [{ side: 'both', words: 'A' }] },
  ])
  expect(changed([aHeading('h2', 'A')], [aHeading('h2', 'A')])).toEqual([])
})

it('a change that no paragraph tells is told all the same', () => {
  expect(changed([aList('bullet', 'A', 'B')], [aList('bullet', 'A'), aList('bullet', 'B')])).toEqual([
    LAYOUT,
  ])
})

/** What is told of each block, as words with marks for what went (`-`) and what came (`+`), and of how it stands. */
const toldOf = (before: unknown[], after: unknown[]) => changed(before, after).map(({ part, pieces, frame }) => [
  part, pieces.map(({ side, words }) => ({ both: words, before: `-${words}-`, after: `+${words}+` })[side]).join(''), frame,
])

it('a change of format is told, also beside a change of words', () => {
  const not = (format: number) => aParagraph('Do ', aText('not', format), ' take it for ten days.')
  expect(toldOf([not(0)], [not(FORMAT.struckThrough)])).toEqual([
    ['Paragraph', 'Do +[struck out: +not+]+ take it for ten days.', null],
  ])
  const mended = aParagraph('Do ', aText('not', FORMAT.struckThrough), ' take it for two days.')
  expect(toldOf([not(0)], [mended])).toEqual([
    ['Paragraph', 'Do +[struck out: +not+]+ take it for -ten-+two+ days.', null],
  ])
  const [[, units] = []] = toldOf(
    [aParagraph('It holds 10', aText('5', 64), ' units in a bottle.')], [aParagraph('It holds 105 units in a vial.')],
  )
  expect(units).toBe('It holds -10[raised: 5] -+105 +units in a -bottle-+vial+.')
})

it('another level of a card is told by its heading and by its name, and so is that of one that came', () => {
  const frame = { before: 'card “Emergency”', after: 'card “Not urgent”' }
  expect(toldOf([aCareCard('emergency', '', 'It swells.')], [aCareCard('nonUrgent', '', 'It swells.')])).toEqual([
    ['Card', '+See a doctor or a pharmacist if+', { before: null, after: frame.after }],
    ['Card', '-Call the emergency number now if-', { before: frame.before, after: null }],
    ['Card: paragraph', 'It swells.', frame],
  ])
  expect(toldOf([aCareCard('emergency', 'Now', 'It swells a lot.')], [aCareCard('nonUrgent', 'Now', 'It swells quite a lot.')])).toEqual([
    ['Card', 'Now', frame], ['Card: paragraph', 'It swells +quite +a lot.', frame],
  ])
  expect(toldOf([], [aCareCard('urgent', 'Ask')])).toEqual([['Card', '+Ask+', { before: null, after: 'card “Urgent”' }]])
})

const [two, ten] = ['Rest for two days', 'Rest for ten days']

it.each([
  [aHeading('h2', two), aHeading('h3', ten), { before: 'level 2', after: 'level 3' }],
  [aList('bullet', two), aList('number', ten), { before: 'bulleted list', after: 'numbered list' }],
  [aList('number', two), { ...aList('number', ten), start: 4 }, { before: 'numbered list', after: 'numbered list from 4' }],
])('a change of how a block stands is told beside a changed word', (before, after, frame) => {
  const [paragraph] = changed([before], [after])
  expect(paragraph?.frame).toEqual(frame)
  expect(paragraph?.pieces.map(({ side }) => side)).toContain('before')
})

it('cells that head others, or are wider, are told beside changed words', () => {
  const aRow = (words: string, cell: object) => ({
    type: 'table',
    children: [{ type: 'tablerow', children: [{ type: 'tablecell', children: [aParagraph(words)], ...cell }] }],
  })
  const [row] = changed([aRow('In the first week', {})], [aRow('In the second week', { headerState: 1, colSpan: 2 })])
  expect(row?.frame).toEqual({ before: '', after: 'cell 1 is a heading, cell 1 is 2 columns wide' })
})

it('a list that was cut in two is told beside any other change, and not where nothing was cut', () => {
  const rest = aParagraph('Rest for two days.')
  const more = aParagraph('Rest for ten days.')
  expect(changed([rest, aList('number', 'A', 'B')], [more, aList('number', 'A'), aList('number', 'B')]).at(-1)).toEqual(LAYOUT)
  expect(changed([aList('number', 'A', 'B')], [aList('number', 'A'), rest, aList('number', 'B')]).at(-1)).toEqual(LAYOUT)
  expect(changed([aList('number', 'A', 'B', 'C')], [aList('number', 'B', 'C')])).toHaveLength(1)
  expect(changed([aList('number', 'A'), aList('bullet', 'C')], [aList('number', 'A', 'B'), more, aList('bullet', 'C')])).toHaveLength(2)
})

it('words that follow on one another are told as one change, and a paragraph that was written anew as two wholes', () => {
  const [followed] = changed([aParagraph('Rest for two long days at home now.')], [aParagraph('Rest for ten short nights at home now.')])
  expect(followed?.pieces).toEqual([
    { side: 'both', words: 'Rest for ' }, { side: 'before', words: 'two long days' }, { side: 'after', words: 'ten short nights' },
    { side: 'both', words: ' at home now.' },
  ])
  const texts = (standfirst: string) => clinicalText(anArticleText({ standfirst, body: aBody() }))
  const [anew] = changedParagraphs(texts('A knee that hurts a lot is tired.'), texts('Why a shoulder is stiff after the night.'))
  expect(anew?.pieces.map(({ side }) => side)).toEqual(['before', 'after'])
})
