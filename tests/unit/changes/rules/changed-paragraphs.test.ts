import { expect, it } from 'vitest'
import { clinicalText } from '@/articles/rules/clinical-text'
import { changedParagraphs } from '@/changes/rules/changed-paragraphs'
import { aBody, aHeading, aList, anArticleText, aParagraph } from '../../../support/an-article-text'

const changed = (before: unknown[], after: unknown[]) => changedParagraphs(
  clinicalText(anArticleText({ body: aBody(...before) })), clinicalText(anArticleText({ body: aBody(...after) })),
)

it('only the paragraphs that changed are told, word by word', () => {
  expect(changed([aParagraph('Same.'), aParagraph('Rest for two days.')], [aParagraph('Same.'), aParagraph('Rest for ten days.')])).toEqual([
    {
      part: 'Paragraph',
      isFrameAlone: false,
      pieces: [
        { side: 'both', words: 'Rest for ' }, { side: 'before', words: 'two' }, { side: 'after', words: 'ten' },
        { side: 'both', words: ' days.' },
      ],
    },
  ])
})

it('what came and what went are told whole', () => {
  expect(changed([aParagraph('A.'), aParagraph('B.')], [aParagraph('B.'), aParagraph('C.')])).toEqual([
    { part: 'Paragraph', isFrameAlone: false, pieces: [{ side: 'before', words: 'A.' }] },
    { part: 'Paragraph', isFrameAlone: false, pieces: [{ side: 'after', words: 'C.' }] },
  ])
})

it('a paragraph that was changed beside a new one is still held against its own', () => {
  const [first, second] = changed([aParagraph('Rest for two days at home.')], [aParagraph('A new one.'), aParagraph('Rest for ten days at home.')])
  expect(first?.pieces).toEqual([{ side: 'after', words: 'A new one.' }])
  expect(second?.pieces.map(({ words }) => words)).toEqual(['Rest for ', 'two', 'ten', ' days at home.'])
})

it('a change of the frame alone is told', () => {
  expect(changed([aHeading('h2', 'A')], [aHeading('h3', 'A')])).toEqual([
    { part: 'Heading', isFrameAlone: true, pieces: [{ side: 'both', words: 'A' }] },
  ])
  expect(changed([aHeading('h2', 'A')], [aHeading('h2', 'A')])).toEqual([])
})

it('a change that no paragraph tells is told all the same', () => {
  expect(changed([aList('bullet', 'A', 'B')], [aList('bullet', 'A'), aList('bullet', 'B')])).toEqual([
    { part: 'Layout', isFrameAlone: true, pieces: [] },
  ])
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
