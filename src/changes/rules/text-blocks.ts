import type { ClinicalText } from '@/articles/rules/clinical-text'
import type { Projected } from '@/articles/rules/project-nodes'
import { canonicalJson } from '@/platform/pure/canonical-json'

/** One block of a text, as a reader meets it: a paragraph, a heading, an item, a cell, a source. */
export type TextBlock = {
  /** What it is, in words. */
  part: string
  /** What a reader reads. Links tell where they lead, citations what they cite. */
  words: string
  /** All of it but its plain text, so that two blocks of one shape differ in plain text alone. */
  shape: string
  /** The pieces of plain text between links, citations and the like. */
  runs: string[]
  /** Whether slips of the pen are told from other changes here. Not in headings, lists, cards, tables, sources. */
  isPlain: boolean
}

type Shaped = Exclude<Projected, string>

/** Around a block: the words that say in what it stands, and whether slips are told apart there. */
type Place = { part: string; path: string; isPlain: boolean }

const isShaped = (value: unknown): value is Shaped => typeof value === 'object' && value !== null && !Array.isArray(value)

const isPart = (value: unknown): value is Projected => typeof value === 'string' || isShaped(value)

const partsIn = (value: unknown): Projected[] => (Array.isArray(value) ? value.filter(isPart) : [])

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const INLINE: ReadonlySet<unknown> = new Set(['text', 'link', 'citation'])

const isInline = (part: Projected): boolean => typeof part === 'string' || INLINE.has(part.is)

/** The blocks of a whole text in the order of reading. */
export const textBlocks = (whole: ClinicalText): TextBlock[] => [
  line('Title', whole.title, false),
  line('Introduction', whole.standfirst, true),
  ...(whole.takeaways ?? []).map((point) => line('Key point', point, false)),
  ...whole.body.flatMap((part) => blocksOf(part, { part: '', path: 'body', isPlain: true })),
  ...whole.sources.map((source) => ({
    part: 'Source', words: Object.values(source).join(', '), shape: `source ${canonicalJson(source)}`, runs: [], isPlain: false,
  })),
]

const line = (part: string, words: string, isPlain: boolean): TextBlock =>
  ({ part, words, shape: part, runs: [words], isPlain })

/** What a block is, in words, and the step that leads to it. */
type Kind = { name: string; step: string; isPlain: boolean }

const within = ({ part, path, isPlain }: Place, kind: Kind): Place => ({
  part: part === '' ? kind.name : `${part}: ${kind.name.toLowerCase()}`,
  path: `${path}/${kind.step}`,
  isPlain: isPlain && kind.isPlain,
})

function blocksOf(part: Projected, place: Place): TextBlock[] {
  if (typeof part === 'string') return [inlineBlock([part], within(place, { name: 'Text', step: 'text', isPlain: false }))]
  switch (text(part.is)) {
    case 'paragraph':
      return flow(partsIn(part.text), within(place, { name: 'Paragraph', step: 'paragraph', isPlain: true }))
    case 'heading':
      return flow(partsIn(part.text), within(place, { name: 'Heading', step: `heading ${text(part.level)}`, isPlain: false }))
    case 'list':
      return partsIn(part.items).flatMap((item) => blocksOf(item, { ...place, path: `${place.path}/${listPath(part)}` }))
    case 'item':
      return flow(partsIn(part.text), within(place, { name: 'List item', step: 'item', isPlain: false }))
    case 'table':
      return tableBlocks(part, place)
    case 'picture':
      return [pictureBlock(part, place)]
    case 'care':
      return careBlocks(part, within(place, { name: 'Card', step: `care ${text(part.level)}`, isPlain: false }))
    default:
      return [unknownBlock(part, place)]
  }
}

const listPath = ({ kind, start, items, is, ...rest }: Shaped): string =>
  canonicalJson({ kind, start, is, rest, isList: Array.isArray(items) })

/** Text, and blocks that stand within it, as a list in an item does. */
function flow(parts: readonly Projected[], place: Place): TextBlock[] {
  const inline = parts.filter(isInline)
  const inside = parts.filter((part) => !isInline(part))
  const isMixed = parts.some((part, index) => isInline(part) && index > 0 && !isInline(parts[index - 1] ?? ''))
  const hasOwn = inline.length > 0 || inside.length === 0
  const path = `${place.path}${isMixed ? ` ${canonicalJson(parts)}` : ''}`
  return [
    ...(hasOwn ? [inlineBlock(inline, { ...place, isPlain: place.isPlain && !isMixed })] : []),
    ...inside.flatMap((part) => blocksOf(part, { ...place, path })),
  ]
}

const inlineBlock = (parts: readonly Projected[], { part, path, isPlain }: Place): TextBlock => ({
  part,
  words: parts.map(wordsOf).join(''),
  shape: canonicalJson([path, parts.map((piece) => (typeof piece === 'string' ? 'text' : { piece }))]),
  runs: parts.filter((piece) => typeof piece === 'string'),
  isPlain,
})

/** The words of a part of any kind, with what they point at. */
function wordsOf(part: Projected): string {
  if (typeof part === 'string') return part
  if (part.is === 'citation') return ` [${text(part.source)}]`
  if (part.is === 'link') return `${partsIn(part.text).map(wordsOf).join('')} (→ ${text(part.to)})`
  if (part.is === 'text') return text(part.text)
  const inside = Object.entries(part).flatMap(([key, value]) => (key === 'is' ? [] : value))
  return inside.filter(isPart).map(wordsOf).filter((words) => words !== '').join(' ')
}

function tableBlocks(table: Shaped, place: Place): TextBlock[] {
  const inTable = within(place, { name: 'Table', step: 'table', isPlain: false })
  return partsIn(table.rows).map((row) => {
    const cells = isShaped(row) ? partsIn(row.cells) : []
    const words = cells.map((cell) => wordsOf(isShaped(cell) ? { text: cell.text ?? [] } : cell)).join(' | ')
    return { part: inTable.part, words, shape: canonicalJson([inTable.path, row]), runs: [], isPlain: false }
  })
}

const pictureBlock = ({ alt, caption, picture, is, ...rest }: Shaped, { part, path, isPlain }: Place): TextBlock => ({
  part: part === '' ? 'Picture' : `${part}: picture`,
  words: [text(alt), text(caption)].filter((words) => words !== '').join(' / '),
  shape: canonicalJson([path, { is, picture, rest }]),
  runs: [text(alt), text(caption)],
  isPlain,
})

const careBlocks = (card: Shaped, place: Place): TextBlock[] => [
  { part: place.part, words: text(card.heading), shape: `${place.path} heading`, runs: [text(card.heading)], isPlain: false },
  ...partsIn(card.text).flatMap((part) => blocksOf(part, place)),
]

const unknownBlock = (part: Shaped, place: Place): TextBlock => ({
  part: within(place, { name: 'Other part', step: '', isPlain: false }).part,
  words: wordsOf(part),
  shape: canonicalJson([place.path, { part }]),
  runs: [],
  isPlain: false,
})
