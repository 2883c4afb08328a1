import type { SerializedTableCellNode, SerializedTableNode, SerializedTableRowNode } from '@payloadcms/richtext-lexical'
import { defaultJSXConverters, type JSXConverterArgs, type JSXConverters } from '@payloadcms/richtext-lexical/react'
import { documentKey, headingsOf, linkedDocument, nodesOf, type RichText } from '@/platform/pure/rich-text'
import { RichTextPicture, type Picture } from './rich-text-picture'
import { RichTextCell, RichTextTable } from './rich-text-table'
import { TextLink } from './text-link'

/** Where the pictures of a text are, by id, and the address of each document that it links to, by `collection/id`. */
export type Places = { pictures: ReadonlyMap<string, Picture>; linkPaths: ReadonlyMap<string, string> }

const BOLD = 1
const ITALIC = 2

type AnyNode = JSXConverterArgs['node']

const hasChildren = (node: AnyNode): node is AnyNode & { children: AnyNode[] } =>
  'children' in node && Array.isArray(node.children)

/** How each kind of node becomes HTML; a kind that nobody knows leaves the words that are inside it. */
export function richTextConverters(body: RichText, { pictures, linkPaths }: Places): JSXConverters {
  const headings = headingsOf(body)
  const tables = nodesOf(body).filter(({ type }) => type === 'table')
  return {
    paragraph: ({ node, nodesToJSX }) =>
      node.children.length === 0 ? null : <p>{nodesToJSX({ nodes: node.children })}</p>,
    linebreak: defaultJSXConverters.linebreak,
    text: ({ node }) => {
      const words = node.format & ITALIC ? <em>{node.text}</em> : node.text
      return node.format & BOLD ? <strong>{words}</strong> : words
    },
    heading: ({ node, nodesToJSX }) => {
      const heading = headings.get(node)
      const Tag = heading ? (`h${heading.level}` as const) : 'p'
      return <Tag id={heading?.id}>{nodesToJSX({ nodes: node.children })}</Tag>
    },
    list: ({ node, nodesToJSX }) => {
      const items = nodesToJSX({ nodes: node.children })
      return node.tag === 'ol' ? <ol start={node.start === 1 ? undefined : node.start}>{items}</ol> : <ul>{items}</ul>
    },
    listitem: ({ node, nodesToJSX }) => <li>{nodesToJSX({ nodes: node.children })}</li>,
    link: ({ node, nodesToJSX }) => {
      const document = linkedDocument(node)
      const href = document ? linkPaths.get(documentKey(document)) : node.fields.url
      return <TextLink href={href}>{nodesToJSX({ nodes: node.children })}</TextLink>
    },
    autolink: ({ node, nodesToJSX }) => (
      <TextLink href={node.fields.url}>{nodesToJSX({ nodes: node.children })}</TextLink>
    ),
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
    unknown: ({ node, nodesToJSX }) => (hasChildren(node) ? <>{nodesToJSX({ nodes: node.children })}</> : null),
  }
}
