import type { CollectionConfig, RelationshipField, SelectField, TextField } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import { lineField } from '@/platform/fields/line-field'
import { writtenByNobody } from '@/platform/fields/read-only'
import * as access from './access'
import { announceDeletedRedirect, announceRedirect, recordDeletedRedirect, settleRedirect, type DocumentsAt } from './hooks'
import type { DocumentKind } from './rules/left-addresses'

const fromField: TextField = lineField({
  name: 'from',
  label: 'Old address',
  required: true,
  unique: true,
  maxLength: 500,
  admin: { description: 'A path on this site, such as /old-topic/old-article. What is behind a “?” does not matter.' },
})

const leadsToField: SelectField = {
  name: 'leadsTo',
  type: 'select',
  required: true,
  defaultValue: 'article',
  options: [
    { value: 'article', label: 'An article' },
    { value: 'topic', label: 'A topic' },
    { value: 'page', label: 'A page' },
    { value: 'person', label: 'A person' },
    { value: 'address', label: 'An address on this site' },
    { value: 'elsewhere', label: 'Another site' },
  ],
  admin: { description: 'Choose the document where there is one: the redirect then follows it wherever it moves.' },
}

/** A document that a redirect leads to. It has no foreign key: see the migration. */
const documentField = (name: DocumentKind, relationTo: 'articles' | 'topics' | 'pages' | 'people'): RelationshipField => ({
  name,
  type: 'relationship',
  relationTo,
  index: true,
  admin: { condition: (_, redirect) => redirect.leadsTo === name, description: 'The redirect follows it wherever it moves. While readers cannot see it, it leads nowhere.' },
})

/** Old addresses and where they lead. Most are left by documents that move (`withRedirects`); editors write others. */
export const redirectsCollection = (documents: readonly DocumentsAt[]): CollectionConfig => ({
  slug: 'redirects',
  admin: {
    useAsTitle: 'from',
    defaultColumns: ['from', 'leadsTo', 'article', 'updatedAt'],
    listSearchableFields: ['from', 'address'],
    pagination: { defaultLimit: 25 },
    group: 'Site',
    hidden: ({ user }) => !hasRole(user, 'admin', 'editor'),
    description: 'What moves leaves a redirect behind by itself. Write one for addresses that this site never had.',
  },
  defaultSort: 'from',
  access: { create: access.editors, read: access.editors, update: access.editors, delete: access.editors },
  disableDuplicate: true,
  hooks: {
    beforeChange: [settleRedirect(documents)],
    afterChange: [announceRedirect],
    beforeDelete: [recordDeletedRedirect],
    afterDelete: [announceDeletedRedirect],
  },
  fields: [
    fromField,
    leadsToField,
    documentField('article', 'articles'),
    documentField('topic', 'topics'),
    documentField('page', 'pages'),
    documentField('person', 'people'),
    lineField({
      name: 'address',
      label: 'New address',
      maxLength: 500,
      admin: {
        description: 'A path such as /topic/article, or a complete address of another site that begins with https://. Beside a document: nothing, or a part of it, such as #causes.',
      },
    }),
    {
      name: 'isAutomatic',
      type: 'checkbox',
      label: 'Left by a document that moved',
      defaultValue: false,
      access: writtenByNobody,
      admin: { position: 'sidebar', readOnly: true, description: 'The site made this redirect by itself when something moved.' },
    },
  ],
})
