import { idOf } from '@/platform/pure/ids'
import type { RichTextNode } from '@/platform/pure/rich-text'

/** A picture's file; width and height in pixels. */
export type Picture = { url: string; width: number | null; height: number | null }

const wordsIn = (fields: unknown, name: 'alt' | 'caption'): string => {
  const words: unknown = typeof fields === 'object' && fields !== null ? Reflect.get(fields, name) : ''
  return typeof words === 'string' ? words : ''
}

type Props = { node: RichTextNode; pictures: ReadonlyMap<string, Picture> }

/** A picture in a text with the words that the text holds for it; nothing where its file is gone. */
export function RichTextPicture({ node, pictures }: Props) {
  const picture = pictures.get(idOf(node.value) ?? '')
  if (!picture) return null
  const caption = wordsIn(node.fields, 'caption')
  return (
    <figure>
      <img
        src={picture.url}
        alt={wordsIn(node.fields, 'alt')}
        width={picture.width ?? undefined}
        height={picture.height ?? undefined}
        loading="lazy"
        decoding="async"
      />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}
