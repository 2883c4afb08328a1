'use client'

import { useRef, useState, type MouseEvent, type ReactNode } from 'react'
import { COMMENT_BOX } from './comment-form'
import { useCommentAbout } from './comment-about'
import { shownParagraph } from '../shown-paragraph'

type Props = { paragraphs: readonly string[]; children: ReactNode }

type Tapped = { words: string; below: number }

/**
 * A text whose paragraphs can be tapped: below the one that was tapped a button leads to the form, with the paragraph
 * chosen there. With a keyboard, it is chosen in the form itself.
 */
export function CommentableText({ paragraphs, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const { setAbout } = useCommentAbout()
  const [tapped, setTapped] = useState<Tapped | null>(null)

  const tap = ({ target }: MouseEvent): void => {
    const page = frame.current
    if (!page || !(target instanceof Element) || target.closest('a, button, summary')) return
    const shown = shownParagraph(target, { page, paragraphs })
    const below = shown ? shown.element.getBoundingClientRect().bottom - page.getBoundingClientRect().top : 0
    setTapped(shown && shown.words !== tapped?.words ? { words: shown.words, below } : null)
  }

  const comment = (): void => {
    setAbout(tapped?.words ?? '')
    setTapped(null)
    document.getElementById(COMMENT_BOX)?.focus()
  }

  return (
    /* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
       -- with a keyboard, the paragraph is chosen in the form */
    <div className="commentable" ref={frame} onClick={tap}>
      {children}
      {tapped && (
        <button type="button" style={{ insetBlockStart: tapped.below }} onClick={comment}>Comment on this paragraph</button>
      )}
    </div>
  )
}
