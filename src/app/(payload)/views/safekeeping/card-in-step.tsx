'use client'

import { $isBlockNode, type BlockNode } from '@payloadcms/richtext-lexical/client'
import { SKIP_DOM_SELECTION_TAG } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { $dfs } from '@payloadcms/richtext-lexical/lexical/utils'
import { useAllFormFields, useForm, useFormModified } from '@payloadcms/ui'
import { useEffect } from 'react'

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

type Card = Record<string, unknown>

/** The node of a card in the text around it. */
const $findCard = (id: unknown): BlockNode | undefined =>
  $dfs().map(({ node }) => node).filter($isBlockNode).find((node) => node.getFields().id === id)

/**
 * Puts what is typed into a card into the text around it at once; shows nothing.
 *
 * Payload 3.90 does so when the server has answered, which on a slow line is after the article was saved, and puts what
 * an answer that comes late says in the place of newer words. This can go when it no longer does.
 */
export function CardInStep() {
  const [editor] = useLexicalComposerContext()
  const { getData } = useForm()
  const [fields] = useAllFormFields()
  const isTypedInto = useFormModified()

  useEffect(() => {
    if (!isTypedInto) return undefined
    const keepInStep = (): void => {
      const typed: Card = getData()
      const isBehind = editor.getEditorState().read(() => {
        const held: Card | undefined = $findCard(typed.id)?.getFields()
        return held && Object.entries(typed).some(([name, value]) => !isSame(held[name], value))
      })
      if (!isBehind) return
      editor.update(() => {
        const node = $findCard(typed.id)
        node?.setFields({ ...node.getFields(), ...typed }, true)
      }, { tag: SKIP_DOM_SELECTION_TAG })
    }
    keepInStep()
    return editor.registerUpdateListener(keepInStep)
  }, [editor, fields, getData, isTypedInto])

  return null
}
