import type { CollectionConfig } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import { recordDeletion } from '@/audit/commands'
import type { Glossary } from '@/generated/payload-types'
import { lineField } from '@/platform/fields/line-field'
import { columnOnly, formOnly } from '@/platform/fields/list-use'
import { writtenByNobody } from '@/platform/fields/read-only'
import { slugField } from '@/platform/fields/slug-field'
import * as access from './access'
import { announceTerm, readTermPath, recordTerm } from './hooks'

/**
 * Words that readers may not know, in a sentence or two. They are nobody's signed text: no doctor's name stands by
 * them, and no sign-off covers them. They have no drafts: a term is out as soon as it is saved.
 */
export const glossaryCollection: CollectionConfig = {
  slug: 'glossary',
  labels: { singular: 'Term', plural: 'Glossary' },
  admin: {
    useAsTitle: 'term',
    defaultColumns: ['term', 'definition', 'article', 'updatedAt'],
    listSearchableFields: ['term', 'alsoKnownAs.name'],
    pagination: { defaultLimit: 25 },
    group: 'Content',
    hidden: ({ user }) => !hasRole(user, 'admin', 'editor'),
    description: 'Readers see a term as soon as it is saved. To link to one from a text, mark the words there, press the link button and choose the term.',
  },
  defaultSort: 'term',
  forceSelect: { slug: true },
  access: { create: access.editors, read: access.everybody, update: access.editors, delete: access.editors },
  hooks: {
    afterChange: [announceTerm, recordTerm],
    afterDelete: [announceTerm, recordDeletion<Glossary>('term.deleted', ({ term }) => term)],
  },
  fields: [
    lineField({ name: 'term', required: true, maxLength: 120, admin: { description: 'The word or name as a reader would look it up.' } }),
    slugField({ from: 'term' }),
    {
      name: 'alsoKnownAs',
      type: 'array',
      labels: { singular: 'Name', plural: 'Names' },
      maxRows: 10,
      admin: { ...formOnly, description: 'Other words for the same thing, such as an abbreviation.' },
      fields: [lineField({ name: 'name', required: true, maxLength: 120 })],
    },
    {
      name: 'definition',
      type: 'textarea',
      required: true,
      maxLength: 600,
      admin: { ...columnOnly, description: 'What it means, in plain words: one to three sentences. Advice belongs into an article, which a doctor signs.' },
    },
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      access: { read: access.deskReadsField },
      admin: { description: 'Where readers find more. The link shows while the article is published.' },
    },
    {
      name: 'path',
      type: 'text',
      virtual: true,
      access: writtenByNobody,
      hooks: { afterRead: [readTermPath] },
      admin: { position: 'sidebar', readOnly: true, description: 'The address on the site.' },
    },
  ],
}
