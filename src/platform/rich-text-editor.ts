import {
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import type { FieldAffectingData } from 'payload'
import { lineField } from './fields/line-field'

/** Documents that a link may point at, so that it follows them when they move. */
const LINKED_COLLECTIONS = ['articles', 'topics', 'pages'] as const

/**
 * The address of a link without Payload's rewriting: it escapes what it does not like, on every save once more and
 * after the text was judged, so that readers would be sent elsewhere than the doctor saw.
 */
const keepAsWritten = (field: FieldAffectingData): FieldAffectingData =>
  field.name === 'url' ? { ...field, hooks: {} } : field

/**
 * The editor of long texts: headings 2 to 4, emphasis, lists, links, tables and pictures.
 *
 * A picture keeps the words for it (`alt`, `caption`) in the text itself, so that what a doctor signs holds all that a
 * reader is told.
 */
export const richTextEditor = () =>
  lexicalEditor({
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      BoldFeature(),
      ItalicFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      LinkFeature({
        enabledCollections: [...LINKED_COLLECTIONS],
        fields: ({ defaultFields }) => defaultFields.map(keepAsWritten),
      }),
      EXPERIMENTAL_TableFeature(),
      UploadFeature({
        enabledCollections: ['media'],
        collections: {
          media: {
            fields: [
              lineField({
                name: 'alt',
                label: 'Alternative text',
                maxLength: 500,
                admin: { description: 'Left empty, the words of the picture itself are taken over.' },
              }),
              lineField({ name: 'caption', maxLength: 500 }),
            ],
          },
        },
      }),
      FixedToolbarFeature(),
    ],
  })
