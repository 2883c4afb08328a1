type Shaped = Record<string, unknown>

const isShaped = (value: unknown): value is Shaped => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the editor and the database keep for themselves; nobody chose any of it. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'id', 'version', 'direction', 'mode', 'style', 'detail', 'textFormat', 'textStyle', 'blockName', 'width', 'colWidths',
])

/** What the editor writes where nobody chose anything, by the name of the property. */
const UNCHOSEN: Readonly<Record<string, unknown>> = {
  format: 0, indent: 0, start: 1, colSpan: 1, rowSpan: 1, headerState: 0, type: 'root',
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === false ||
  (typeof value === 'object' && Object.keys(value).length === 0)

/** A chosen document is its id, whether or not it came with everything that it says. */
const idIn = (value: unknown): unknown => (isShaped(value) && typeof value.id === 'string' ? value.id : value)

function isChosen(name: string, value: unknown, node: Shaped): boolean {
  if (BOOKKEEPING.has(name) || UNCHOSEN[name] === value) return false
  // A list numbers its items by itself.
  return name !== 'value' || node.type !== 'listitem'
}

function contentOfNode(node: Shaped): unknown {
  const names = Object.keys(node).filter((name) => isChosen(name, node[name], node)).sort()
  const entries = names.map((name) => [name, writtenContent(name === 'value' ? idIn(node[name]) : node[name])] as const)
  return Object.fromEntries(entries.filter(([, value]) => !isNothing(value)))
}

const isBareParagraph = (content: unknown): boolean =>
  isShaped(content) && content.type === 'paragraph' && Object.keys(content).length === 1

function contentOfText(root: unknown): unknown {
  const children = isShaped(root) && Array.isArray(root.children) ? root.children.map(writtenContent) : []
  return children.every(isBareParagraph) ? undefined : children
}

/**
 * All that somebody wrote or chose in a field, in one form, whatever its type: words, links and where they lead,
 * pictures, kinds of headings and lists, emphasis. Ids of rows and what the editor keeps for itself are not in it. Two
 * values are the same for their writer when `JSON.stringify` gives the same of both; `undefined` stands for nothing.
 */
export function writtenContent(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(writtenContent)
  if (!isShaped(value)) return isNothing(value) ? undefined : value
  const content = isShaped(value.root) ? contentOfText(value.root) : contentOfNode(value)
  return isNothing(content) ? undefined : content
}
