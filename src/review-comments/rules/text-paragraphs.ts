import type { ClinicalText } from '@/articles/rules/clinical-text'
import type { Projected } from '@/articles/rules/project-nodes'

/** How many characters of a paragraph are kept with a comment. */
export const MAX_QUOTE = 1_000

type Part = Exclude<Projected, string>

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const tidy = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim()

const INLINE: readonly unknown[] = ['text', 'link', 'citation']

const isInline = (value: unknown): boolean => typeof value === 'string' || (isPart(value) && INLINE.includes(value.is))

/** The words inside something in their order; what is no piece of a sentence stands apart from what is around it. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((item) => (isInline(item) ? wordsIn(item) : ` ${wordsIn(item)} `)).join('')
  if (!isPart(value) || value.is === 'citation') return ''
  if (value.is === 'picture') return wordsIn(value.caption) || wordsIn(value.alt)
  const inside = value.text ?? value.items ?? value.rows ?? value.cells ?? value.content
  return wordsIn(inside ?? Object.entries(value).flatMap(([key, inner]) => (key === 'is' ? [] : [' ', inner])))
}

/** The words of an item of a list, and apart from them those of the lists inside it. */
function itemParagraphs(item: unknown): string[] {
  const parts = isPart(item) ? listOf(item.text) : []
  const isList = (part: unknown): boolean => isPart(part) && part.is === 'list'
  return [wordsIn(parts.filter((part) => !isList(part))), ...parts.filter(isList).flatMap(paragraphsOf)]
}

const rowWords = (row: unknown): string =>
  (isPart(row) ? listOf(row.cells) : []).map((cell) => tidy(wordsIn(cell))).filter((words) => words !== '').join(' | ')

function paragraphsOf(part: unknown): string[] {
  if (!isPart(part)) return [wordsIn(part)]
  if (part.is === 'list') return listOf(part.items).flatMap(itemParagraphs)
  if (part.is === 'care') return [wordsIn(part.heading), ...listOf(part.text).flatMap(paragraphsOf)]
  return part.is === 'table' ? listOf(part.rows).map(rowWords) : [wordsIn(part)]
}

const SOURCE_PARTS = ['authors', 'title', 'publisher', 'year'] as const

const sourceWords = (source: ClinicalText['sources'][number]): string =>
  SOURCE_PARTS.flatMap((part) => (source[part] === undefined ? [] : [String(source[part])])).join(', ')

/**
 * What can be commented on in a text, in the order of reading: title, standfirst, key points, each paragraph, heading,
 * item of a list and row of a table, captions, sources. Each on one line, and none twice.
 */
export function textParagraphs({ title, standfirst, takeaways = [], body, sources }: ClinicalText): string[] {
  const all = [title, standfirst, ...takeaways, ...body.flatMap(paragraphsOf), ...sources.map(sourceWords)]
  return [...new Set(all.map(tidy))].filter((words) => words !== '')
}

/** As much of a paragraph as is kept with a comment. */
export function quoteOf(paragraph: string): string {
  const cut = paragraph.slice(0, MAX_QUOTE)
  return (cut.isWellFormed() ? cut : cut.slice(0, -1)).trimEnd()
}

/** Whether words stand in one of the paragraphs; no words are about the whole text. */
export const isQuoteIn = (quote: string, paragraphs: readonly string[]): boolean =>
  tidy(quote) === '' || paragraphs.some((paragraph) => paragraph.includes(tidy(quote)))
