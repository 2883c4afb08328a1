import type { FieldDiffServerProps, RichTextField, RichTextFieldClient } from 'payload'
import { clinicalText, type ClinicalText } from '@/articles/rules/clinical-text'
import { changedParagraphs } from '@/changes/rules/changed-paragraphs'
import { ChangedText } from '@/ui/changed-text'

const textOf = (body: unknown): ClinicalText => clinicalText({ title: '', body })

/**
 * What differs between the texts of two versions, as the doctor is shown it: Payload's own comparison names our cards
 * and citations, and does not show what is in them.
 */
export function BodyDiff(shown: FieldDiffServerProps<RichTextField, RichTextFieldClient>) {
  const { clientField, comparisonValue, versionValue } = shown
  const paragraphs = changedParagraphs(textOf(comparisonValue), textOf(versionValue))
  return (
    <section className="version-text">
      <h3>{typeof clientField.label === 'string' ? clientField.label : 'Body'}</h3>
      {paragraphs.length > 0
        ? <ChangedText paragraphs={paragraphs} />
        : <p>Every word stands in both. Only how it is set may differ, such as bold letters.</p>}
    </section>
  )
}
