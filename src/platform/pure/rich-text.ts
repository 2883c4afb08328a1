/** A stored rich text: the tree of the editor, parsed no further than to be walked safely. */
export type RichText = { root: RichTextNode }

export type RichTextNode = { type: string; children?: RichTextNode[]; [key: string]: unknown }

const EMPTY: RichText = { root: { type: 'root', children: [] } }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRichText = (value: unknown): value is RichText =>
  isRecord(value) && isRecord(value.root) && typeof value.root.type === 'string' && Array.isArray(value.root.children)

/** A stored value as rich text; nothing stored is an empty text. */
export const toRichText = (stored: unknown): RichText => (isRichText(stored) ? stored : EMPTY)

/** The rich texts that stand inside a block, in its fields. */
const textsInside = (node: RichTextNode): RichTextNode[] =>
  node.type === 'block' ? Object.values(fieldsOf(node)).filter(isRichText).flatMap(({ root }) => root.children ?? []) : []

/** All nodes in the order of reading, those inside blocks among them. */
export function nodesOf(body: RichText): RichTextNode[] {
  const below = (node: RichTextNode): RichTextNode[] =>
    [node, ...(node.children ?? []).flatMap(below), ...textsInside(node).flatMap(below)]
  return (body.root.children ?? []).flatMap(below)
}

const INLINE: ReadonlySet<string> = new Set(['text', 'linebreak', 'tab', 'link', 'autolink', 'inlineBlock'])

/** The words of a node and of all that is inside it; a space stands where a line or a part ends. */
export function plainText(node: RichTextNode): string {
  if (node.type === 'linebreak') return ' '
  if (typeof node.text === 'string') return node.text
  const children = [...(node.children ?? []), ...textsInside(node)]
  const isApart = (index: number) => children.slice(index - 1, index + 1).some(({ type }) => !INLINE.has(type))
  return children.map((child, index) => `${index > 0 && isApart(index) ? ' ' : ''}${plainText(child)}`).join('')
}

const fieldsOf = (node: { fields?: unknown; [key: string]: unknown }): Record<string, unknown> =>
  isRecord(node.fields) ? node.fields : {}

const idIn = (value: unknown): string => {
  const id = isRecord(value) ? value.id : value
  return typeof id === 'string' ? id : ''
}

/** How long the alternative text of a picture, and its caption, may be in a text, in characters. */
export const MAX_PICTURE_WORDS = 500

/** The ids of the pictures in a text. */
export const picturesIn = (body: RichText): string[] =>
  nodesOf(body).flatMap((node) => (node.type === 'upload' && idIn(node.value) !== '' ? [idIn(node.value)] : []))

/** A document that a text links to by collection and id, rather than by an address. */
export type LinkedDocument = { collection: string; id: string }

/** The document that a link node points at, or `null` where it holds a plain address. */
export function linkedDocument(node: { fields?: unknown; [key: string]: unknown }): LinkedDocument | null {
  const { linkType, doc } = fieldsOf(node)
  if (linkType !== 'internal' || !isRecord(doc) || typeof doc.relationTo !== 'string') return null
  return { collection: doc.relationTo, id: idIn(doc.value) }
}

const LINKS: ReadonlySet<string> = new Set(['link', 'autolink'])

/** The documents that a text links to. */
export const linkedDocuments = (body: RichText): LinkedDocument[] =>
  nodesOf(body).flatMap((node) => (LINKS.has(node.type) ? (linkedDocument(node) ?? []) : []))

export const documentKey = ({ collection, id }: LinkedDocument): string => `${collection}/${id}`

/** A heading with the fragment by which it is linked. */
export type Heading = { id: string; text: string; level: 2 | 3 | 4 }

const levels: Record<string, Heading['level']> = { h2: 2, h3: 3, h4: 4 }

/** Accents and other marks above a letter go: a fragment is read aloud and typed. */
const fragmentOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || 'section'

/** The fragment with the first number behind it, `-2`, `-3` …, that nobody has taken. */
function freeFragment(fragment: string, taken: ReadonlySet<string>): string {
  let free = fragment
  for (let number = 2; taken.has(free); number += 1) free = `${fragment}-${number}`
  return free
}

/** Fragments that the pages around a text use themselves; a heading of the same words takes the next one. */
const IDS_OF_THE_PAGE: readonly string[] = ['main', 'contents', 'key-points', 'sources', 'replies', 'leave-a-reply']

/** The headings of a text by their nodes, in the order of reading, each with a fragment that no other one has. */
export function headingsOf(body: RichText): Map<RichTextNode, Heading> {
  const taken = new Set<string>(IDS_OF_THE_PAGE)
  const entries = nodesOf(body).flatMap((node) => {
    const level = levels[typeof node.tag === 'string' ? node.tag : '']
    if (node.type !== 'heading' || !level) return []
    const text = plainText(node).trim()
    const id = freeFragment(fragmentOf(text), taken)
    taken.add(id)
    return [[node, { id, text, level }] as const]
  })
  return new Map(entries)
}

const WORDS_PER_MINUTE = 220

/** How long a text takes to read, in whole minutes, at 220 words a minute; at least one. */
export function minutesToRead(body: RichText): number {
  const words = (body.root.children ?? []).map(plainText).join(' ').split(/\s+/).filter(Boolean).length
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE))
}
