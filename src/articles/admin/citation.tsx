'use client'

import { SelectField, useDocumentForm, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { z } from 'zod'

const withSources = z.object({
  sources: z.array(z.object({ key: z.string(), title: z.string().nullish().catch('') }).catch({ key: '', title: '' })),
})

/** The sources of an article as it stands in the form, numbered as readers see them. */
function sourceChoices(article: unknown): { value: string; label: string }[] {
  const { data } = withSources.safeParse(article)
  return (data?.sources ?? []).map(({ key, title }, index) => ({ value: key, label: `${index + 1}. ${title || key}` }))
}

/** The choice of a source by its title; the key of the source is what the text keeps. */
export const CitationField = ({ path, readOnly }: TextFieldClientProps) => {
  const { getData } = useDocumentForm()
  const choices = sourceChoices(getData())
  if (choices.length === 0) return <p>There are no sources yet. Please add one in the tab “Sources” first.</p>
  return <SelectField path={path} readOnly={readOnly} field={{ name: 'source', label: 'Source', required: true, options: choices }} />
}

/** A citation as it stands between the words in the editor: the number of its source. */
export const CitationLabel = () => {
  const key = useFormFields(([fields]) => fields.source?.value)
  const { getData } = useDocumentForm()
  const number = sourceChoices(getData()).findIndex(({ value }) => value === key) + 1
  return <span title="Citation">{number > 0 ? `[${number}]` : '[no source]'}</span>
}
