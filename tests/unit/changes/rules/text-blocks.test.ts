import { expect, it } from 'vitest'
import { clinicalText } from '@/articles/rules/clinical-text'
import { textBlocks } from '@/changes/rules/text-blocks'
import { aBody, aCareCard, aCitation, anArticleText, aParagraph } from '../../../support/an-article-text'

it('the blocks of a text are told as a reader meets them', () => {
  const text = anArticleText({ takeaways: [{ text: 'Rest.' }] })
  expect(textBlocks(clinicalText(text)).map(({ part, words }) => `${part}: ${words}`)).toEqual([
    'Title: Knee pain when running',
    'Introduction: Why it hurts, and what helps.',
    'Key point: Rest.',
    'Heading: Causes',
    'Paragraph: Most often it is overuse. See this (→ https://example.org).',
    'List item: Rest',
    'List item: Ice',
    'Picture: A bent knee / From the side',
    'Table: Week | Minutes',
    'Table: 1 | 10',
    'Source: who-2019, Exercise and the knee, A. Author, A Publisher, 2019, https://example.org/knee, 10.1000/knee, 1000',
  ])
})

it('cards, lists in lists, citations and what is not known are told too', () => {
  const inner = { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [aParagraph('Deep')] }] }
  const list = { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [inner] }] }
  const body = aBody(
    aCareCard('urgent', 'Ask', 'When it swells.'), list, aParagraph('It helps.', aCitation('a-1')), { type: 'poll', question: 'Well?' },
  )
  const told = textBlocks(clinicalText({ title: '', standfirst: '', body })).map(({ part, words }) => `${part}: ${words}`)
  expect(told.slice(2)).toEqual([
    'Card: Ask', 'Card: paragraph: When it swells.', 'List item: list item: paragraph: Deep', 'Paragraph: It helps. [a-1]',
    'Other part: poll Well?',
  ])
})
