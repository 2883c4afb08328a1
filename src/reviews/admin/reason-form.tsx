'use client'

import { useId, useState } from 'react'
import { useKeptWords } from '@/platform/kept-texts/use-kept-words'
import { act, type Answer } from '@/platform/act'
import { Refusals } from '@/ui/refusals'

export type ReasonFormProps = {
  /** Under which the typed reason is kept in this browser, such as `review/{id}#decline`. */
  document: string
  /** What the act is called, on the fold and on its button. */
  name: string
  /** What it does, for whoever opens the fold. */
  explanation: string
  label: string
  /** Where the act is sent, as `{ reason }`, and with the digest of the text that it is about, where there is one. */
  path: string
  digest?: string
  onDone: () => Promise<void> | void
}

/** An act that needs a reason, folded away until somebody wants it. What was typed stays when the server refuses. */
export function ReasonForm({ document, name, explanation, label, path, digest, onDone }: ReasonFormProps) {
  const id = useId()
  const reason = useKeptWords({ document, title: `A reason: ${name}` })
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  const send = async (): Promise<void> => {
    setIsBusy(true)
    const next = await act(path, { reason: reason.words, digest })
    setIsBusy(false)
    setAnswer(next)
    if (!next.isDone) return
    reason.forget()
    await onDone()
  }

  return (
    <details className="reason-form">
      <summary>{name}</summary>
      <p>{explanation}</p>
      <Refusals answer={answer} />
      <label htmlFor={id}>{label}</label>
      <textarea id={id} {...reason.box} rows={3} maxLength={4000} />
      <button type="button" className="quiet" disabled={isBusy} onClick={() => void send()}>{name}</button>
    </details>
  )
}
