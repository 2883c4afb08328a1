'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { act, type Answer } from '@/platform/act'
import { Refusals } from '@/ui/refusals'

/** Ends the link of a guest before its time. */
export function EndLink({ id, guestName }: { id: string; guestName: string }) {
  const router = useRouter()
  const [answer, setAnswer] = useState<Answer | null>(null)

  const end = async (): Promise<void> => {
    const next = await act(`/api/review-links/${id}/revoke`, {})
    setAnswer(next)
    if (!next.isUnknown) router.refresh()
  }

  return (
    <div className="said-acts">
      <Refusals answer={answer} />
      <button className="quiet" type="button" aria-label={`End the link for ${guestName}`} onClick={() => void end()}>
        End this link
      </button>
    </div>
  )
}
