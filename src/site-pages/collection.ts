import type { CollectionConfig } from 'payload'
import { draftUnlessSaid } from '@/platform/drafts/draft-unless-said'
import { refuseStaleWrite } from '@/platform/drafts/refuse-stale-write'
import { restoreAsDraft } from '@/platform/drafts/restore-as-draft'
import { requireTitle } from '@/platform/drafts/require-title'
import { keepUnsavedField } from '@/platform/fields/keep-unsaved-field'
import { lineField } from '@/platform/fields/line-field'
import { writtenByNobody } from '@/platform/fields/read-only'
import { slugField } from '@/platform/fields/slug-field'
import { richTextEditor } from '@/platform/rich-text-editor'
import * as access from './access'
import { announcePage, placePage, readPagePath } from './hooks'

/** The pages that are not articles: about, contact and the legal texts. Old versions are kept for good. */
export const pagesCollection: CollectionConfig = {
  slug: 'pages',
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'slug', '_status', 'updatedAt'], group: 'Site' },
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
    beforeOperation: [draftUnlessSaid],
    beforeValidate: [requireTitle],
    beforeChange: [refuseStaleWrite, placePage],
    afterChange: [announcePage],
    afterDelete: [announcePage],
  },
  fields: [
    keepUnsavedField,
    lineField({ name: 'title', required: true, maxLength: 160 }),
    lineField({ name: 'description', maxLength: 200, admin: { description: 'One sentence for search engines.' } }),
    { name: 'body', type: 'richText', required: true, editor: richTextEditor() },
    slugField({ from: 'title' }),
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
