import { RichText as PayloadRichText } from '@payloadcms/richtext-lexical/react'
import type { ComponentProps } from 'react'
import type { RichText as Body } from '@/platform/pure/rich-text'
import { richTextConverters, type Places } from './rich-text-converters'

type EditorState = ComponentProps<typeof PayloadRichText>['data']

/** A text of ours is what the editor stored; its type only asks for more than the converters read. */
const isEditorState = (body: Body): body is Body & EditorState => Array.isArray(body.root.children)

/** A long text from the editor as plain, well-formed HTML without inline styles. */
export function RichText({ body, ...places }: { body: Body } & Places) {
  if (!isEditorState(body)) return null
  return (
    <div className="text">
      <PayloadRichText
        data={body}
        converters={richTextConverters(body, places)}
        disableContainer
        disableIndent
        disableTextAlign
      />
    </div>
  )
}
