import type { Block } from 'payload'
import { lineField } from '@/platform/fields/line-field'
import { pointsEditor } from '@/platform/rich-text-editor'
import { careHeadings, careLevelNames, careLevels, MAX_CARE_HEADING } from '../rules/care-levels'

/** A card in the text that tells when to get care, at one of three levels. */
const careBlock: Block = {
  slug: 'care',
  labels: { singular: 'When to get care', plural: 'When to get care' },
  fields: [
    { name: 'inStep', type: 'ui', admin: { components: { Field: '/src/app/(payload)/views/safekeeping/card-in-step#CardInStep' } } },
    {
      name: 'level',
      type: 'select',
      required: true,
      defaultValue: 'nonUrgent',
      options: careLevels.map((level) => ({ value: level, label: careLevelNames[level] })),
      admin: { description: 'Emergency is for danger to life or limb alone. Each level has its own colour, shape and words.' },
    },
    lineField({
      name: 'heading',
      maxLength: MAX_CARE_HEADING,
      admin: { description: `Left empty, it says: “${careHeadings.nonUrgent}”, or what fits the level.` },
    }),
    { name: 'text', type: 'richText', required: true, editor: pointsEditor(), admin: { description: 'Signs that a reader can see or feel, best as a list.' } },
  ],
}

/** A mark in the text that cites one of the article's sources by the source's own key. */
const citationBlock: Block = {
  slug: 'citation',
  labels: { singular: 'Citation', plural: 'Citations' },
  admin: { components: { Label: '/src/articles/admin/citation#CitationLabel' } },
  fields: [
    lineField({
      name: 'source',
      required: true,
      maxLength: 60,
      admin: { components: { Field: '/src/articles/admin/citation#CitationField' } },
    }),
  ],
}

/** The blocks of an article's text, between paragraphs and between words. */
export const articleBlocks = { blocks: [careBlock], inlineBlocks: [citationBlock] }
