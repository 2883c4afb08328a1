import { randomUUID } from 'node:crypto'
import type { ArrayField, Field, FieldHook, RichTextField } from 'payload'
import { intervalVerdict } from '@/topics/rules/interval-verdict'
import { FieldRefusal } from '@/platform/field-refusal'
import { lineField } from '@/platform/fields/line-field'
import { filterOnly, formOnly } from '@/platform/fields/list-use'
import { writtenByNobody } from '@/platform/fields/read-only'
import { slugField } from '@/platform/fields/slug-field'
import { metaTab } from '@/platform/fields/meta-tab'
import { richTextEditor } from '@/platform/rich-text-editor'
import { deskReadsField } from './access'
import { articleBlocks } from './blocks/article-blocks'
import { FIRST_YEAR, LAST_YEAR } from './rules/publish-issues'
import { isFitKey, sourceKey, UNFIT_KEY } from './rules/source-key'

/**
 * Bringsthe key of a source into the form in which a signature takes it, and refuses one that is not one word. One
 * that is stored already keeps no draft from being saved: the choke point asks for another.
 */
const settleKey: FieldHook = ({ value, previousValue, path, req }) => {
  const written: unknown = value
  if (typeof written !== 'string') return written
  const key = sourceKey(written)
  const isKnown = req.context.isRestoringVersion === true || key === sourceKey(previousValue)
  if (!isFitKey(key) && !isKnown) throw new FieldRefusal([{ field: path.join('.'), message: UNFIT_KEY }])
  return key
}

const sourcesField: ArrayField = {
  name: 'sources',
  type: 'array',
  maxRows: 100,
  labels: { singular: 'Source', plural: 'Sources' },
  admin: { ...formOnly, description: 'What the text rests on. Numbered in this order.' },
  fields: [
    lineField({
      name: 'key',
      required: true,
      maxLength: 60,
      defaultValue: () => `source-${randomUUID().slice(0, 8)}`,
      hooks: { beforeValidate: [settleKey] },
      admin: { description: 'A name of its own in one word, by which the text can cite it, such as nice-2020. Once the text does, leave it as it is.' },
    }),
    lineField({ name: 'title', required: true, maxLength: 400 }),
    lineField({ name: 'authors', maxLength: 400, admin: { description: 'As the source names them: “Lima A, Berg T”.' } }),
    lineField({ name: 'publisher', maxLength: 200, label: 'Publisher or journal' }),
    { name: 'year', type: 'number', min: FIRST_YEAR, max: LAST_YEAR, admin: { step: 1, description: 'Of publication, with four digits.' } },
    lineField({ name: 'url', label: 'Address', maxLength: 1000, admin: { description: 'Of the page, complete, with https:// in front.' } }),
    lineField({ name: 'doi', label: 'DOI', maxLength: 200, admin: { description: 'The number alone: 10.1000/182, without doi.org in front.' } }),
    lineField({ name: 'pmid', label: 'PMID', maxLength: 20, admin: { description: 'The number that PubMed gives it.' } }),
    {
      name: 'checkedOn',
      type: 'date',
      label: 'Last checked',
      admin: {
        date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
        description: 'When somebody last opened the source and found that it still says this.',
      },
    },
  ],
}

const takeawaysField: ArrayField = {
  name: 'takeaways',
  type: 'array',
  label: 'Key points',
  maxRows: 7,
  labels: { singular: 'Key point', plural: 'Key points' },
  admin: { ...formOnly, description: 'What a reader should remember, one sentence each. They stand above the text.' },
  fields: [lineField({ name: 'text', required: true, maxLength: 300 })],
}

const bodyField: RichTextField = {
  name: 'body',
  type: 'richText',
  required: true,
  editor: richTextEditor(articleBlocks),
  admin: {
    ...formOnly,
    description: 'Type / for tables, pictures, citations and cards that tell when to get care. A doctor signs exactly these words: changing one ends the signature.',
    components: { Diff: '/src/app/(payload)/views/versions/body-diff#BodyDiff' },
  },
}

/** In drafts too, which Payload does not judge: a signature takes the number over into the ledger, for good. */
const refuseUnfitInterval: FieldHook = ({ value }) => {
  const months: unknown = value
  const verdict = intervalVerdict(months)
  if (verdict !== true) throw new FieldRefusal([{ field: 'reviewIntervalMonths', message: verdict }])
  return months
}

const reviewPlan: Field[] = [
  {
    name: 'changeNote',
    type: 'textarea',
    maxLength: 500,
    access: { read: deskReadsField },
    admin: { ...formOnly, description: 'What changed since the last publication. The doctor reads it, and readers find it in the history of the review. Empty again after publishing.' },
  },
  {
    name: 'correction',
    type: 'textarea',
    maxLength: 1000,
    access: { read: deskReadsField },
    admin: { ...formOnly, description: 'Only where something that a doctor had signed was wrong: what it said, and what is right. Readers find it on the page once the doctor has signed it. Empty again after publishing.' },
  },
  {
    name: 'reviewIntervalMonths',
    type: 'number',
    label: 'Months until the next review',
    validate: intervalVerdict,
    hooks: { beforeValidate: [refuseUnfitInterval] },
    admin: { ...filterOnly, step: 1, description: 'Left empty, the interval of the topic counts. It is fixed for each review when the doctor signs.' },
  },
]

/** What an editor writes. */
export const writtenFields: Field[] = [
  lineField({ name: 'title', required: true, maxLength: 160, admin: { description: 'As readers would ask for it. The doctor signs it with the text.' } }),
  { name: 'standfirst', type: 'textarea', required: true, maxLength: 400, admin: { ...formOnly, description: 'Two sentences that tell a worried reader what they will find.' } },
  {
    type: 'tabs',
    tabs: [
      { label: 'Text', fields: [takeawaysField, bodyField] },
      // In a tab of their own, because an open list of sources takes as long to show as the whole editor.
      { label: 'Sources', fields: [sourcesField] },
      { label: 'Review', fields: reviewPlan },
      metaTab,
    ],
  },
]

/** Where the article stands and whose it is. */
export const placingFields: Field[] = [
  slugField({ from: 'title', unique: false }),
  {
    name: 'topic',
    type: 'relationship',
    relationTo: 'topics',
    required: true,
    index: true,
    admin: { position: 'sidebar', description: 'Gives the first part of the address. After a move the old address leads to the new one.' },
  },
  {
    name: 'authors',
    type: 'relationship',
    relationTo: 'people',
    hasMany: true,
    required: true,
    admin: { position: 'sidebar', description: 'Shown below the title. Whoever is named here, or wrote a word in the text, cannot sign it.' },
  },
]

/** What the system keeps by itself. */
export const keptFields: Field[] = [
  {
    name: 'textDigest',
    type: 'text',
    index: true,
    access: writtenByNobody,
    admin: { hidden: true, components: { Diff: '/src/app/(payload)/views/versions/no-diff#NoDiff' } },
  },
  {
    name: 'contributors',
    type: 'relationship',
    relationTo: 'accounts',
    hasMany: true,
    access: { ...writtenByNobody, read: deskReadsField },
    admin: { hidden: true },
  },
  {
    // Text, not a relationship: it is kept as it was, whatever becomes of the account.
    name: 'savedBy',
    type: 'text',
    access: { ...writtenByNobody, read: deskReadsField },
    admin: { hidden: true, components: { Diff: '/src/app/(payload)/views/versions/saver-diff#SaverDiff' } },
  },
  {
    name: 'firstPublishedAt',
    type: 'date',
    access: writtenByNobody,
    hooks: { beforeDuplicate: [() => null] },
    admin: { hidden: true },
  },
]
