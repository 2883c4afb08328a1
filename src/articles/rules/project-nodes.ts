import { documentKey, linkedDocument } from '@/platform/pure/rich-text'
import { sourceKey } from './source-key'

/** A piece of text, or a part of the text with what is inside it. */
export type Projected = string | { [key: string]: string | number | boolean | null | Projected | Projected[] }

type Node = Record<string, unknown>

/** Bold and italic set a tone; every other format bit (struck out, raised, lowered …) changes what is said. */
const TONE_BITS = 0b11

/** What the editor keeps for itself, in any node. */
const BOOKKEEPING = new Set([
  'version', 'indent', 'id', 'direction', 'textStyle', 'textFormat', 'style', 'mode', 'detail', 'format',
])

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

const childrenOf = (node: Node): Projected[] => projectList(Array.isArray(node.children) ? node.children : [])

const words = (value: unknown): string => (typeof value === 'string' ? value.normalize('NFC') : '')

const isBlank = (part: Projected): boolean =>
  typeof part !== 'string' && part.is === 'paragraph' && Array.isArray(part.text) && part.text.length === 0

/** A piece of text before it is joined: its words, and the bits of its format that count. */
type Piece = { format: number; text: string }

const isPiece = (part: Piece | Projected): part is Piece => typeof part !== 'string' && !('is' in part)

/** Neighbouring pieces of one format are one text, however the editor cut them. */
function joinPieces(parts: readonly (Piece | Projected)[]): (Piece | Projected)[] {
  const joined: (Piece | Projected)[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    const isSame = last !== undefined && isPiece(last) && isPiece(part) && last.format === part.format
    if (isSame) joined.splice(-1, 1, { ...last, text: last.text + part.text })
    else joined.push(part)
  }
  return joined
}

/** A whole text; its letters are composed only now, since the editor may cut between a letter and its accent. */
function projectText({ format, text }: Piece): Projected {
  return format === 0 ? words(text) : { is: 'text', format, text: words(text) }
}

const pieceOf = (node: Node): Piece => ({
  format: typeof node.format === 'number' ? node.format & ~TONE_BITS : 0,
  text: typeof node.text === 'string' ? node.text : '',
})

const pieces: ReadonlyMap<unknown, (node: Node) => Piece> = new Map([
  ['text', pieceOf],
  ['linebreak', () => ({ format: 0, text: '\n' })],
  ['tab', () => ({ format: 0, text: '\t' })],
])

const projectList = (nodes: readonly unknown[]): Projected[] =>
  joinPieces(
    nodes
      .filter(isNode)
      .map((node) => pieces.get(node.type)?.(node) ?? projectNode(node))
      .filter((part) => !isPiece(part) || part.text !== ''),
  )
    .map((part) => (isPiece(part) ? projectText(part) : part))
    .filter((part) => !isBlank(part))

function projectLink(node: Node): Projected {
  const document = linkedDocument(node)
  const url = isNode(node.fields) ? node.fields.url : ''
  return { is: 'link', to: document ? documentKey(document) : words(url), text: childrenOf(node) }
}

function projectPicture(node: Node): Projected {
  const fields = isNode(node.fields) ? node.fields : {}
  const [alt, caption] = [words(fields.alt).trim(), words(fields.caption).trim()]
  return { is: 'picture', picture: idOf(node.value), alt, caption }
}

const idOf = (value: unknown): string => {
  const id = isNode(value) ? value.id : value
  return typeof id === 'string' || typeof id === 'number' ? String(id) : ''
}

/** A block that this scheme knows by its kind; one that it does not know counts with all that it holds. */
const projectBlock = (node: Node): Projected => {
  const fields = isNode(node.fields) ? node.fields : {}
  switch (fields.blockType) {
    case 'care':
      return { is: 'care', level: words(fields.level), heading: words(fields.heading).trim(), text: projectNodes(fields.text) }
    case 'citation':
      return { is: 'citation', source: sourceKey(fields.source) }
    default:
      return projectUnknown(node)
  }
}

const span = (value: unknown): number => (typeof value === 'number' ? value : 1)

/** A map, since a node's type may be any word: in a plain object `constructor` would be found. */
const projections: ReadonlyMap<unknown, (node: Node) => Projected> = new Map<unknown, (node: Node) => Projected>([
  ['paragraph', (node) => ({ is: 'paragraph', text: childrenOf(node) })],
  ['heading', (node) => ({ is: 'heading', level: words(node.tag), text: childrenOf(node) })],
  ['list', (node) => ({ is: 'list', kind: words(node.listType), start: span(node.start), items: childrenOf(node) })],
  ['listitem', (node) => ({ is: 'item', text: childrenOf(node) })],
  ['link', projectLink],
  ['autolink', projectLink],
  ['upload', projectPicture],
  ['block', projectBlock],
  ['inlineBlock', projectBlock],
  ['table', (node) => ({ is: 'table', rows: childrenOf(node) })],
  ['tablerow', (node) => ({ is: 'row', cells: childrenOf(node) })],
  ['tablecell', projectCell],
])

function projectCell(node: Node): Projected {
  const [columns, rows] = [span(node.colSpan), span(node.rowSpan)]
  return { is: 'cell', header: span(node.headerState ?? 0), columns, rows, text: childrenOf(node) }
}

/** A node that this scheme does not know counts with all that it holds: unknown is clinical. */
const projectUnknown = (node: Node): Projected => ({
  is: 'other',
  type: words(node.type),
  content: Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !BOOKKEEPING.has(key) && key !== 'type')
      .map(([key, value]) => [key, key === 'children' ? childrenOf(node) : projectValue(value)]),
  ),
})

/** A value within an unknown node: nobody knows what its keys mean, so all count but ids, which copies renew. */
function projectValue(value: unknown): Projected | Projected[] | number | boolean | null {
  if (typeof value === 'string') return words(value)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map((item) => ({ item: projectValue(item) }))
  if (!isNode(value)) return null
  const kept = Object.entries(value).filter(([key]) => key !== 'id')
  return Object.fromEntries(kept.map(([key, item]) => [key, projectValue(item)]))
}

const projectNode = (node: Node): Projected => (projections.get(node.type) ?? projectUnknown)(node)

/**
 * The parts of a rich text in their order, without anything that only the editor needs. Blank paragraphs do not count.
 */
export function projectNodes(body: unknown): Projected[] {
  const root = isNode(body) && isNode(body.root) ? body.root : null
  return root ? childrenOf(root) : []
}
