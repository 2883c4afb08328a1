import { z } from 'zod'
import { LINKED_COLLECTIONS } from '../pure/linked-collections'
import { hasControlCharacter, hasLineBreak } from '../pure/text-faults'

const MAX_ADDRESS_CHARACTERS = 2000

const related = z.union([z.uuid(), z.object({ id: z.uuid() })])

const node = z.object({
  type: z.string(),
  children: z.array(z.unknown()).optional(),
  tag: z.string().optional(),
  listType: z.string().optional(),
})
const text = z.object({ text: z.string() })
const picture = z.object({ value: related })
const internalLink = z.object({ doc: z.object({ value: related, relationTo: z.enum(LINKED_COLLECTIONS) }) })
const linkKind = z.object({ fields: z.looseObject({ linkType: z.string().optional() }) })

const block = z.object({ fields: z.looseObject({ blockType: z.string() }) })
const richText = z.object({ root: z.unknown() })

const MALFORMED = 'The text is not built as the editor builds it. Please write it in the editor.'
const NO_PICTURE = 'A picture in the text does not name anything that exists.'
const LINK_TO_NOTHING = 'A link in the text leads nowhere. Please give it an address, or take it away.'
const LINK_UNFIT = `A link in the text has an address of more than ${MAX_ADDRESS_CHARACTERS} characters, or with characters that no address has.`

const fits = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success

function addressFaults(url: unknown): string[] {
  if (typeof url !== 'string' || url.trim() === '') return [LINK_TO_NOTHING]
  const isUnfit = url.length > MAX_ADDRESS_CHARACTERS || hasControlCharacter(url) || hasLineBreak(url)
  return isUnfit ? [LINK_UNFIT] : []
}

function linkFaults(link: unknown): string[] {
  const parsed = linkKind.safeParse(link)
  if (!parsed.success) return [LINK_TO_NOTHING]
  const { fields } = parsed.data
  if (fields.linkType === 'internal') return fits(internalLink, fields) ? [] : [LINK_TO_NOTHING]
  return addressFaults(fields.url)
}

/** A block may hold rich texts in its fields, which are as long texts are. */
function blockFaults(value: unknown): string[] {
  const parsed = block.safeParse(value)
  if (!parsed.success) return [MALFORMED]
  return Object.values(parsed.data.fields).flatMap((field) => {
    const text = richText.safeParse(field)
    return text.success ? faultsIn(text.data.root) : []
  })
}

function faultsOfKind(type: string, value: unknown): string[] {
  switch (type) {
    case 'text':
      return fits(text, value) ? [] : [MALFORMED]
    case 'upload':
      return fits(picture, value) ? [] : [NO_PICTURE]
    case 'link':
    case 'autolink':
      return linkFaults(value)
    case 'block':
    case 'inlineBlock':
      return blockFaults(value)
    default:
      return []
  }
}

function faultsIn(value: unknown): string[] {
  const parsed = node.safeParse(value)
  if (!parsed.success) return [MALFORMED]
  return [...faultsOfKind(parsed.data.type, value), ...(parsed.data.children ?? []).flatMap(faultsIn)]
}

/**
 * What the tree of a rich text holds that no page could show: nodes that are none, pictures without an id, and links
 * that lead nowhere. Each fault is told once, as a sentence. The tree must not be nested deeper than the stack reaches.
 */
export const richTextFaults = (root: unknown): string[] => [...new Set(faultsIn(root))]
