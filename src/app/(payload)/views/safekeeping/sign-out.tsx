'use client'

import { LogOutIcon } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { forgetText, listUnsaved } from '@/platform/kept-texts/kept-texts'
import { useOwner } from '@/platform/kept-texts/use-owner'
import type { StoredText } from '@/platform/pure/kept-text'
import { TextLink } from './unsaved-texts'

const SIGN_OUT = '/admin/logout'

/** The button at the foot of the menu; asks first what shall become of what this browser keeps for them. */
export function SignOut() {
  const account = useOwner()
  const router = useRouter()
  const [texts, setTexts] = useState<StoredText[]>([])

  const list = useCallback(
    async () => (account === null ? [] : listUnsaved(account).catch(() => [])),
    [account],
  )
  // The menu is on each page of the desk: whatever is too old goes when it is listed, whoever typed it.
  useEffect(() => void list(), [list])

  const begin = async () => {
    const found = await list()
    if (found.length > 0) setTexts(found)
    else router.push(SIGN_OUT)
  }
  return (
    <>
      <button className="nav__log-out" type="button" aria-label="Log out" onClick={() => void begin()}>
        <LogOutIcon />
      </button>
      {texts.length > 0 && (
        <Unsaved texts={texts} onSignOut={() => router.push(SIGN_OUT)} onStay={() => setTexts([])} />
      )}
    </>
  )
}

type UnsavedProps = { texts: readonly StoredText[]; onSignOut: () => void; onStay: () => void }

function Unsaved({ texts, onSignOut, onStay }: UnsavedProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])

  const throwAway = async () => {
    await Promise.all(texts.map(({ sitting }) => forgetText(sitting)))
    onSignOut()
  }
  return (
    <dialog ref={dialog} className="newer-text" aria-labelledby="unsaved-at-sign-out" onClose={onStay}>
      <h2 id="unsaved-at-sign-out">What you typed is not saved everywhere</h2>
      <ul>{texts.map((text) => <li key={text.sitting}><TextLink text={text} /></li>)}</ul>
      <p>
        This browser can keep it for 14 days, and offers it to you alone. Still, whoever uses this computer could find
        and read it: keep it on your own computer only.
      </p>
      <p className="desk-buttons">
        <button type="button" onClick={() => dialog.current?.close()}>Stay</button>
        <button type="button" className="quiet" onClick={onSignOut}>Keep it here and sign out</button>
        <button type="button" className="quiet" onClick={() => void throwAway()}>Throw it away and sign out</button>
      </p>
    </dialog>
  )
}
