import type { CollectionConfig, Field } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import { recordDeletion } from '@/audit/commands'
import type { Article } from '@/generated/payload-types'
import { draftUnlessSaid } from '@/platform/drafts/draft-unless-said'
import { refuseLiveRestore, restoreAsDraft } from '@/platform/drafts/restore-as-draft'
import { keepRestoredFrom, noteRestoredVersion, restoredFromField } from '@/platform/drafts/restored-from'
import { requireTitle } from '@/platform/drafts/require-title'
import { previewing } from '@/platform/previewing'
import * as access from './access'
import { pathField } from './addresses'
import { keptFields, placingFields, writtenFields } from './fields'
import { announceArticle, announceDeletedArticle, noteLiveRow } from './hooks/announce-article'
import {
  beginChangeNote, keepDigest, keepFirstPublished, recordContributor, takeOverPictureWords,
} from './hooks/keep-record'
import { placeArticle } from './hooks/place-article'
import { publishGate, verifyStored } from './hooks/publish-gate'
import type { PublishGuard } from './queries'

type ArticleNeeds = {
  /** Conditions for publishing beyond those of the text itself: above all, the sign-off. */
  publishGuards: readonly PublishGuard[]
  /** Read-only fields that tell of the review. */
  reviewFields: readonly Field[]
  /** Endpoints below `/api/articles` that belong to higher slices. */
  endpoints: Exclude<CollectionConfig['endpoints'], false | undefined>
}

/** The articles. Every version is kept for good, and only the choke point lets one out. */
export const articlesCollection = ({ publishGuards, reviewFields, endpoints }: ArticleNeeds): CollectionConfig => ({
  slug: 'articles',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'stage', 'topic', 'reviewDueOn', 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
    // Without it, ten whole texts are sent along with a list of ten titles.
    enableListViewSelectAPI: true,
    pagination: { defaultLimit: 25 },
    group: 'Content',
    hidden: ({ user }) => !hasRole(user, 'admin', 'editor', 'reviewer'),
    description: 'A save changes nothing for readers: it becomes a draft. An article goes out when a doctor has signed it and an editor publishes it.',
    components: { beforeListTable: ['/src/app/(payload)/views/no-selection#NoSelection'] },
    ...previewing('articles'),
  },
  defaultSort: '-updatedAt',
  indexes: [{ fields: ['topic', 'slug'] }],
  forceSelect: { slug: true, topic: true, textDigest: true, _status: true },
  versions: { maxPerDoc: 0, drafts: { autosave: false, schedulePublish: true, validate: false } },
  access: {
    create: access.editors,
    read: access.readersSeePublished,
    readVersions: access.draftReaders,
    update: access.editors,
    delete: access.adminsOnly,
  },
  endpoints: [restoreAsDraft('articles'), ...endpoints],
  hooks: {
    beforeOperation: [noteLiveRow, draftUnlessSaid, noteRestoredVersion],
    beforeValidate: [requireTitle],
    beforeChange: [
      keepRestoredFrom,
      refuseLiveRestore,
      recordContributor,
      keepFirstPublished,
      beginChangeNote,
      takeOverPictureWords,
      keepDigest,
      placeArticle,
      publishGate(publishGuards),
    ],
    afterChange: [verifyStored, announceArticle],
    afterDelete: [announceDeletedArticle, recordDeletion<Article>('article.deleted', ({ title }) => title)],
  },
  fields: [
    ...reviewFields,
    ...writtenFields,
    ...placingFields,
    pathField,
    restoredFromField(access.deskReadsField),
    ...keptFields,
  ],
})
