'use client'

import { useDocumentInfo, useForm, useOperation, useServerFunctions } from '@payloadcms/ui'
import { useMoveBasis } from './use-basis'

type Filling = { data: Record<string, unknown>; basis: string | null }

/**
 * Prepares to fill the form with what was typed earlier: gives what does it, or `null` where the server did not answer.
 * Payload's own `reset` empties the form then, and breaks (seen on 3.90).
 */
export function useFillForm(): (filling: Filling) => Promise<(() => void) | null> {
  const { id, collectionSlug, globalSlug, docPermissions, getDocPreferences } = useDocumentInfo()
  const { getFormState } = useServerFunctions()
  const { dispatchFields, getFields, replaceState, setModified } = useForm()
  const operation = useOperation()
  const moveTo = useMoveBasis()
  return async ({ data, basis }) => {
    if (!docPermissions) return null
    const answer = await getFormState({
      ...(id === undefined ? {} : { id }),
      ...(collectionSlug ? { collectionSlug } : {}),
      ...(globalSlug ? { globalSlug } : {}),
      data,
      docPermissions,
      docPreferences: await getDocPreferences(),
      operation,
      renderAllFields: true,
      schemaPath: collectionSlug ?? globalSlug ?? '',
      skipValidation: true,
    })
    const state = 'state' in answer ? answer.state : null
    if (!state) return null
    return () => {
      const file: unknown = getFields().file?.value
      replaceState(state)
      // A picture that was chosen for an upload is not among what was kept, and stays.
      if (file) dispatchFields({ type: 'UPDATE', path: 'file', value: file, valid: true })
      moveTo(basis)
      setModified(true)
    }
  }
}
