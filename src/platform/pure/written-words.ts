type Shaped = Record<string, unknown>

const isShaped = (value: unknown): value is Shaped => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the editor or the database keep for themselves; people wrote none of it. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'id', 'type', 'version', 'format', 'indent', 'direction', 'mode', 'style', 'detail', 'textFormat', 'textStyle', 'tag',
  'listType', 'start', 'blockType', 'blockName', 'relationTo', 'linkType', 'newTab', 'headerState', 'colSpan', 'rowSpan',
  'checked', 'width', 'colWidths',
])

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i

/** A choice is kept as the id of what was chosen: not for reading, but two choices must differ. */
const wordsOfChoice = (id: string): string => `(choice ${id.slice(0, 4)})`

/** A list numbers its items by itself. */
const isWritten = (key: string, node: Shaped): boolean =>
  !BOOKKEEPING.has(key) && key !== 'children' && (key !== 'value' || node.type !== 'listitem')

const isInline = (node: unknown): boolean => isShaped(node) && ['text', 'link', 'autolink', 'linebreak', 'tab', 'inlineBlock'].includes(String(node.type))

function wordsOfNode(node: Shaped): string {
  if (node.type === 'linebreak') return '\n'
  // A form and the database keep the fields of a row in orders of their own.
  const keys = Object.keys(node).filter((key) => isWritten(key, node)).sort()
  const inside = Array.isArray(node.children) ? joined(node.children) : ''
  return [...keys.map((key) => writtenWords(node[key])), inside].filter((words) => words !== '').join(isInline(node) ? ' ' : '\n')
}

const joined = (children: readonly unknown[]): string =>
  children.map((child) => writtenWords(child)).join(children.some(isInline) ? '' : '\n')

/**
 * The words that somebody wrote into a field, to be shown, whatever its type: text as it is, rich text without its
 * markup, lists an entry a line; links with where they lead, pictures and other choices by a mark. Emphasis and the
 * like are not in it: whether two values are the same is told by `writtenContent`.
 */
export function writtenWords(value: unknown): string {
  if (typeof value === 'string') return UUID.test(value) ? wordsOfChoice(value) : value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map(writtenWords).join('\n')
  if (!isShaped(value)) return ''
  return isShaped(value.root) ? writtenWords({ type: 'root', children: value.root.children }) : wordsOfNode(value)
}
