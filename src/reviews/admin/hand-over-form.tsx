'use client'

import { useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { useKeptWords } from '@/platform/kept-texts/use-kept-words'
import { act, type Answer } from '@/platform/act'
import type { Reviewer } from './panel-standing'
import { Refusals } from '@/ui/refusals'

const countWords = (count: number): string => (count === 1 ? '1 review waits' : `${count} reviews wait`)

/** A reviewer in the list: why they stand where they stand, and what waits for them already. */
function optionOf({ name, speciality, isAskedFirst, isFit, openCount, refusal }: Reviewer): string {
  const notes = [
    isAskedFirst && 'asked first for this topic',
    !isAskedFirst && isFit && speciality,
    openCount > 0 && countWords(openCount),
    refusal !== null && 'cannot be asked',
  ].filter((note) => note !== false)
  return notes.length > 0 ? `${name} – ${notes.join(', ')}` : name
}

type Props = {
  articleId: string
  reviewers: Reviewer[]
  /** Whether somebody was asked already and has not answered. */
  isHandedOver: boolean
  onDone: () => Promise<void>
}

const UNSAVED: Answer = {
  isDone: false,
  issues: [{ field: '', message: 'Please save your changes first: the reviewer reads what is saved.' }],
}

/** Hands the article to a reviewer with a message and a wish, or, where one was asked already, to another. */
export function HandOverForm({ articleId, reviewers, isHandedOver, onDone }: Props) {
  const isModified = useFormModified()
  const [chosenId, setChosenId] = useState('')
  const [wishOn, setWishOn] = useState('')
  const message = useKeptWords({ document: `collections/articles/${articleId}#message`, title: 'A message to a reviewer' })
  const [answer, setAnswer] = useState<Answer | null>(null)
  const chosen = reviewers.find(({ id }) => id === chosenId)

  const send = async (act_: 'submit-for-review' | 'reassign', body: Record<string, string>): Promise<void> => {
    const next = isModified ? UNSAVED : await act(`/api/articles/${articleId}/${act_}`, { reviewer: chosenId, ...body })
    setAnswer(next)
    if (!next.isDone) return
    message.forget()
    setChosenId('')
    if (act_ === 'submit-for-review') setWishOn('')
    await onDone()
  }

  return (
    <div className="submit-for-review">
      <label htmlFor="reviewer">Reviewer</label>
      <select id="reviewer" value={chosenId} onChange={(event) => setChosenId(event.target.value)}>
        <option value="">Choose …</option>
        {reviewers.map((one) => <option key={one.id} value={one.id}>{optionOf(one)}</option>)}
      </select>
      {chosen?.refusal && <p>{chosen.refusal}</p>}
      {!isHandedOver && (
        <>
          <label htmlFor="review-message">Message <small>(optional)</small></label>
          <textarea id="review-message" {...message.box} rows={3} maxLength={2000} />
          <label htmlFor="review-wish">Wished for by <small>(optional)</small></label>
          <input
            id="review-wish"
            type="date"
            value={wishOn}
            onChange={(event) => setWishOn(event.target.value)}
            // The panel stands in the form of the article, which Enter would save.
            onKeyDown={(event) => { if (event.key === 'Enter') event.preventDefault() }}
          />
        </>
      )}
      <Refusals answer={answer} />
      {isHandedOver ? (
        <button type="button" className="quiet" onClick={() => void send('reassign', {})}>Give to this reviewer instead</button>
      ) : (
        <button type="button" onClick={() => void send('submit-for-review', { message: message.words, wishOn })}>
          Submit for review
        </button>
      )}
    </div>
  )
}
