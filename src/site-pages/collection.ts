import type { CollectionConfig } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import { recordDeletion } from '@/audit/commands'
import type { Page } from '@/generated/payload-types'
import { draftUnlessSaid } from '@/platform/drafts/draft-unless-said'
import { refuseLiveRestore, restoreAsDraft } from '@/platform/drafts/restore-as-draft'
import { keepRestoredFrom, noteRestoredVersion, restoredFromField } from '@/platform/drafts/restored-from'
import { requireTitle } from '@/platform/drafts/require-title'
import { lineField } from '@/platform/fields/line-field'
import { formOnly } from '@/platform/fields/list-use'
import { writtenByNobody } from '@/platform/fields/read-only'
import { previewing } from '@/platform/previewing'
import { slugField } from '@/platform/fields/slug-field'
import { richTextEditor } from '@/platform/rich-text-editor'
import * as access from './access'
import { announcePage, placePage, readPagePath } from './hooks'
import { recordPublication, rememberLivePage } from './record-page'
import type { PageKind } from './rules/page-kind'

/** The pages that are not articles: about, contact and the legal texts. Old versions are kept for good. */
export const pagesCollection: CollectionConfig = {
  slug: 'pages',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'path', 'kind', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
    enableListViewSelectAPI: true,
    pagination: { defaultLimit: 25 },
    group: 'Site',
    hidden: ({ user }) => !hasRole(user, 'admin', 'editor'),
    ...previewing('pages'),
  },
  defaultSort: 'title',
  forceSelect: { slug: true },
  versions: { maxPerDoc: 0, drafts: { autosave: false, schedulePublish: false, validate: false } },
  access: {
    create: access.editors,
    read: access.readersSeePublished,
    readVersions: access.editors,
    update: access.editors,
    delete: access.adminsOnly,
  },
  endpoints: [restoreAsDraft('pages')],
  hooks: {
    beforeOperation: [draftUnlessSaid, noteRestoredVersion],
    beforeValidate: [requireTitle],
    beforeChange: [keepRestoredFrom, refuseLiveRestore, placePage, rememberLivePage],
    afterChange: [announcePage, recordPublication],
    afterDelete: [announcePage, recordDeletion<Page>('page.deleted', ({ title }) => title)],
  },
  fields: [
    restoredFromField(access.editorsReadField),
    lineField({ name: 'title', required: true, maxLength: 160, admin: { description: 'Above the text, and in the browser’s tab.' } }),
    lineField({ name: 'description', maxLength: 200, admin: { ...formOnly, description: 'One sentence that search engines show below the title.' } }),
    { name: 'body', type: 'richText', required: true, editor: richTextEditor(), admin: { ...formOnly, components: { Diff: '/src/app/(payload)/views/versions/body-diff#BodyDiff' } } },
    slugField({ from: 'title' }),
    {
      name: 'kind',
      type: 'select',
      defaultValue: 'text',
      options: [
        { value: 'text', label: 'Text' },
        { value: 'legal', label: 'Legal text: its older versions stay readable' },
        { value: 'contact', label: 'Contact: with the form to write to the site' },
      ] satisfies { value: PageKind; label: string }[],
      admin: { position: 'sidebar', description: 'Privacy, terms and the disclaimer are legal texts. One page alone should be the contact page.' },
    },
    {
      name: 'path',
      type: 'text',
      virtual: true,
      access: writtenByNobody,
      hooks: { afterRead: [readPagePath] },
      admin: { position: 'sidebar', readOnly: true, description: 'The address on the site.' },
    },
  ],
}
