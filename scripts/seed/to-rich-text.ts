import { randomBytes } from 'node:crypto'
import type { Block, Inline } from '../sample/block'

type Node = { type: string; version: number; [key: string]: unknown }

/** A picture that was uploaded: the id of its document, and its words. */
export type UploadedPicture = { id: string; alt: string; caption: string }

/** A document of this site that a link follows when it moves. */
export type Destination = { relationTo: 'articles' | 'topics' | 'pages' | 'glossary'; value: string }

/** What a text refers to: pictures by key, documents by address. A link to any other address keeps the address. */
export type Referred = {
  pictures: ReadonlyMap<string, UploadedPicture>
  documents: ReadonlyMap<string, Destination>
}

const BOLD = 1
const ITALIC = 2

/** An id of a node or a block, as the editor makes them: 24 hexadecimal digits. */
const nodeId = (): string => randomBytes(12).toString('hex')

const element = (type: string, children: Node[], rest: Record<string, unknown> = {}): Node => ({
  type,
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  children,
  ...rest,
})

const text = (words: string, format = 0): Node => ({ type: 'text', version: 1, text: words, format, detail: 0, mode: 'normal', style: '' })

function link(words: string, to: string, { documents }: Referred): Node {
  const doc = documents.get(to)
  const target = doc ? { linkType: 'internal', doc } : { linkType: 'custom', url: to }
  return element('link', [text(words)], { version: 3, id: nodeId(), fields: { ...target, newTab: false } })
}

const citation = (source: string): Node =>
  ({ type: 'inlineBlock', version: 1, fields: { id: nodeId(), blockType: 'citation', source } })

function inline(part: Inline, referred: Referred): Node {
  if (typeof part === 'string') return text(part)
  if ('strong' in part) return text(part.strong, BOLD)
  if ('em' in part) return text(part.em, ITALIC)
  return 'cite' in part ? citation(part.cite) : link(part.link, part.to, referred)
}

const inlines = (parts: readonly Inline[], referred: Referred): Node[] => parts.map((part) => inline(part, referred))

const paragraph = (children: Node[]): Node => element('paragraph', children, { textFormat: 0, textStyle: '' })

const list = (isOrdered: boolean, items: readonly Node[][]): Node =>
  element(
    'list',
    items.map((item, index) => element('listitem', item, { value: index + 1 })),
    { listType: isOrdered ? 'number' : 'bullet', tag: isOrdered ? 'ol' : 'ul', start: 1 },
  )

const PLAIN_CELL = 0
const COLUMN_HEADING = 1
const ROW_HEADING = 2

const cell = (words: string, headerState: number): Node =>
  element('tablecell', [paragraph([text(words)])], { headerState, colSpan: 1, rowSpan: 1, backgroundColor: null })

const row = (cells: readonly Node[]): Node => element('tablerow', [...cells])

const table = (head: readonly string[], rows: readonly string[][]): Node =>
  element('table', [
    row(head.map((words) => cell(words, COLUMN_HEADING))),
    ...rows.map((words) => row(words.map((one, index) => cell(one, index === 0 ? ROW_HEADING : PLAIN_CELL)))),
  ])

function picture(key: string, { pictures }: Referred): Node {
  const uploaded = pictures.get(key)
  if (!uploaded) throw new Error(`The sample picture ${key} was not uploaded.`)
  const { id, alt, caption } = uploaded
  return { type: 'upload', version: 3, format: '', id: nodeId(), relationTo: 'media', value: id, fields: { alt, caption } }
}

const careCard = ({ level, heading, signs }: Extract<Block, { kind: 'care' }>, referred: Referred): Node => ({
  type: 'block',
  version: 2,
  format: '',
  fields: {
    id: nodeId(),
    blockName: '',
    blockType: 'care',
    level,
    heading,
    text: tree([list(false, signs.map((sign) => inlines(sign, referred)))]),
  },
})

function block(part: Block, referred: Referred): Node {
  switch (part.kind) {
    case 'heading':
      return element('heading', [text(part.text)], { tag: `h${part.level}` })
    case 'paragraph':
      return paragraph(inlines(part.parts, referred))
    case 'list':
      return list(part.ordered, part.items.map((item) => inlines(item, referred)))
    case 'table':
      return table(part.head, part.rows)
    case 'image':
      return picture(part.image, referred)
    case 'care':
      return careCard(part, referred)
  }
}

const tree = (children: Node[]) => ({
  root: { type: 'root', version: 1, direction: null, format: '' as const, indent: 0, children },
})

/** A sample body as the tree that the rich text editor stores. */
export const toRichText = (blocks: readonly Block[], referred: Referred) =>
  tree(blocks.map((part) => block(part, referred)))
