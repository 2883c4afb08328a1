'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useKeptWords } from '@/platform/kept-texts/use-kept-words'
import { act, type Answer } from '@/platform/act'
import { DeskForm, SendButton } from '@/platform/desk-form'
import { Refusals } from '@/ui/refusals'

/**
 * Sends the text back to its editors, never without a word of what has to change, and says which text that is about:
 * the one that was opened, whatever came onto the page since.
 */
export function RequestChangesForm({ articleId, digest: shown }: { articleId: string; digest: string }) {
  const router = useRouter()
  const { words: note, forget, box } = useKeptWords({ document: `review/${articleId}#note`, title: 'What has to change' })
  const [digest] = useState(shown)
  const [answer, setAnswer] = useState<Answer | null>(null)

  const send = async (): Promise<void> => {
    const next = await act(`/api/articles/${articleId}/request-changes`, { note, digest })
    setAnswer(next)
    if (!next.isDone) return
    forget()
    router.refresh()
  }

  return (
    <DeskForm onSend={send}>
      <h2>Or ask for changes</h2>
      <Refusals answer={answer} />
      <label htmlFor="note">What has to change</label>
      <textarea id="note" {...box} rows={4} maxLength={4000} />
      <SendButton isQuiet>Send back to the editors</SendButton>
    </DeskForm>
  )
}
