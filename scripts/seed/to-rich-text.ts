import type { Block, Inline } from '../sample/block'

type Node = { type: string; version: number; [key: string]: unknown }

const BOLD = 1
const ITALIC = 2

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

const link = (words: string, to: string): Node =>
  element('link', [text(words)], { version: 3, fields: { linkType: 'custom', url: to, newTab: false } })

function inline(part: Inline): Node {
  if (typeof part === 'string') return text(part)
  if ('strong' in part) return text(part.strong, BOLD)
  return 'em' in part ? text(part.em, ITALIC) : link(part.link, part.to)
}

const paragraph = (parts: readonly Inline[]): Node => element('paragraph', parts.map(inline), { textFormat: 0, textStyle: '' })

const list = (isOrdered: boolean, items: readonly Inline[][]): Node =>
  element(
    'list',
    items.map((item, index) => element('listitem', item.map(inline), { value: index + 1 })),
    { listType: isOrdered ? 'number' : 'bullet', tag: isOrdered ? 'ol' : 'ul', start: 1 },
  )

const PLAIN_CELL = 0
const COLUMN_HEADING = 1
const ROW_HEADING = 2

const cell = (words: string, headerState: number): Node =>
  element('tablecell', [paragraph([words])], { headerState, colSpan: 1, rowSpan: 1, backgroundColor: null })

const row = (cells: readonly Node[]): Node => element('tablerow', [...cells])

const table = (head: readonly string[], rows: readonly string[][]): Node =>
  element('table', [
    row(head.map((words) => cell(words, COLUMN_HEADING))),
    ...rows.map((words) => row(words.map((one, index) => cell(one, index === 0 ? ROW_HEADING : PLAIN_CELL)))),
  ])

/** A picture that was uploaded: the id of its document, and its words. */
export type UploadedPicture = { id: string; alt: string; caption: string }

const picture = ({ id, alt, caption }: UploadedPicture, nodeId: string): Node => ({
  type: 'upload',
  version: 3,
  format: '',
  id: nodeId,
  relationTo: 'media',
  value: id,
  fields: { alt, caption },
})

function block(part: Block, pictures: ReadonlyMap<string, UploadedPicture>, index: number): Node {
  switch (part.kind) {
    case 'heading':
      return element('heading', [text(part.text)], { tag: `h${part.level}` })
    case 'paragraph':
      return paragraph(part.parts)
    case 'list':
      return list(part.ordered, part.items)
    case 'table':
      return table(part.head, part.rows)
    case 'image': {
      const uploaded = pictures.get(part.image)
      if (!uploaded) throw new Error(`The sample picture ${part.image} was not uploaded.`)
      return picture(uploaded, `picture-${index}`)
    }
  }
}

/** A sample body as the tree that the rich text editor stores. */
export const toRichText = (blocks: readonly Block[], pictures: ReadonlyMap<string, UploadedPicture>) => ({
  root: {
    type: 'root',
    version: 1,
    direction: null,
    format: '' as const,
    indent: 0,
    children: blocks.map((part, index) => block(part, pictures, index)),
  },
})
