import { randomUUID } from 'node:crypto'
import type { ArrayField, Field } from 'payload'
import { lineField } from '@/platform/fields/line-field'
import { writtenByNobody } from '@/platform/fields/read-only'
import { slugField } from '@/platform/fields/slug-field'
import { richTextEditor } from '@/platform/rich-text-editor'
import { deskReadsField } from './access'

const sourcesField: ArrayField = {
  name: 'sources',
  type: 'array',
  maxRows: 100,
  labels: { singular: 'Source', plural: 'Sources' },
  admin: { description: 'What the text rests on. Numbered in this order.' },
  fields: [
    lineField({
      name: 'key',
      maxLength: 60,
      defaultValue: () => `source-${randomUUID().slice(0, 8)}`,
      admin: { description: 'A name of its own, by which the text can cite it.' },
    }),
    lineField({ name: 'title', required: true, maxLength: 400 }),
    lineField({ name: 'authors', maxLength: 400 }),
    lineField({ name: 'publisher', maxLength: 200, label: 'Publisher or journal' }),
    { name: 'year', type: 'number', min: 1800, max: 2200 },
    lineField({ name: 'url', label: 'Address', maxLength: 1000 }),
    lineField({ name: 'doi', label: 'DOI', maxLength: 200 }),
    lineField({ name: 'pmid', label: 'PMID', maxLength: 20 }),
    { name: 'checkedOn', type: 'date', label: 'Last checked', admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } } },
  ],
}

/** What an editor writes. */
export const writtenFields: Field[] = [
  lineField({ name: 'title', required: true, maxLength: 160 }),
  { name: 'standfirst', type: 'textarea', required: true, maxLength: 400, admin: { description: 'Two sentences that tell a worried reader what they will find.' } },
  {
    type: 'tabs',
    tabs: [
      { label: 'Text', fields: [{ name: 'body', type: 'richText', required: true, editor: richTextEditor() }] },
      // In a tab of their own, because an open list of sources takes as long to show as the whole editor.
      { label: 'Sources', fields: [sourcesField] },
    ],
  },
]

/** Where the article stands and whose it is. */
export const placingFields: Field[] = [
  slugField({ from: 'title', unique: false }),
  { name: 'topic', type: 'relationship', relationTo: 'topics', required: true, index: true, admin: { position: 'sidebar' } },
  { name: 'authors', type: 'relationship', relationTo: 'people', hasMany: true, required: true, admin: { position: 'sidebar' } },
]

/** What the system keeps by itself. */
export const keptFields: Field[] = [
  {
    name: 'textDigest',
    type: 'text',
    index: true,
    access: writtenByNobody,
    admin: { hidden: true },
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
    name: 'firstPublishedAt',
    type: 'date',
    access: writtenByNobody,
    hooks: { beforeDuplicate: [() => null] },
    admin: { hidden: true },
  },
]
