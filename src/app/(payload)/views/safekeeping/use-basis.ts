'use client'

import { useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

const BASIS = 'updatedAt'

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Moves a form on to another basis, and takes back what was said against the last one. */
export function useMoveBasis(): (basis: string | null) => void {
  const { dispatchFields } = useForm()
  return (basis) =>
    dispatchFields({ type: 'UPDATE', path: BASIS, value: basis, initialValue: basis, valid: true, errorMessage: undefined })
}

/**
 * The instant of the saved text that the form was filled from. It goes along with each save, by which the server finds
 * out that somebody else has saved meanwhile: Payload 3.90 does not send it by itself. `null` for what was never saved.
 */
export function useBasis(): string | null {
  const { data } = useDocumentInfo()
  const saved = textOf(data?.[BASIS])
  const inForm = useFormFields(([fields]) => textOf(fields[BASIS]?.value))
  const moveTo = useMoveBasis()
  const known = useRef<string | null>(null)
  useEffect(() => {
    const isNew = saved !== known.current
    if (!isNew && inForm !== null) return
    known.current = saved
    if (saved !== inForm) moveTo(saved)
  }, [saved, inForm, moveTo])
  return inForm
}
