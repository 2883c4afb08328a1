'use client'

import { useForm, useFormModified, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

type Turns = {
  /** This form sent its text, and the server took it. */
  onSaved: () => void
  /** Another text was put in the place of what was typed, by anything but a save of this form. */
  onReplaced: () => void
}

/**
 * Tells why a form that was typed into counts as unchanged, which decides whether what was typed is safe.
 *
 * After a refused save Payload 3.90 takes the form for saved, too: its button goes grey and what was typed can be lost.
 * Such a form is as changed as it was while it was sent. That part can go when Payload does it itself.
 */
export function useTurns({ onSaved, onReplaced }: Turns): void {
  const { setModified } = useForm()
  const isModified = useFormModified()
  const isBusy = useFormProcessing()
  const isRefused = useFormSubmitted()
  const before = useRef({ isModified, isBusy })
  const wasModifiedWhileSent = useRef(isModified)

  useEffect(() => {
    const was = before.current
    before.current = { isModified, isBusy }
    // Rich text tells of its last word up to half a second late, and so perhaps only while the form is being sent.
    if (isBusy) wasModifiedWhileSent.current = isModified || (was.isBusy && wasModifiedWhileSent.current)
    if (isModified || isBusy) return
    if (was.isBusy && isRefused) setModified(wasModifiedWhileSent.current)
    else if (was.isBusy) onSaved()
    else if (was.isModified) onReplaced()
  })
}
