'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { act, type Answer } from '@/platform/act'
import { useKeptWords } from '@/platform/kept-texts/use-kept-words'
import { DeskForm, SendButton } from '@/platform/desk-form'
import { Refusals } from '@/ui/refusals'

type Props = { articleId: string; commentId: string; isResolved: boolean }

/** What can be done with a comment: answering and resolving it while it is open, opening it again afterwards. */
export function ThreadActions({ articleId, commentId, isResolved }: Props) {
  const router = useRouter()
  const document = `review/${articleId}#answer-${commentId}`
  const { words, write, box } = useKeptWords({ document, title: 'An answer to a comment' })
  const [isAnswering, setIsAnswering] = useState(false)
  const [answer, setAnswer] = useState<Answer | null>(null)

  const send = async (what: 'answer' | 'resolve' | 'reopen'): Promise<void> => {
    const next = await act(`/api/review-comments/${commentId}/${what}`, what === 'answer' ? { comment: words } : {})
    setAnswer(next)
    if (next.isDone && what === 'answer') {
      write('')
      setIsAnswering(false)
    }
    if (!next.isUnknown) router.refresh()
  }

  if (isResolved) {
    return (
      <div className="said-acts">
        <Refusals answer={answer} />
        <button className="quiet" type="button" onClick={() => void send('reopen')}>Reopen</button>
      </div>
    )
  }
  const isOpen = isAnswering || words !== ''
  return (
    <div className="said-acts">
      <Refusals answer={answer} />
      {isOpen && <AnswerForm id={`answer-${commentId}`} box={box} onSend={() => send('answer')} />}
      <div className="desk-buttons">
        {!isOpen && <button className="quiet" type="button" onClick={() => setIsAnswering(true)}>Answer</button>}
        <button className="quiet" type="button" onClick={() => void send('resolve')}>Resolve</button>
      </div>
    </div>
  )
}

type FormProps = { id: string; box: ReturnType<typeof useKeptWords>['box']; onSend: () => Promise<void> }

const AnswerForm = ({ id, box, onSend }: FormProps) => (
  <DeskForm className="answer-form" onSend={onSend}>
    <label htmlFor={id}>Your answer</label>
    <textarea id={id} {...box} rows={3} maxLength={4000} />
    <SendButton>Send answer</SendButton>
  </DeskForm>
)
