'use client'

import { useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { Sitting, type Typed } from '@/platform/kept-texts/sitting'
import { useTurns } from './use-turns'

const KEEP_MS = 1_000

/** Which form it is, and whose words are typed into it; without an owner nothing is kept. */
export type Place = { account: string | null; document: string }

type Said = {
  /** The instant of the saved text that the form was filled from. */
  basis: string | null
  title: (data: Record<string, unknown>) => string
  /** Called when typed words were taken out of the form by anything but a save of it. */
  onLeftOver: () => void
}

export type Keeping = {
  /** Whether this browser could keep what was typed last. */
  isKept: boolean
  /** Keeps what stands in the form now. */
  keep: () => Promise<void>
  /** Keeps these words in this sitting before they stand in the form; gives whether the browser could. */
  keepAhead: (typed: Typed) => Promise<boolean>
  /** Ends the sitting and begins another: what was kept is left over, whatever is typed next. */
  renew: () => Promise<void>
}

type Current = RefObject<Sitting | null>

/** A file is not kept: it can be many megabytes, and still lies where it was chosen. */
const withoutFile = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'file'))

/** Keeps what stands in the form in its sitting, if it has changed since. */
function useKeeper(sitting: Current, { basis, title }: Said) {
  const { getData, getFields } = useForm()
  const isModified = useFormModified()
  const [isKept, setKept] = useState(true)
  const kept = useRef<unknown>(null)
  const now = useRef({ basis, title, isModified })
  now.current = { basis, title, isModified }

  const keepAhead = useCallback(async (typed: Typed): Promise<boolean> => {
    const isDone = await (sitting.current?.keep(typed).then(() => true, () => false) ?? true)
    setKept(isDone)
    return isDone
  }, [sitting])
  const keep = useCallback(async () => {
    const fields = getFields()
    // Between two contents a form has no fields at all.
    if (!now.current.isModified || fields === kept.current || Object.keys(fields).length === 0) return
    kept.current = fields
    const data = withoutFile(getData())
    await keepAhead({ data, basis: now.current.basis, title: now.current.title(data) })
  }, [getData, getFields, keepAhead])
  const keepAnew = useCallback(() => {
    kept.current = null
  }, [])
  // A drawer closes before its form is done with a save that succeeded: nothing is typed any more, nor left over.
  const end = useCallback(async () => {
    if (now.current.isModified) await keep()
    else if (kept.current !== null) await sitting.current?.forget().catch(() => undefined)
  }, [keep, sitting])

  return { isKept, isModified, keep, keepAhead, keepAnew, end }
}

/** Begins a sitting with the form and ends it with the form; gives what ends it before, and begins another. */
function useSittings(sitting: Current, { account, document }: Place, onEnd: () => Promise<void>) {
  const begin = useCallback(() => (account === null ? null : new Sitting({ account, document })), [account, document])
  useEffect(() => {
    sitting.current = begin()
    return () => {
      void onEnd()
      void sitting.current?.leave()
      sitting.current = null
    }
  }, [sitting, begin, onEnd])

  return useCallback(async () => {
    const ended = sitting.current
    sitting.current = begin()
    await ended?.leave()
  }, [sitting, begin])
}

/** Acts at once, each second, and when the page is left or comes to stand in the background. */
function useRegularly(isNeeded: boolean, act: () => Promise<void>): void {
  useEffect(() => {
    if (!isNeeded) return undefined
    const now = () => void act()
    now()
    const timer = setInterval(now, KEEP_MS)
    window.addEventListener('pagehide', now)
    document.addEventListener('visibilitychange', now)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', now)
      document.removeEventListener('visibilitychange', now)
    }
  }, [isNeeded, act])
}

/** Acts when the server has given the form another content, just before that stands in the form. */
function useOtherContent(act: () => void): void {
  const { initialState } = useDocumentInfo()
  const known = useRef(initialState)
  // The effects of what stands in a form come before those of the form, one of which puts the new content in.
  useEffect(() => {
    if (known.current === initialState) return
    known.current = initialState
    act()
  })
}

/**
 * Keeps what is typed into this form in the browser, until this form was sent with success. Whatever else takes typed
 * words out of the form (Payload loads it anew, or takes the page down) leaves them over.
 */
export function useKeeping(place: Place, said: Said): Keeping {
  const { setModified } = useForm()
  const sitting = useRef<Sitting | null>(null)
  const { isKept, isModified, keep, keepAhead, keepAnew, end } = useKeeper(sitting, said)
  const renew = useSittings(sitting, place, end)
  const leaveOver = () => {
    keepAnew()
    void renew().then(said.onLeftOver)
  }

  useRegularly(isModified, keep)
  useTurns({
    onSaved: () => {
      keepAnew()
      sitting.current?.forget().catch(() => undefined)
    },
    onReplaced: leaveOver,
  })
  useOtherContent(() => {
    if (!isModified) return
    void keep()
    leaveOver()
    setModified(false)
  })

  return { isKept, keep, keepAhead, renew }
}
