import { useEffect, useRef, useState, type ChangeEvent } from 'react'
import { z } from 'zod'
import { forgetText, listLeftOver } from './kept-texts'
import { Sitting } from './sitting'
import { useOwner } from './use-owner'

const typed = z.object({ words: z.string() })

/** What the words are about, for the list of what was not sent, and where they are typed, without `/admin/`. */
type Box = { document: string; title: string }

/**
 * The words in a box of a form of our own, kept in this browser until they are sent: whatever a crash, an expired
 * sign-in or a lost line kept from being sent stands there again. Spread `box` over the box, and call `forget` once the
 * words are sent.
 */
export function useKeptWords({ document, title }: Box) {
  const account = useOwner()
  const sitting = useRef<Sitting | null>(null)
  const element = useRef<HTMLTextAreaElement>(null)
  const [words, setWords] = useState('')
  const now = useRef('')

  const isTyped = (): boolean => now.current !== ''
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
    // On a slow line people type before the scripts have come, and React knows nothing of these words.
    if (!isTyped() && element.current) show(element.current.value)
    if (account === null) return undefined
    const own = new Sitting({ account, document })
    sitting.current = own
    const takeUp = async () => {
      // Typed before it was known by whom.
      if (isTyped()) return own.keep({ title, data: { words: now.current }, basis: null })
      const [newest] = await listLeftOver(account, document)
      const { data } = typed.safeParse(newest?.data)
      if (!newest || !data || isTyped()) return
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
  const box = {
    ref: element,
    value: words,
    onChange: (event: ChangeEvent<HTMLTextAreaElement>): void => write(event.target.value),
  }
  return { words, write, forget, box }
}
