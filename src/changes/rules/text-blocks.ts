import { careHeadings, isCareLevel } from '@/articles/rules/care-levels'
import type { ClinicalText } from '@/articles/rules/clinical-text'
import type { Projected } from '@/articles/rules/project-nodes'
import { canonicalJson } from '@/platform/pure/canonical-json'
import { careWords, formattedWords, headingWords, listWords, rowWords } from './formatted-words'

/** One block of a text, as a reader meets it: a paragraph, a heading, an item, a cell, a source. */
export type TextBlock = {
  /** What it is, in words. */
  part: string
  /** What a reader reads. Links tell where they lead, citations what they cite, formatted words how they look. */
  words: string
  /** All of it but its plain text, so that two blocks of one shape differ in plain text alone. */
  shape: string
  /** The pieces of plain text between links, citations and the like. */
  runs: string[]
  /** How it stands, in words: level of a heading, kind of list, level of a card. `''` for nothing of note. */
  frame: string
  /** All of how it stands, so that what `frame` has no words for shows as well. */
  frameKey: string
  /** What it stands in, by the places from the top: blocks of one list have the same. */
  within: string
  /** Whether slips of the pen are told from other changes here. Not in headings, lists, cards, tables, sources. */
  isPlain: boolean
}

type Shaped = Exclude<Projected, string>

/** Around a block: the words that say in what it stands, and whether slips are told apart there. */
type Place = { part: string; path: string; isPlain: boolean; frame: readonly string[]; within: string; at: number }

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
  ...whole.body.flatMap((part, at) =>
    blocksOf(part, { part: '', path: 'body', isPlain: true, frame: [], within: 'body', at })),
  ...whole.sources.map((source) => ({
    part: 'Source', words: Object.values(source).join(', '), shape: `source ${canonicalJson(source)}`, runs: [], isPlain: false,
    ...unframed,
  })),
]

const unframed = { frame: '', frameKey: '', within: '' }

const line = (part: string, words: string, isPlain: boolean): TextBlock =>
  ({ part, words, shape: part, runs: [words], isPlain, ...unframed })

/** What a block is, in words, the step that leads to it, and how it stands, where that is of note. */
type Kind = { name: string; step: string; isPlain: boolean; frame?: string }

const within = ({ part, path, isPlain, frame, ...place }: Place, kind: Kind): Place => ({
  ...place,
  frame: kind.frame ? [...frame, kind.frame] : frame,
  part: part === '' ? kind.name : `${part}: ${kind.name.toLowerCase()}`,
  path: `${path}/${kind.step}`,
  isPlain: isPlain && kind.isPlain,
})

type Tell = (part: Projected, place: Place) => TextBlock[]

/** The blocks of what stands in another one, each with its place there. */
const inside = (parts: readonly Projected[], place: Place, tell: Tell): TextBlock[] =>
  parts.flatMap((part, at) => tell(part, { ...place, within: `${place.within}/${place.at}`, at }))

function blocksOf(part: Projected, place: Place): TextBlock[] {
  if (typeof part === 'string') return [inlineBlock([part], within(place, { name: 'Text', step: 'text', isPlain: false }))]
  switch (text(part.is)) {
    case 'paragraph':
      return flow(partsIn(part.text), within(place, { name: 'Paragraph', step: 'paragraph', isPlain: true }))
    case 'heading':
      return flow(partsIn(part.text), within(place, headingKind(text(part.level))))
    case 'list':
      return inside(partsIn(part.items), inList(part, place), blocksOf)
    case 'item':
      return flow(partsIn(part.text), within(place, { name: 'List item', step: 'item', isPlain: false }))
    case 'table':
      return tableBlocks(part, place)
    case 'picture':
      return [pictureBlock(part, place)]
    case 'care':
      return careBlocks(part, within(place, careKind(part.level)))
    default:
      return [unknownBlock(part, place)]
  }
}

const headingKind = (level: string): Kind =>
  ({ name: 'Heading', step: `heading ${level}`, isPlain: false, frame: headingWords(level) })

const careKind = (level: unknown): Kind =>
  ({ name: 'Card', step: `care ${text(level)}`, isPlain: false, frame: careWords(level) })

const inList = (list: Shaped, place: Place): Place =>
  ({ ...place, path: `${place.path}/${listPath(list)}`, frame: [...place.frame, listWords(list)] })

const listPath = ({ kind, start, items, is, ...rest }: Shaped): string =>
  canonicalJson({ kind, start, is, rest, isList: Array.isArray(items) })

