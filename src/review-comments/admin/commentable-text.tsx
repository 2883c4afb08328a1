'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
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

  useEffect(() => {
    const page = frame.current
    if (!page) return undefined
    // The paragraphs come from the server, and cannot listen themselves.
    const tap = ({ target }: MouseEvent): void => {
      if (!(target instanceof Element) || target.closest('a, button, summary')) return
      const shown = shownParagraph(target, { page, paragraphs })
      const below = shown ? shown.element.getBoundingClientRect().bottom - page.getBoundingClientRect().top : 0
      setTapped((before) => (shown && shown.words !== before?.words ? { words: shown.words, below } : null))
    }
    page.addEventListener('click', tap)
    return () => page.removeEventListener('click', tap)
  }, [paragraphs])

  const comment = (): void => {
    setAbout(tapped?.words ?? '')
    setTapped(null)
    document.getElementById(COMMENT_BOX)?.focus()
  }

  return (
    <div className="commentable" ref={frame}>
      {children}
      {tapped && (
        <button type="button" style={{ insetBlockStart: tapped.below }} onClick={comment}>Comment on this paragraph</button>
      )}
    </div>
  )
}
