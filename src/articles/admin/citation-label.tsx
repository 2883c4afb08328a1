'use client'

import { useDocumentForm, useFormFields } from '@payloadcms/ui'
import { sourceChoices } from './source-choices'

/** A citation as it stands between the words in the editor: the number of its source. */
export const CitationLabel = () => {
  const key = useFormFields(([fields]) => fields.source?.value)
  const { getData } = useDocumentForm()
  const number = sourceChoices(getData()).findIndex(({ value }) => value === key) + 1
  return <span title="Citation">{number > 0 ? `[${number}]` : '[no source]'}</span>
}
