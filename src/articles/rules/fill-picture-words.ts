type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

const isPicture = (node: Node): boolean => node.type === 'upload' && node.relationTo === 'media'

const altOf = (node: Node): string => {
  const alt = isNode(node.fields) ? node.fields.alt : ''
  return typeof alt === 'string' ? alt.trim() : ''
}

const idOf = (node: Node): string => {
  const id = isNode(node.value) ? node.value.id : node.value
  return typeof id === 'string' ? id : ''
}

/** The pictures in a rich text that have no words of their own yet, by the ids of their documents. */
export function picturesWithoutWords(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(picturesWithoutWords)
  if (!isNode(part)) return []
  if (isPicture(part)) return altOf(part) === '' && idOf(part) !== '' ? [idOf(part)] : []
  return Object.values(part).flatMap(picturesWithoutWords)
}

/** The same rich text, each picture without words given those of its document. */
export function fillPictureWords<T>(part: T, words: ReadonlyMap<string, string>): T
export function fillPictureWords(part: unknown, words: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(part)) return part.map((item: unknown) => fillPictureWords(item, words))
  if (!isNode(part)) return part
  if (!isPicture(part)) {
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, fillPictureWords(value, words)]))
  }
  if (altOf(part) !== '') return part
  const fields = isNode(part.fields) ? part.fields : {}
  return { ...part, fields: { ...fields, alt: words.get(idOf(part)) ?? '' } }
}
