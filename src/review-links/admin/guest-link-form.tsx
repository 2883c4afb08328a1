'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { z } from 'zod'
import { act, type Answer } from '@/platform/act'
import { DeskForm, SendButton } from '@/platform/desk-form'
import { Refusals } from '@/ui/refusals'

const made = z.object({ url: z.string() })

const textIn = (form: HTMLFormElement, name: string): string => {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value : ''
}

/** Makes a secret link for a guest, and shows its address this once. */
export function GuestLinkForm({ articleId }: { articleId: string }) {
  const router = useRouter()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const url = answer?.isDone ? made.safeParse(answer.body).data?.url : undefined

  const send = async (form: HTMLFormElement): Promise<void> => {
    const next = await act(`/api/articles/${articleId}/review-links`, { guestName: textIn(form, 'guestName') })
    setAnswer(next)
    if (!next.isDone) return
    form.reset()
    router.refresh()
  }

  return (
    <>
      <DeskForm onSend={send}>
        <h2 id="guests">Ask a guest</h2>
        <p>
          Somebody without an account reads this text by a secret link and comments on it. They cannot sign. The link
          opens for 14 days.
        </p>
        <Refusals answer={answer} />
        <label htmlFor="guest-name">Name of the guest</label>
        <input id="guest-name" name="guestName" type="text" maxLength={120} autoComplete="off" />
        <SendButton isQuiet>Make a link</SendButton>
      </DeskForm>
      {url !== undefined && <MadeLink key={url} url={url} />}
    </>
  )
}

function MadeLink({ url }: { url: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [isCopied, setIsCopied] = useState(false)

  const copy = async (): Promise<void> => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(url)
      setIsCopied(true)
    } catch {
      // Without HTTPS a browser copies nothing by itself: the address is marked, to be copied by hand.
      setIsCopied(false)
    }
  }

  return (
    <div className="outcome desk-form" role="status">
      <label htmlFor="guest-url">The address for your guest. It is shown this once: send it to them yourself.</label>
      <input id="guest-url" ref={field} type="text" value={url} readOnly onFocus={(event) => event.target.select()} />
      <button className="quiet" type="button" onClick={() => void copy()}>{isCopied ? 'Copied' : 'Copy the address'}</button>
    </div>
  )
}
