import {
  BlocksFeature,
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
import type { Block, FieldAffectingData } from 'payload'
import { lineField } from './fields/line-field'
import { LINKED_COLLECTIONS } from './pure/linked-collections'
import { MAX_PICTURE_WORDS } from './pure/rich-text'

/**
 * The address of a link without Payload's rewriting: it escapes what it does not like, on every save once more and
 * after the text was judged, so that readers would be sent elsewhere than the doctor saw.
 */
const keepAsWritten = (field: FieldAffectingData): FieldAffectingData =>
  field.name === 'url' ? { ...field, hooks: {} } : field

const links = () =>
  LinkFeature({
    enabledCollections: [...LINKED_COLLECTIONS],
    fields: ({ defaultFields }) => defaultFields.map(keepAsWritten),
  })

/** The editor of a few points inside a block: emphasis, lists and links. */
export const pointsEditor = () =>
  lexicalEditor({
    features: [
      ParagraphFeature(), BoldFeature(), ItalicFeature(), UnorderedListFeature(), OrderedListFeature(), links(),
      FixedToolbarFeature(),
    ],
  })

/** What a text may hold beyond what every text holds. */
type EditorBlocks = {
  /** Parts that stand between paragraphs. */
  blocks: Block[]
  /** Marks that stand between words. */
  inlineBlocks: Block[]
}

/**
 * The editor of long texts: headings 2 to 4, emphasis, lists, links, tables, pictures, and the given blocks.
 *
 * A picture keeps the words for it (`alt`, `caption`) in the text itself, so that what a doctor signs holds all that a
 * reader is told.
 */
export const richTextEditor = (extra: EditorBlocks = { blocks: [], inlineBlocks: [] }) =>
  lexicalEditor({
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      BoldFeature(),
      ItalicFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      links(),
      EXPERIMENTAL_TableFeature(),
      UploadFeature({
        enabledCollections: ['media'],
        collections: {
          media: {
            fields: [
              lineField({
                name: 'alt',
                label: 'Alternative text',
                maxLength: MAX_PICTURE_WORDS,
                admin: { description: 'Left empty, the words of the picture itself are taken over.' },
              }),
              lineField({ name: 'caption', maxLength: MAX_PICTURE_WORDS }),
            ],
          },
        },
      }),
      ...(extra.blocks.length + extra.inlineBlocks.length > 0 ? [BlocksFeature(extra)] : []),
      FixedToolbarFeature(),
    ],
  })
