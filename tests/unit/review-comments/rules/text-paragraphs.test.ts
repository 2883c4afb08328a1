import { expect, test } from 'vitest'
import { clinicalText } from '@/articles/rules/clinical-text'
import { isQuoteIn, MAX_QUOTE, quoteOf, textParagraphs } from '@/review-comments/rules/text-paragraphs'

type Node = { type: string; [key: string]: unknown }

const text = (words: string, format = 0): Node => ({ type: 'text', text: words, format })
const paragraph = (...children: Node[]): Node => ({ type: 'paragraph', children })
const item = (...children: Node[]): Node => ({ type: 'listitem', children })
const list = (...children: Node[]): Node => ({ type: 'list', listType: 'bullet', children })
const cell = (words: string): Node => ({ type: 'tablecell', children: [paragraph(text(words))] })
const row = (...words: string[]): Node => ({ type: 'tablerow', children: words.map(cell) })
const block = (fields: Record<string, unknown>): Node => ({ type: 'block', fields })
const body = (...children: Node[]) => ({ root: { type: 'root', children } })

const paragraphsOf = (...children: Node[]): string[] => textParagraphs(clinicalText({ body: body(...children) }))

test('a text is cut into what its readers see as its parts, in their order', () => {
  const article = clinicalText({
    title: 'Stiff shoulders',
    standfirst: 'Why they are stiff.',
    takeaways: [{ text: 'Move them.' }],
    body: body(
      { type: 'heading', tag: 'h2', children: [text('Causes')] },
      paragraph(text('Most are '), text('not', 1), text(' dangerous.')),
    ),
    sources: [{ key: 'nice-2020', title: 'Shoulder pain', authors: 'NICE', year: 2020 }],
  })
  expect(textParagraphs(article)).toEqual([
    'Stiff shoulders', 'Why they are stiff.', 'Move them.', 'Causes', 'Most are not dangerous.', 'NICE, Shoulder pain, 2020',
  ])
})

test('words that are struck out, linked or cited stay in their sentence', () => {
  const citation = { type: 'inlineBlock', fields: { blockType: 'citation', source: 'nice-2020' } }
  const link = { type: 'link', fields: { url: 'https://example.org' }, children: [text('two tablets')] }
  expect(paragraphsOf(paragraph(text('Take '), link, text(' or one', 4), citation, text('.')))).toEqual(['Take two tablets or one.'])
})

test('each item of a list, those of lists inside it too, and each row of a table is a part of its own', () => {
  const parts = paragraphsOf(
    list(item(text('Warm water')), item(text('Rest'), list(item(text('but not for days'))))),
    { type: 'table', children: [row('Age', 'Dose'), row('Adults', '500 mg')] },
  )
  expect(parts).toEqual(['Warm water', 'Rest', 'but not for days', 'Age | Dose', 'Adults | 500 mg'])
})

test('cards give their heading and their paragraphs, pictures their caption or what they show', () => {
  const card = block({ blockType: 'care', level: 'urgent', heading: 'See a doctor', text: body(paragraph(text('Today.'))) })
  const picture = (alt: string, caption: string) => ({ type: 'upload', value: 'x', fields: { alt, caption } })
  expect(paragraphsOf(card, picture('A shoulder', ''), picture('A shoulder', 'From the side'))).toEqual([
    'See a doctor', 'Today.', 'A shoulder', 'From the side',
  ])
})

test('what nobody knows gives its words all the same; nothing stands there twice or empty', () => {
  const unknown = { type: 'new-thing', children: [text('Some words')] }
  expect(paragraphsOf(unknown, paragraph(text('Same.')), paragraph(text(' ')), paragraph(text('Same.'))).join(' ')).toMatch(/Some words.* Same\.$/)
})

test('a quote is at most as long as is kept, and cuts no character in two', () => {
  expect(quoteOf('short')).toBe('short')
  expect(quoteOf(`${'a'.repeat(MAX_QUOTE - 1)}😀 and more`)).toBe('a'.repeat(MAX_QUOTE - 1))
  expect(quoteOf('b'.repeat(2_000))).toHaveLength(MAX_QUOTE)
})

test('words are in a text where one of its parts holds them; no words are about all of it', () => {
  const parts = ['Most are not dangerous.', 'Move them.']
  expect(isQuoteIn('', parts)).toBe(true)
  expect(isQuoteIn('Most  are\nnot', parts)).toBe(true)
  expect(isQuoteIn('dangerous. Move', parts)).toBe(false)
})
