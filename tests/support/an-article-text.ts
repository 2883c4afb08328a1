import type { ArticleText, SourceText } from '@/articles/rules/clinical-text'

/** A node of the editor's tree, as it is stored. */
export type StoredNode = { type: string; [key: string]: unknown }

/** Bits of a text's format, as the editor sets them. */
export const FORMAT = { bold: 1, italic: 2, struckThrough: 4, subscript: 32 } as const

export const aText = (text: string, format = 0): StoredNode => ({
  type: 'text', text, format, mode: 'normal', detail: 0, style: '', version: 1,
})

const inline = (parts: readonly (string | StoredNode)[]): StoredNode[] =>
  parts.map((part) => (typeof part === 'string' ? aText(part) : part))

export const aParagraph = (...parts: (string | StoredNode)[]): StoredNode => ({
  type: 'paragraph', children: inline(parts), format: '', indent: 0, version: 1, direction: 'ltr', textFormat: 0,
})

export const aHeading = (tag: string, ...parts: (string | StoredNode)[]): StoredNode => ({
  type: 'heading', tag, children: inline(parts), format: '', indent: 0, version: 1, direction: 'ltr',
})

export const aList = (listType: 'bullet' | 'number', ...items: string[]): StoredNode => ({
  type: 'list',
  listType,
  tag: listType === 'number' ? 'ol' : 'ul',
  start: 1,
  children: items.map((item, index) => ({ type: 'listitem', value: index + 1, children: inline([item]), version: 1 })),
  version: 1,
})

export const aLink = (url: string, ...parts: string[]): StoredNode => ({
  type: 'link', id: 'link-1', fields: { linkType: 'custom', newTab: false, url }, children: inline(parts), version: 3,
})

export const aLinkToDocument = (collection: string, id: string, ...parts: string[]): StoredNode => ({
  ...aLink('', ...parts),
  fields: { linkType: 'internal', newTab: false, doc: { relationTo: collection, value: id } },
})

export const aPicture = (fields: Record<string, unknown> = { alt: 'A bent knee', caption: 'From the side' }): StoredNode => ({
  type: 'upload', id: 'upload-1', relationTo: 'media', value: 'picture-1', fields, version: 3,
})

export const aTable = (...rows: string[][]): StoredNode => ({
  type: 'table',
  version: 1,
  children: rows.map((cells) => ({
    type: 'tablerow',
    version: 1,
    children: cells.map((cell) => ({
      type: 'tablecell', headerState: 0, colSpan: 1, rowSpan: 1, children: [aParagraph(cell)], version: 1,
    })),
  })),
})

/** A card that tells when to get care, with these paragraphs. */
export const aCareCard = (level: string, heading: string, ...paragraphs: string[]): StoredNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: 'block-1', blockName: '', blockType: 'care', level, heading, text: aBody(...paragraphs.map((words) => aParagraph(words))) },
})

/** A mark that cites the source of this key. */
export const aCitation = (source: string): StoredNode => ({
  type: 'inlineBlock', version: 1, fields: { id: 'mark-1', blockType: 'citation', source },
})

/** A stored rich text of these nodes. */
export const aBody = (...children: unknown[]) => ({
  root: { type: 'root', children, format: '', indent: 0, version: 1, direction: 'ltr' },
})

export const aSource: SourceText = {
  key: 'who-2019',
  title: 'Exercise and the knee',
  authors: 'A. Author',
  publisher: 'A Publisher',
  year: 2019,
  url: 'https://example.org/knee',
  doi: '10.1000/knee',
  pmid: '1000',
}

/** An article's text in which every kind of part stands once. */
export const anArticleText = (changes: Partial<ArticleText> = {}): ArticleText => ({
  title: 'Knee pain when running',
  standfirst: 'Why it hurts, and what helps.',
  body: aBody(
    aHeading('h2', 'Causes'),
    aParagraph('Most often it is ', aText('overuse', FORMAT.bold), '. See ', aLink('https://example.org', 'this'), '.'),
    aList('number', 'Rest', 'Ice'),
    aPicture(),
    aTable(['Week', 'Minutes'], ['1', '10']),
  ),
  sources: [aSource],
  ...changes,
})
