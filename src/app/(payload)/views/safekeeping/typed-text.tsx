'use client'

import { useAuth, useForm, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { areSameWords } from '@/platform/pure/text-differences'
import { sayInstant } from './say-instant'
import { findTyped, forgetTyped, keepTyped, type Typed } from './typed-store'
import { useMoveBasis } from './use-basis'

type Props = { collection: string; id: string | null; basis: string | null }

const KEEP_MS = 1_000

/** Keeps what is typed in this browser, each second, until it is saved; gives whether the browser could. */
function useKeeping(key: string, basis: string | null): boolean {
  const { getData, getFields } = useForm()
  const isModified = useFormModified()
  const [isKept, setKept] = useState(true)

  useEffect(() => {
    if (!isModified) return undefined
    let kept: unknown = null
    const keep = () => {
      const fields = getFields()
      if (fields === kept) return
      kept = fields
      keepTyped(key, { data: getData(), basis, typedAt: Date.now() }).then(() => setKept(true), () => setKept(false))
    }
    keep()
    const timer = setInterval(keep, KEEP_MS)
    window.addEventListener('pagehide', keep)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', keep)
    }
  }, [key, basis, isModified, getData, getFields])

  return isKept
}

/** Looks, when the form opens, for what was typed into it earlier and never saved; forgets it once a save succeeded. */
function useLeftOver(key: string, basis: string | null): [Typed | null, () => void] {
  const { getData } = useForm()
  const [leftOver, setLeftOver] = useState<Typed | null>(null)
  const [openedOn, setOpenedOn] = useState<string | null | undefined>(undefined)
  const newestBasis = useRef(basis)
  newestBasis.current = basis

  useEffect(() => {
    void findTyped(key).then((found) => {
      setOpenedOn(newestBasis.current)
      if (found && !areSameWords(getData(), found.data)) setLeftOver(found)
    })
  }, [key, getData])

  useEffect(() => {
    if (openedOn === undefined || basis === null || basis === openedOn) return
    setOpenedOn(basis)
    void forgetTyped(key)
  }, [key, basis, openedOn])

  const forget = () => {
    setLeftOver(null)
    void forgetTyped(key)
  }
  return [leftOver, forget]
}

/** Text that a crashed tab, an expired sign-in or a lost line kept from being saved, to be put back. */
export function TypedText({ collection, id, basis }: Props) {
  const { user } = useAuth()
  const { reset, setModified } = useForm()
  const moveTo = useMoveBasis()
  const key = `${user?.id ?? ''}/${collection}/${id ?? 'new'}`
  const isKept = useKeeping(key, basis)
  const [leftOver, forget] = useLeftOver(key, basis)

  const putBack = async ({ data, basis: basisOfTyped }: Typed) => {
    await reset(data)
    moveTo(basisOfTyped)
    setModified(true)
    forget()
  }

  if (!isKept) return <p className="desk-note desk-note-warning" role="status">This browser keeps no copy of what you type. Please save often.</p>
  if (!leftOver) return null
  const isOlder = leftOver.basis !== basis
  return (
    <div className="desk-note desk-note-warning" role="status">
      <p>
        What you typed here until {sayInstant(leftOver.typedAt)} was not saved. It is kept in this browser.
        {isOlder && ' Somebody has saved since; when you save, both texts are shown.'}
      </p>
      <p className="desk-buttons">
        <button type="button" onClick={() => void putBack(leftOver)}>Put it back</button>
        <button type="button" className="quiet" onClick={forget}>Throw it away</button>
      </p>
    </div>
  )
}
