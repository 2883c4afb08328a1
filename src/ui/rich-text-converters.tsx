import type {
  SerializedAutoLinkNode,
  SerializedBlockNode,
  SerializedInlineBlockNode,
  SerializedLinkNode,
  SerializedTableCellNode,
  SerializedTableNode,
  SerializedTableRowNode,
} from '@payloadcms/richtext-lexical'
import { defaultJSXConverters, type JSXConverterArgs, type JSXConverters } from '@payloadcms/richtext-lexical/react'
import type { ReactNode } from 'react'
import { documentKey, headingsOf, linkedDocument, nodesOf, toRichText, type RichText, type RichTextNode } from '@/platform/pure/rich-text'
import { RichTextPicture, type Picture } from './rich-text-picture'
import { RichTextCell, RichTextTable } from './rich-text-table'
import { TextLink } from './text-link'

/** A block of the editor as HTML; `inside` gives a rich text in one of its fields as HTML. */
export type BlockConverter = (fields: Record<string, unknown>, inside: (text: unknown) => ReactNode) => ReactNode

export type Places = {
  /** Where the pictures of a text are, by id. */
  pictures: ReadonlyMap<string, Picture>
  /** The address of each document that the text links to, by `collection/id`. */
  linkPaths: ReadonlyMap<string, string>
  /** How each kind of block is shown; a kind that is not here is left out. */
  blocks?: ReadonlyMap<string, BlockConverter>
}

/** The editor's format bits, innermost first; each says something, so each is shown. */
const FORMATS = [
  { bit: 64, Tag: 'sup' },
  { bit: 32, Tag: 'sub' },
  { bit: 16, Tag: 'code' },
  { bit: 8, Tag: 'u' },
  { bit: 4, Tag: 's' },
  { bit: 2, Tag: 'em' },
  { bit: 1, Tag: 'strong' },
] as const

const formatted = (words: string, format: number): ReactNode =>
  FORMATS.reduce<ReactNode>((inner, { bit, Tag }) => (format & bit ? <Tag>{inner}</Tag> : inner), words)

/** The nodes of a rich text in a field. Their type only asks for more than the converters read. */
const childrenIn = (text: unknown): AnyNode[] => toRichText(text).root.children?.filter(isAnyNode) ?? []

const isAnyNode = (node: RichTextNode): node is RichTextNode & AnyNode => typeof node.type === 'string'

type AnyNode = JSXConverterArgs['node']

const hasChildren = (node: AnyNode): node is AnyNode & { children: AnyNode[] } =>
  'children' in node && Array.isArray(node.children)

const blockKind = ({ fields }: RichTextNode): string[] => {
  const kind: unknown = typeof fields === 'object' && fields !== null ? Reflect.get(fields, 'blockType') : null
  return typeof kind === 'string' ? [kind] : []
}

/** How each kind of node becomes HTML; a kind that nobody knows leaves the words that are inside it. */
export function richTextConverters(body: RichText, { pictures, linkPaths, blocks }: Places): JSXConverters {
  const headings = headingsOf(body)
  const link = ({ node, nodesToJSX }: JSXConverterArgs<SerializedLinkNode | SerializedAutoLinkNode>) => {
    const document = linkedDocument(node)
    const href = document ? linkPaths.get(documentKey(document)) : node.fields.url
    return <TextLink href={href}>{nodesToJSX({ nodes: node.children })}</TextLink>
  }
  const block = ({ node, nodesToJSX }: JSXConverterArgs<SerializedBlockNode | SerializedInlineBlockNode>) => {
    const inside = (text: unknown) => nodesToJSX({ nodes: childrenIn(text) })
    return blocks?.get(node.fields.blockType)?.({ ...node.fields }, inside) ?? null
  }
  // Payload complains on the console of each kind that it finds no converter for, so that unknown ones get it, too.
  const converters = Object.fromEntries(nodesOf(body).flatMap((node) => blockKind(node).map((kind) => [kind, block])))
  const tables = nodesOf(body).filter(({ type }) => type === 'table')
  return {
    paragraph: ({ node, nodesToJSX }) =>
      node.children.length === 0 ? null : <p>{nodesToJSX({ nodes: node.children })}</p>,
    linebreak: defaultJSXConverters.linebreak,
    text: ({ node }) => formatted(node.text, node.format),
    heading: ({ node, nodesToJSX }) => {
      const heading = headings.get(node)
      const Tag = heading ? (`h${heading.level}` as const) : 'p'
      return <Tag id={heading?.id}>{nodesToJSX({ nodes: node.children })}</Tag>
    },
    list: ({ node, nodesToJSX }) => {
      const items = nodesToJSX({ nodes: node.children })
      return node.listType === 'number' ? <ol start={node.start === 1 ? undefined : node.start}>{items}</ol> : <ul>{items}</ul>
    },
    listitem: ({ node, nodesToJSX }) => <li>{nodesToJSX({ nodes: node.children })}</li>,
    link,
    autolink: link,
    upload: ({ node }) => <RichTextPicture node={node} pictures={pictures} />,
    table: ({ node, nodesToJSX }: JSXConverterArgs<SerializedTableNode>) => (
      <RichTextTable table={node} number={tables.indexOf(node) + 1} rows={nodesToJSX({ nodes: node.children })} />
    ),
    tablerow: ({ node, nodesToJSX }: JSXConverterArgs<SerializedTableRowNode>) => (
      <tr>{nodesToJSX({ nodes: node.children })}</tr>
    ),
    tablecell: ({ node, nodesToJSX }: JSXConverterArgs<SerializedTableCellNode>) => (
      <RichTextCell cell={node}>{nodesToJSX({ nodes: node.children })}</RichTextCell>
    ),
    blocks: converters,
    inlineBlocks: converters,
    unknown: ({ node, nodesToJSX }) => (hasChildren(node) ? <>{nodesToJSX({ nodes: node.children })}</> : null),
  }
}