/** Text, and blocks that stand within it, as a list in an item does. */
function flow(parts: readonly Projected[], place: Place): TextBlock[] {
  const inline = parts.filter(isInline)
  const blocks = parts.filter((part) => !isInline(part))
  const isMixed = parts.some((part, index) => isInline(part) && index > 0 && !isInline(parts[index - 1] ?? ''))
  const hasOwn = inline.length > 0 || blocks.length === 0
  const path = `${place.path}${isMixed ? ` ${canonicalJson(parts)}` : ''}`
  return [
    ...(hasOwn ? [inlineBlock(inline, { ...place, isPlain: place.isPlain && !isMixed })] : []),
    ...inside(blocks, { ...place, path }, blocksOf),
  ]
}

const framed = ({ frame, path, within: around }: Place) => ({ frame: frame.join(', '), frameKey: path, within: around })

const inlineBlock = (parts: readonly Projected[], place: Place): TextBlock => ({
  part: place.part,
  words: parts.map(wordsOf).join(''),
  shape: canonicalJson([place.path, parts.map((piece) => (typeof piece === 'string' ? 'text' : { piece }))]),
  runs: parts.filter((piece) => typeof piece === 'string'),
  isPlain: place.isPlain,
  ...framed(place),
})

/** The words of a part of any kind, with what they point at. */
function wordsOf(part: Projected): string {
  if (typeof part === 'string') return part
  if (part.is === 'citation') return ` [${text(part.source)}]`
  if (part.is === 'link') return `${partsIn(part.text).map(wordsOf).join('')} (→ ${text(part.to)})`
  if (part.is === 'text') return formattedWords(text(part.text), part.format)
  const values = Object.entries(part).flatMap(([key, value]) => (key === 'is' ? [] : value))
  return values.filter(isPart).map(wordsOf).filter((words) => words !== '').join(' ')
}

function tableBlocks(table: Shaped, place: Place): TextBlock[] {
  const inTable = within(place, { name: 'Table', step: 'table', isPlain: false })
  return inside(partsIn(table.rows), inTable, (row, { part, path, ...at }) => {
    const cells = isShaped(row) ? partsIn(row.cells) : []
    const words = cells.map((cell) => wordsOf(isShaped(cell) ? { text: cell.text ?? [] } : cell)).join(' | ')
    const frame = [...at.frame, rowWords(cells.filter(isShaped).map(toCell))].filter((one) => one !== '').join(', ')
    const frameKey = canonicalJson([path, wordless(row)])
    const shape = canonicalJson([path, row])
    return [{ part, words, shape, runs: [], isPlain: false, frame, frameKey, within: at.within }]
  })
}

const span = (value: unknown): number => (typeof value === 'number' ? value : 1)

const toCell = ({ header, columns, rows }: Shaped) =>
  ({ header: header !== 0, columns: span(columns), rows: span(rows) })

/** A part with no words in it, and so with all that its words do not tell. */
function wordless(part: Projected): unknown {
  if (typeof part === 'string') return ''
  return Object.fromEntries(Object.entries(part).map(([key, value]) => {
    if (Array.isArray(value)) return [key, value.filter(isPart).filter((one) => !isInline(one)).map(wordless)]
    return [key, key !== 'is' && typeof value === 'string' ? '' : value]
  }))
}

const pictureBlock = ({ alt, caption, picture, is, ...rest }: Shaped, place: Place): TextBlock => ({
  part: place.part === '' ? 'Picture' : `${place.part}: picture`,
  words: [text(alt), text(caption)].filter((words) => words !== '').join(' / '),
  shape: canonicalJson([place.path, { is, picture, rest }]),
  runs: [text(alt), text(caption)],
  isPlain: place.isPlain,
  ...framed(place),
  frameKey: canonicalJson([place.path, { is, picture, rest }]),
})

/** What readers see above a card without a heading of its own. */
const defaultHeading = (level: unknown): string => (isCareLevel(level) ? careHeadings[level] : '')

const careBlocks = (card: Shaped, place: Place): TextBlock[] => [
  {
    part: place.part, words: text(card.heading) || defaultHeading(card.level), shape: `${place.path} heading`, runs: [text(card.heading)], isPlain: false,
    ...framed(place), within: `${place.within}/${place.at}`,
  },
  ...inside(partsIn(card.text), place, blocksOf),
]

const unknownBlock = (part: Shaped, place: Place): TextBlock => ({
  part: within(place, { name: 'Other part', step: '', isPlain: false }).part,
  words: wordsOf(part),
  shape: canonicalJson([place.path, { part }]),
  runs: [],
  isPlain: false,
  ...framed(place),
  // Nobody knows which of it are words that a reader meets.
  frameKey: canonicalJson([place.path, { part }]),
})
