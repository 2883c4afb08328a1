'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { sayInstant } from '@/platform/pure/say-instant'

/** Says of a restored text from when it is, until it is saved again. */
export function RestoredNote() {
  const { data } = useDocumentInfo()
  const from: unknown = data?.restoredFrom
  if (typeof from !== 'string') return null
  return <p className="desk-note" role="status">This text was restored: it is the version of {sayInstant(from)}.</p>
}
