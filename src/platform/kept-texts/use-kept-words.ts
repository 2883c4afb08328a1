import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { forgetText, listLeftOver } from './kept-texts'
import { Sitting } from './sitting'
import { useOwner } from './use-owner'

const typed = z.object({ words: z.string() })

/** What the words are about, for the list of what was not sent, and where they are typed, without `/admin/`. */
type Box = { document: string; title: string }

/**
 * The words in a box of a form of our own, kept in this browser until they are sent: whatever a crash, an expired
 * sign-in or a lost line kept from being sent stands there again. Call `forget` once they are sent.
 */
export function useKeptWords({ document, title }: Box) {
  const account = useOwner()
  const sitting = useRef<Sitting | null>(null)
  const [words, setWords] = useState('')
  const now = useRef('')

  const show = (next: string): void => {
    now.current = next
    setWords(next)
  }
  const keep = async (next: string): Promise<void> => {
    await (next === '' ? sitting.current?.forget() : sitting.current?.keep({ title, data: { words: next }, basis: null }))
  }
  const write = (next: string): void => {
    show(next)
    // A browser that keeps nothing still sends what is typed.
    keep(next).catch(() => undefined)
  }

  useEffect(() => {
    if (account === null) return undefined
    const own = new Sitting({ account, document })
    sitting.current = own
    const takeUp = async () => {
      const [newest] = await listLeftOver(account, document)
      const { data } = typed.safeParse(newest?.data)
      if (!newest || !data || now.current !== '') return
      show(data.words)
      await own.keep({ title, data, basis: null })
      await forgetText(newest.sitting)
    }
    takeUp().catch(() => undefined)
    return () => void own.leave()
  }, [account, document, title])

  const forget = (): void => {
    sitting.current?.forget().catch(() => undefined)
  }
  return { words, write, forget }
}
