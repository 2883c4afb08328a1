'use client'

import { useEffect, useState } from 'react'
import { z } from 'zod'
import { sayInstant } from './say-instant'

const BEAT_MS = 15_000

const answer = z.object({ colleagues: z.array(z.object({ name: z.string(), since: z.string() })) })

type Colleague = { name: string; since: string }

/** Says to the server that this document is open here; gives who else has it open, `null` where nobody can be asked. */
async function tell(address: string): Promise<Colleague[] | null> {
  try {
    const response = await fetch(address, { method: 'POST', credentials: 'same-origin' })
    return answer.safeParse(await response.json()).data?.colleagues ?? null
  } catch {
    // A lost line is told by what it keeps from being saved, not by this.
    return null
  }
}

/** Who else has this document open: a word before two people write over each other. */
export function Colleagues({ collection, id }: { collection: string; id: string }) {
  const [colleagues, setColleagues] = useState<Colleague[]>([])

  useEffect(() => {
    const address = `/api/open-documents/${collection}/${id}`
    const beat = async () => {
      if (document.visibilityState === 'hidden') return
      setColleagues((await tell(address)) ?? [])
    }
    const close = () => void fetch(address, { method: 'DELETE', credentials: 'same-origin', keepalive: true })
    void beat()
    const timer = setInterval(() => void beat(), BEAT_MS)
    const onVisible = () => void beat()
    document.addEventListener('visibilitychange', onVisible)
    window.addEventListener('pagehide', close)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onVisible)
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
