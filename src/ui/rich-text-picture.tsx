import { idOf } from '@/platform/pure/ids'
import type { RichTextNode } from '@/platform/pure/rich-text'
import { PictureCredit, type Credit } from './picture-credit'

/** A picture's file; width and height in pixels. Of the sources a browser takes the first whose type it knows. */
export type Picture = {
  url: string
  width: number | null
  height: number | null
  sources: readonly { type: string; srcset: string }[]
  credit: Credit
}

/** The column of text, and on narrow screens what the page leaves. */
const SHOWN_WIDTH = '(min-width: 44rem) 40rem, 92vw'

const wordsIn = (fields: unknown, name: 'alt' | 'caption'): string => {
  const words: unknown = typeof fields === 'object' && fields !== null ? Reflect.get(fields, name) : ''
  return typeof words === 'string' ? words : ''
}

type Props = { node: RichTextNode; pictures: ReadonlyMap<string, Picture> }

/** A picture in a text with the words that the text holds for it; nothing where its file is gone. */
export function RichTextPicture({ node, pictures }: Props) {
  const picture = pictures.get(idOf(node.value) ?? '')
  if (!picture) return null
  const { url, width, height, sources, credit } = picture
  const caption = wordsIn(node.fields, 'caption')
  return (
    <figure>
      <picture>
        {sources.map(({ type, srcset }) => <source key={type} type={type} srcSet={srcset} sizes={SHOWN_WIDTH} />)}
        <img
          src={url}
          alt={wordsIn(node.fields, 'alt')}
          width={width ?? undefined}
          height={height ?? undefined}
          loading="lazy"
          decoding="async"
        />
      </picture>
      {(caption || credit.name) && (
        <figcaption>{caption}<PictureCredit credit={credit} /></figcaption>
      )}
    </figure>
  )
}
