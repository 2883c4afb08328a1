'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { act, type Answer } from '@/platform/act'
import { useKeptWords } from '@/platform/kept-texts/use-kept-words'
import { firstWords } from '@/platform/pure/first-words'
import { DeskForm, SendButton } from '@/platform/desk-form'
import { Refusals } from '@/ui/refusals'
import { quoteOf } from '../rules/text-paragraphs'
import { useCommentAbout } from './comment-about'

type Props = {
  articleId: string
  /** The digest of exactly the text that stands on this page. */
  digest: string
  paragraphs: readonly string[]
}

const SHOWN = 70

/** The id of the box in which a comment is written. */
export const COMMENT_BOX = 'comment'

/** Comments on a part of the text. When the text has moved, the new one is shown, and what was typed stays. */
export function CommentForm({ articleId, digest, paragraphs }: Props) {
  const router = useRouter()
  const { words: comment, write, box } = useKeptWords({ document: `review/${articleId}#comment`, title: 'A comment on a text' })
  const { about: chosen, setAbout } = useCommentAbout()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const list = useRef<HTMLSelectElement>(null)
  // Chosen on a slow line before the scripts have come: React knows nothing of it.
  useEffect(() => {
    if (list.current?.value) setAbout(list.current.value)
  }, [setAbout])
  const about = paragraphs.includes(chosen) ? chosen : ''

  const send = async (): Promise<void> => {
    const next = await act(`/api/articles/${articleId}/review-comments`, { comment, quote: quoteOf(about), digest })
    setAnswer(next)
    if (next.isDone) write('')
    if (!next.isUnknown) router.refresh()
  }

  return (
    <DeskForm onSend={send}>
      <h3>Comment on the text</h3>
      <Refusals answer={answer} />
      <p role="status">{answer?.isDone ? 'Your comment is added.' : ''}</p>
      <label htmlFor="comment-about">About</label>
      <select id="comment-about" ref={list} value={about} onChange={(event) => setAbout(event.target.value)}>
        <option value="">The whole text</option>
        {paragraphs.map((words) => <option key={words} value={words}>{firstWords(words, SHOWN)}</option>)}
      </select>
      {about !== '' && <blockquote dir="auto">{about}</blockquote>}
      <label htmlFor={COMMENT_BOX}>Your comment</label>
      <textarea
        id={COMMENT_BOX}
        {...box}
        rows={4}
        maxLength={4000}
      />
      <SendButton isQuiet>Add comment</SendButton>
    </DeskForm>
  )
}
