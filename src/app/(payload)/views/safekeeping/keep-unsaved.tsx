'use client'

import { useForm, useFormModified, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useEffect } from 'react'

/**
 * After a refused publish, Payload 3.90 takes the form for saved: “Save Draft” goes grey and what was typed can be
 * lost. A form whose last sending was refused is changed until it was sent with success. Can go when Payload does this
 * itself.
 */
export function KeepUnsaved(): null {
  const { setModified } = useForm()
  const isModified = useFormModified()
  const isRefused = useFormSubmitted()
  const isBusy = useFormProcessing()

  useEffect(() => {
    if (isRefused && !isModified && !isBusy) setModified(true)
  }, [isRefused, isModified, isBusy, setModified])

  return null
}
