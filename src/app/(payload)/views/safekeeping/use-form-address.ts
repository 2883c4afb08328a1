'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { hasDraftsEnabled } from 'payload/shared'

/** Where the document of a form stands, at the desk and over REST. */
export type FormAddress = {
  /** At the desk, without `/admin/`. */
  document: string
  /** Over REST; `null` while it was never saved. */
  stored: { path: string; method: 'PATCH' | 'POST' } | null
  /** Whether older versions stay when it is saved. */
  hasVersions: boolean
}

/** The address of the form that this stands in; `null` where it belongs to no document. */
export function useFormAddress(): FormAddress | null {
  const { id, collectionSlug, globalSlug, docConfig } = useDocumentInfo()
  const hasVersions = docConfig ? hasDraftsEnabled(docConfig) : false
  if (globalSlug) {
    const document = `globals/${globalSlug}`
    return { document, stored: { path: `/api/${document}`, method: 'POST' }, hasVersions }
  }
  if (!collectionSlug) return null
  if (id === undefined) return { document: `collections/${collectionSlug}/create`, stored: null, hasVersions }
  return {
    document: `collections/${collectionSlug}/${id}`,
    stored: { path: `/api/${collectionSlug}/${id}`, method: 'PATCH' },
    hasVersions,
  }
}
