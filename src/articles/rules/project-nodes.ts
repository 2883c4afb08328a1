/** A piece of text, or a part of the text with what is inside it. */
export type Projected = string | { [key: string]: string | number | boolean | null | Projected | Projected[] }

type Node = Record<string, unknown>

/** Bold and italic set a tone; every other format bit (struck out, raised, lowered …) changes what is said. */
const TONE_BITS = 0b11

/** What the editor keeps for itself, in any node. */
const BOOKKEEPING = new Set(['version', 'indent', 'id', 'direction', 'textStyle', 'textFormat', 'style', 'mode', 'detail', 'format'])

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

const childrenOf = (node: Node): Projected[] => projectList(Array.isArray(node.children) ? node.children : [])

const words = (value: unknown): string => (typeof value === 'string' ? value.normalize('NFC') : '')

const isBlank = (node: Projected): boolean => typeof node !== 'string' && node.is === 'paragraph' && Array.isArray(node.text) && node.text.length === 0

/** Neighbouring pieces of plain text are one text, however the editor cut them. */
function joinTexts(pieces: Projected[]): Projected[] {
  return pieces.reduce<Projected[]>((joined, piece) => {
    const last = joined.at(-1)
    if (typeof piece !== 'string' || typeof last !== 'string') return [...joined, piece]
    return [...joined.slice(0, -1), last + piece]
  }, [])
}

const projectList = (nodes: readonly unknown[]): Projected[] =>
  joinTexts(nodes.filter(isNode).map(projectNode)).filter((node) => node !== '' && !isBlank(node))

function projectText(node: Node): Projected {
  const format = typeof node.format === 'number' ? node.format & ~TONE_BITS : 0
  return format === 0 ? words(node.text) : { is: 'text', format, text: words(node.text) }
}

function projectLink(node: Node): Projected {
  const fields = isNode(node.fields) ? node.fields : {}
  const doc = isNode(fields.doc) ? fields.doc : null
  const to = fields.linkType === 'internal' && doc ? `${words(doc.relationTo)}/${idOf(doc.value)}` : words(fields.url)
  return { is: 'link', to, text: childrenOf(node) }
}

function projectPicture(node: Node): Projected {
  const fields = isNode(node.fields) ? node.fields : {}
  return { is: 'picture', picture: idOf(node.value), alt: words(fields.alt).trim(), caption: words(fields.caption).trim() }
}

const idOf = (value: unknown): string => {
  const id = isNode(value) ? value.id : value
  return typeof id === 'string' || typeof id === 'number' ? String(id) : ''
}

const span = (value: unknown): number => (typeof value === 'number' ? value : 1)

const projections: Record<string, (node: Node) => Projected> = {
  text: projectText,
  linebreak: () => '\n',
  tab: () => '\t',
  paragraph: (node) => ({ is: 'paragraph', text: childrenOf(node) }),
  heading: (node) => ({ is: 'heading', level: words(node.tag), text: childrenOf(node) }),
  list: (node) => ({ is: 'list', kind: words(node.listType), start: span(node.start), items: childrenOf(node) }),
  listitem: (node) => ({ is: 'item', text: childrenOf(node) }),
  link: projectLink,
  autolink: projectLink,
  upload: projectPicture,
  table: (node) => ({ is: 'table', rows: childrenOf(node) }),
  tablerow: (node) => ({ is: 'row', cells: childrenOf(node) }),
  tablecell: (node) => ({
    is: 'cell',
    header: span(node.headerState ?? 0),
    columns: span(node.colSpan),
    rows: span(node.rowSpan),
    text: childrenOf(node),
  }),
}

/** A node that this scheme does not know counts with all that it holds: unknown is clinical. */
const projectUnknown = (node: Node): Projected => ({
  is: 'other',
  type: words(node.type),
  content: Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !BOOKKEEPING.has(key) && key !== 'type')
      .map(([key, value]) => [key, projectValue(value)]),
  ),
})

function projectValue(value: unknown): Projected | Projected[] | number | boolean | null {
  if (typeof value === 'string') return words(value)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map((item) => ({ item: projectValue(item) }))
  if (!isNode(value)) return null
  return typeof value.type === 'string' ? projectNode(value) : projectUnknown({ ...value, type: 'object' })
}

function projectNode(node: Node): Projected {
  const project = projections[words(node.type)]
  return project ? project(node) : projectUnknown(node)
}

/** The parts of a rich text in their order, without anything that only the editor needs. Blank paragraphs do not count. */
export function projectNodes(body: unknown): Projected[] {
  const root = isNode(body) && isNode(body.root) ? body.root : null
  return root ? childrenOf(root) : []
}
