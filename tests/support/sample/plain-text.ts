import type { Block, Inline } from '../../../scripts/sample/block'

const textOf = (part: Inline): string => {
  if (typeof part === 'string') return part
  if ('strong' in part) return part.strong
  if ('cite' in part) return ''
  return 'em' in part ? part.em : part.link
}

const inlineText = (parts: Inline[]): string => parts.map(textOf).join('')

/** The parts of a block that may hold links: one array for each paragraph or list item. */
function inlineRuns(block: Block): Inline[][] {
  if (block.kind === 'paragraph') return [block.parts]
  if (block.kind === 'care') return block.signs
  return block.kind === 'list' ? block.items : []
}

/** The pieces of text in a body, one for each heading, paragraph, list item, table cell and sign of a care card. */
export const piecesOf = (body: readonly Block[]): string[] => body.flatMap((block) => {
  if (block.kind === 'heading') return [block.text]
  if (block.kind === 'table') return [...block.head, ...block.rows.flat()]
  return inlineRuns(block).map(inlineText)
})

/** The addresses that a body links to. */
export const addressesIn = (body: readonly Block[]): string[] =>
  body.flatMap(inlineRuns).flat().flatMap((part) => (typeof part === 'object' && 'link' in part ? [part.to] : []))

/** The keys of the sources that a body cites. */
export const citedIn = (body: readonly Block[]): string[] =>
  body.flatMap(inlineRuns).flat().flatMap((part) => (typeof part === 'object' && 'cite' in part ? [part.cite] : []))

/** The mean number of words in the sentences of a body's paragraphs and list items. */
export function meanSentenceWords(body: readonly Block[]): number {
  const sentences = body.flatMap(inlineRuns).map(inlineText).flatMap((text) => text.split(/(?<=[.!?])\s+/))
  const words = sentences.map((sentence) => sentence.split(/\s+/).filter(Boolean).length)
  return words.reduce((sum, count) => sum + count, 0) / words.length
}
