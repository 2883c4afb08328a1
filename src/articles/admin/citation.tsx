'use client'

import { SelectField, useDocumentForm, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { z } from 'zod'
import { sourceKey } from '../rules/source-key'

const withSources = z.object({
  sources: z.array(z.object({ key: z.string(), title: z.string().nullish().catch('') }).catch({ key: '', title: '' })),
})

/** The sources of an article that can be cited, as they stand in the form, numbered as readers see them. */
function sourceChoices(article: unknown): { key: string; number: number; title: string }[] {
  const { data } = withSources.safeParse(article)
  return (data?.sources ?? []).flatMap(({ key: written, title }, index) => {
    const key = sourceKey(written)
    return key === '' ? [] : [{ key, number: index + 1, title: title || key }]
  })
}

/** The choice of a source by its title; the key of the source is what the text keeps. */
export const CitationField = ({ path, readOnly }: TextFieldClientProps) => {
  const { getData } = useDocumentForm()
  const choices = sourceChoices(getData()).map(({ key, number, title }) => ({ value: key, label: `${number}. ${title}` }))
  if (choices.length === 0) return <p>There are no sources yet. Please add one in the tab “Sources” first.</p>
  return <SelectField path={path} readOnly={readOnly} field={{ name: 'source', label: 'Source', required: true, options: choices }} />
}

/** A citation as it stands between the words in the editor: the number of its source. */
export const CitationLabel = () => {
  const key = useFormFields(([fields]) => sourceKey(fields.source?.value))
  const { getData } = useDocumentForm()
  const cited = sourceChoices(getData()).find((source) => source.key === key)
  return <span title="Citation">{cited ? `[${cited.number}]` : '[no source]'}</span>
}
