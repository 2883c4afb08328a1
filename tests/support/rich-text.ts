const paragraph = (words: string) => ({
  type: 'paragraph',
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
  children: [{ type: 'text', version: 1, text: words, format: 0, detail: 0, mode: 'normal', style: '' }],
})

const picture = (id: string, alt: string) => ({
  type: 'upload',
  version: 3,
  format: '',
  id: `picture-of-${id}`,
  relationTo: 'media',
  value: id,
  fields: { alt, caption: '' },
})

const tree = (children: ({ type: string; version: number; [key: string]: unknown })[]) => ({
  root: { type: 'root', version: 1, direction: null, format: '' as const, indent: 0, children },
})

/** A stored rich text of plain paragraphs. */
export const aBody = (...paragraphs: readonly string[]) => tree(paragraphs.map(paragraph))

/** A stored rich text of one paragraph and one picture, whose words are empty unless they are given. */
export const aBodyWithPicture = (mediaId: string, alt = '') => tree([paragraph('Look at this:'), picture(mediaId, alt)])
