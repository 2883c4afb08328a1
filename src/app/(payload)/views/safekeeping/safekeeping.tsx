'use client'

import { useDocumentForm, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useOwner } from '@/platform/kept-texts/use-owner'
import { Colleagues } from './colleagues'
import { NewerText } from './newer-text'
import { RestoredNote } from './restored-note'
import { TypedText } from './typed-text'
import { useBasis } from './use-basis'
import { useFormAddress, type FormAddress } from './use-form-address'
import { useKeeping } from './use-keeping'
import { useLeftOver } from './use-left-over'

/**
 * Whatever keeps a sentence from being lost in a form: between two people, two tabs, and a tab and its end. Not for
 * who may only read, nor for the forms of many pictures that are uploaded at once, which are no document's own.
 */
export function Safekeeping() {
  const { hasSavePermission } = useDocumentInfo()
  const address = useFormAddress()
  const isOwnForm = useDocumentForm() === useForm()
  return address && isOwnForm && hasSavePermission ? <Kept address={address} /> : null
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** What to call the text of this form: its title as it was typed, or the name of what exists once. */
function useTitle(): (data: Record<string, unknown>) => string {
  const { docConfig } = useDocumentInfo()
  return (data) => {
    if (!docConfig) return ''
    return 'label' in docConfig ? textIn(docConfig.label) : textIn(data[docConfig.admin.useAsTitle ?? 'id'])
  }
}

function Kept({ address }: { address: FormAddress }) {
  const { id, collectionSlug, docConfig } = useDocumentInfo()
  const { document, stored, hasVersions } = address
  const owner = useOwner()
  const basis = useBasis()
  const title = useTitle()
  // The form of an account holds passwords, and no sentence.
  const place = { account: docConfig && 'auth' in docConfig && docConfig.auth ? null : owner, document }
  const [leftOver, look] = useLeftOver(place)
  const keeping = useKeeping(place, { basis, title, onLeftOver: look })
  return (
    <div className="safekeeping">
      <RestoredNote />
      {collectionSlug && id !== undefined && <Colleagues collection={collectionSlug} id={String(id)} />}
      <TypedText keeping={keeping} leftOver={leftOver} basis={basis} onDecided={look} />
      {stored && <NewerText keeping={keeping} stored={stored} hasVersions={hasVersions} />}
    </div>
  )
}
