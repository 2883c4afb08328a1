'use client'

import { SelectField, useDocumentForm } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { sourceChoices } from './source-choices'

/** The choice of a source by its title; the key of the source is what the text keeps. */
export const CitationField = ({ path, readOnly }: TextFieldClientProps) => {
  const { getData } = useDocumentForm()
  const choices = sourceChoices(getData())
  if (choices.length === 0) return <p>There are no sources yet. Please add one in the tab “Sources” first.</p>
  return <SelectField path={path} readOnly={readOnly} field={{ name: 'source', label: 'Source', required: true, options: choices }} />
}
