'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { z } from 'zod'

const refusal = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

const NO_ANSWER = 'The server did not answer. Please try again.'

async function askToSendAgain(id: string): Promise<string> {
  try {
    const response = await fetch(`/api/mail/${id}/send-again`, { method: 'POST', credentials: 'same-origin' })
    if (response.ok) return ''
    return refusal.safeParse(await response.json()).data?.errors[0]?.message ?? NO_ANSWER
  } catch {
    return NO_ANSWER
  }
}

const warnings: Record<string, string> = {
  failed: 'This mail did not go out, and is not tried again by itself.',
  unclear: 'Nobody knows whether this mail went out. Sent again, it may arrive twice.',
}

/** Puts a mail back into the queue that was given up; shown for no other. */
export function SendAgain() {
  const { id } = useDocumentInfo()
  const router = useRouter()
  const status = useFormFields(([fields]) => String(fields.status?.value))
  const [answer, setAnswer] = useState<string | null>(null)
  const warning = warnings[status]
  if (!warning) return null

  const send = async (): Promise<void> => {
    const message = await askToSendAgain(String(id))
    setAnswer(message)
    if (message === '') router.refresh()
  }

  return (
    <div className="send-again">
      <p>{warning}</p>
      {answer === '' ? null : <button type="button" onClick={() => void send()}>Send again</button>}
      <div role="status">{answer === '' ? 'It waits to be sent.' : answer}</div>
    </div>
  )
}
