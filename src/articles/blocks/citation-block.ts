import type { Block } from 'payload'
import { lineField } from '@/platform/fields/line-field'

/** A mark in the text that cites one of the article's sources by the source's own key. */
export const citationBlock: Block = {
  slug: 'citation',
  labels: { singular: 'Citation', plural: 'Citations' },
  admin: { components: { Label: '/src/articles/admin/citation-label#CitationLabel' } },
  fields: [
    lineField({
      name: 'source',
      required: true,
      maxLength: 60,
      admin: { components: { Field: '/src/articles/admin/citation-field#CitationField' } },
    }),
  ],
}
