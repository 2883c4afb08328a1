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
import { lineField } from './fields/line-field'

/** Documents that a link may point at, so that it follows them when they move. */
const LINKED_COLLECTIONS = ['articles', 'topics', 'pages'] as const

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
      LinkFeature({ enabledCollections: [...LINKED_COLLECTIONS] }),
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
