'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { Colleagues } from './colleagues'
import { KeepUnsaved } from './keep-unsaved'
import { NewerText } from './newer-text'
import { RestoredNote } from './restored-note'
import { TypedText } from './typed-text'
import { useBasis } from './use-basis'

/** Whatever keeps a sentence from being lost in a form: between two people, two tabs, and a tab and its end. */
export function Safekeeping() {
  const { id, collectionSlug } = useDocumentInfo()
  const basis = useBasis()
  if (!collectionSlug) return null
  return (
    <div className="safekeeping">
      <KeepUnsaved />
      <RestoredNote />
      {typeof id === 'string' && <Colleagues collection={collectionSlug} id={id} />}
      <TypedText collection={collectionSlug} id={typeof id === 'string' ? id : null} basis={basis} />
      {typeof id === 'string' && <NewerText collection={collectionSlug} id={id} />}
    </div>
  )
}
