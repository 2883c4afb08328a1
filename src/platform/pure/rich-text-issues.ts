import { issueWhen, type FieldIssue } from './field-issue'
import { MAX_PICTURE_WORDS, nodesOf, toRichText, type RichTextNode } from './rich-text'

/** Which blocks a text may hold, by the types of their nodes: between paragraphs, and between words. */
export type KnownBlocks = { block: readonly string[]; inlineBlock: readonly string[] }

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = ({ fields }: RichTextNode): Fields => (typeof fields === 'object' && fields !== null ? { ...fields } : {})

const isNothing = (value: unknown): boolean => value === undefined || value === null

const isShort = (words: unknown): boolean =>
  isNothing(words) || (typeof words === 'string' && words.length <= MAX_PICTURE_WORDS)

/** A link leads to a document of the site, or to an address without a space. */
function isFitLink(node: RichTextNode): boolean {
  const { linkType, url, newTab } = fieldsOf(node)
  const isFlag = isNothing(newTab) || typeof newTab === 'boolean'
  if (linkType === 'internal') return isFlag
  return linkType === 'custom' && isFlag && typeof url === 'string' && url !== '' && !url.includes(' ')
}

const isPicture = ({ relationTo }: RichTextNode): boolean => relationTo === 'media'

const hasShortWords = (node: RichTextNode): boolean => [fieldsOf(node).alt, fieldsOf(node).caption].every(isShort)

/**
 * What the parts of a text may not be, whatever they say: all that Payload's editor would refuse when the text is
 * published (seen on 3.90), in sentences of our own. The fields of a block are for whoever knows the block.
 */
export function richTextIssues(field: string, body: unknown, known: KnownBlocks): FieldIssue[] {
  const nodes = nodesOf(toRichText(body))
  const areAll = (isFit: (node: RichTextNode) => boolean, ...types: string[]) =>
    nodes.filter(({ type }) => types.includes(type)).every(isFit)
  const isKnown = (kinds: readonly string[]) => (node: RichTextNode) =>
    kinds.some((kind) => kind === fieldsOf(node).blockType)
  const areKnown = areAll(isKnown(known.block), 'block') && areAll(isKnown(known.inlineBlock), 'inlineBlock')
  return [
    ...issueWhen(!areAll(isFitLink, 'link', 'autolink'), field, 'A link in the text has an address that leads nowhere, such as one with a space in it.'),
    ...issueWhen(!areAll(isPicture, 'upload'), field, 'A picture in the text is none of the pictures of this site. Please choose another one.'),
    ...issueWhen(
      !areAll(hasShortWords, 'upload'),
      field,
      `The alternative text or the caption of a picture in the text is longer than ${MAX_PICTURE_WORDS} characters.`,
    ),
    ...issueWhen(!areKnown, field, 'The text holds a part of a kind that this site does not know. Please take it out.'),
  ]
}
