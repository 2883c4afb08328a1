'use client'

import { useEffect, useState } from 'react'
import { z } from 'zod'
import { newId } from '@/platform/kept-texts/new-id'
import { sayInstant } from '@/platform/pure/say-instant'

const BEAT_MS = 15_000

const answer = z.object({ colleagues: z.array(z.object({ name: z.string(), since: z.string() })) })

type Colleague = { name: string; since: string }

/** Says to the server that this document is open here; gives who else has it open, none where nobody can be asked. */
async function tell(address: string): Promise<Colleague[]> {
  try {
    const response = await fetch(address, { method: 'POST', credentials: 'same-origin' })
    return answer.safeParse(await response.json()).data?.colleagues ?? []
  } catch {
    // A lost line is told by what it keeps from being saved, not by this.
    return []
  }
}

/**
 * Who else has this document open: a word before two people write over each other. A tab in the background tells, too.
 */
export function Colleagues({ collection, id }: { collection: string; id: string }) {
  const [colleagues, setColleagues] = useState<Colleague[]>([])

  useEffect(() => {
    const address = `/api/open-documents/${collection}/${id}/${newId()}`
    const beat = () => void tell(address).then(setColleagues)
    // A page that is left is hidden after it has said that it closes, and must not say anything then.
    const onVisible = () => {
      if (document.visibilityState === 'visible') beat()
    }
    const close = () => {
      fetch(address, { method: 'DELETE', credentials: 'same-origin', keepalive: true }).catch(() => undefined)
    }
    beat()
    const timer = setInterval(beat, BEAT_MS)
    document.addEventListener('visibilitychange', onVisible)
    window.addEventListener('pageshow', beat)
    window.addEventListener('pagehide', close)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onVisible)
      window.removeEventListener('pageshow', beat)
      window.removeEventListener('pagehide', close)
      close()
    }
  }, [collection, id])

  if (colleagues.length === 0) return null
  return (
    <ul className="desk-note" aria-live="polite">
      {colleagues.map(({ name, since }) => (
        <li key={name + since}>{name} has this open, too, since {sayInstant(since)}.</li>
      ))}
    </ul>
  )
}
