import type { CollectionConfig, Field } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import { recordDeletion } from '@/audit/commands'
import { lineField } from '@/platform/fields/line-field'
import { filterOnly, formOnly } from '@/platform/fields/list-use'
import { writtenByNobody } from '@/platform/fields/read-only'
import { slugField } from '@/platform/fields/slug-field'
import * as access from './access'
import { announcePerson, readPersonPath, recordPerson } from './hooks'

const licenceField: Field = {
  name: 'licence',
  type: 'group',
  admin: { description: 'Never shown to readers. A doctor can sign for twelve months after the day of the check.' },
  access: { read: access.licenceReaders, create: access.adminsWriteField, update: access.adminsWriteField },
  fields: [
    lineField({ name: 'number', maxLength: 60, admin: { ...formOnly, description: 'As the register writes it.' } }),
    lineField({ name: 'jurisdiction', maxLength: 120, admin: { ...formOnly, description: 'The register that was asked, with its country: “General Medical Council, United Kingdom”.' } }),
    {
      name: 'checkedOn',
      type: 'date',
      label: 'Checked on',
      admin: {
        date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
        description: 'The day on which you looked the number up in the register, not the day on which the licence was granted. A day that lies ahead does not count.',
      },
    },
  ],
}

const accountField: Field = {
  name: 'account',
  type: 'relationship',
  relationTo: 'accounts',
  unique: true,
  access: { read: access.deskReadsField, create: access.adminsWriteField, update: access.adminsWriteField },
  admin: { ...formOnly, position: 'sidebar', description: 'The account this person signs in with, if any. With one, the profile is theirs and the admins’ to change.' },
}

const pathField: Field = {
  name: 'path',
  type: 'text',
  virtual: true,
  access: writtenByNobody,
  hooks: { afterRead: [readPersonPath] },
  admin: { position: 'sidebar', readOnly: true, description: 'The address on the site.' },
}

const photoField: Field = {
  name: 'photo',
  type: 'upload',
  relationTo: 'media',
  access: { update: access.identityWriters },
  admin: { ...formOnly, description: 'Shown as a square on the profile. Choose what stays in it, the face, as the focal point when you upload the picture.' },
}

/** Public profiles of authors and reviewers, linked to an account or not. */
export const peopleCollection: CollectionConfig = {
  slug: 'people',
  labels: { singular: 'Person', plural: 'People' },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'credentials', 'speciality', 'licence.checkedOn'],
    listSearchableFields: ['name', 'speciality'],
    pagination: { defaultLimit: 25 },
    group: 'People',
    hidden: ({ user }) => !hasRole(user, 'admin', 'editor', 'reviewer'),
    baseFilter: ({ req: { user } }) => (hasRole(user, 'admin', 'editor') ? null : { account: { equals: user?.id } }),
    description: 'Who writes and who signs, as readers see them. Whoever has an account keeps their own profile up to date.',
  },
  defaultSort: 'name',
  forceSelect: { slug: true },
  access: {
    create: access.editors,
    read: access.everybody,
    update: access.profileWriters,
    delete: access.adminsOnly,
  },
  hooks: { afterChange: [recordPerson, announcePerson], afterDelete: [announcePerson, recordDeletion('person.deleted')] },
  fields: [
    lineField({
      name: 'name',
      required: true,
      maxLength: 120,
      access: { update: access.identityWriters },
      admin: { description: 'As readers see it, with a title where there is one: Dr. Raj.' },
    }),
    { ...slugField({ from: 'name' }), access: { update: access.identityWriters } },
    lineField({ name: 'credentials', maxLength: 80, access: { update: access.identityWriters }, admin: { description: 'As printed after the name: MD. Without them nobody can sign.' } }),
    lineField({ name: 'speciality', maxLength: 120, admin: { description: 'As shown on the profile: Sports medicine.' } }),
    photoField,
    { name: 'biography', type: 'textarea', maxLength: 4000, admin: { ...formOnly, description: 'A few sentences about training and work. An empty line begins a new paragraph.' } },
    { name: 'conflictsOfInterest', type: 'textarea', maxLength: 2000, admin: { ...formOnly, description: 'Shown on the profile and kept with each signature. Write “None” where there are none.' } },
    {
      name: 'isSample',
      type: 'checkbox',
      defaultValue: false,
      label: 'Made-up sample person',
      access: { update: access.identityWriters },
      admin: { ...filterOnly, position: 'sidebar', description: 'The profile then says that there is no such person. Never tick it for anybody real.' },
    },
    accountField,
    licenceField,
    pathField,
  ],
}
