import type { CollectionConfig, NumberField, PayloadRequest, RelationshipField } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import { recordDeletion } from '@/audit/commands'
import type { Topic } from '@/generated/payload-types'
import { lineField } from '@/platform/fields/line-field'
import { formOnly } from '@/platform/fields/list-use'
import { writtenByNobody } from '@/platform/fields/read-only'
import { slugField } from '@/platform/fields/slug-field'
import * as access from './access'
import {
  announceTopic, moveDescendants, placeTopic, refuseOtherRoles, refuseTopicInUse, type AddressHolder,
} from './hooks'
import { recordTopic } from './record-topic'
import { intervalVerdict } from './rules/interval-verdict'
import { wholeNumberFrom } from './rules/whole-number-from'

type TopicNeeds = {
  /** Who else may hold an address among the topics: articles, pages. */
  addressHolders: readonly AddressHolder[]
  /** Whether something other than a topic stands below a topic. */
  isUsed: (req: PayloadRequest, topicId: string) => Promise<boolean>
}

const orderField: NumberField = {
  name: 'order',
  type: 'number',
  defaultValue: 0,
  validate: wholeNumberFrom(0, 9999),
  admin: {
    position: 'sidebar',
    step: 1,
    description: 'Topics side by side stand in the order of these numbers, and those of one number in that of their titles.',
  },
}

const reviewIntervalField: NumberField = {
  name: 'reviewIntervalMonths',
  type: 'number',
  label: 'Months until the next review',
  validate: intervalVerdict,
  admin: {
    position: 'sidebar',
    step: 1,
    description: 'For articles of this topic that set no time of their own. Left empty, the site’s usual time counts.',
  },
}

const dueReviewersField: RelationshipField = {
  name: 'dueReviewers',
  type: 'relationship',
  relationTo: 'accounts',
  hasMany: true,
  // The hook `refuseOtherRoles` judges new names alone: a save must not fail for one who lost the role since.
  validate: () => true,
  access: { read: access.deskReadsField, create: access.adminsWriteField, update: access.adminsWriteField },
  filterOptions: { roles: { in: ['reviewer'] } },
  admin: {
    ...formOnly,
    position: 'sidebar',
    condition: (_, __, { user }) => hasRole(user, 'admin'),
    description: 'Reviewers who are asked first for articles of this topic. Readers never see them.',
  },
}

/** The tree of subjects; its slugs make the addresses of all articles. */
export const topicsCollection = ({ addressHolders, isUsed }: TopicNeeds): CollectionConfig => ({
  slug: 'topics',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'path', 'order', 'updatedAt'],
    listSearchableFields: ['title', 'path'],
    pagination: { defaultLimit: 50 },
    group: 'Content',
    hidden: ({ user }) => !hasRole(user, 'admin', 'editor'),
    description: 'The subjects of the site, as a tree. Their slugs make the addresses of all articles below them.',
  },
  defaultSort: 'path',
  access: {
    create: access.editors,
    read: access.everybody,
    update: access.editors,
    delete: access.adminsOnly,
  },
  hooks: {
    beforeValidate: [refuseOtherRoles],
    beforeChange: [placeTopic(addressHolders)],
    afterChange: [moveDescendants, recordTopic],
    beforeDelete: [refuseTopicInUse(isUsed)],
    afterDelete: [announceTopic, recordDeletion<Topic>('topic.deleted', ({ path }) => path)],
  },
  fields: [
    lineField({ name: 'title', required: true, maxLength: 120, admin: { description: 'As it stands in the list of topics and above the articles.' } }),
    slugField({ from: 'title', unique: false }),
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'topics',
      admin: { position: 'sidebar', description: 'The topic that this one belongs to, if any. All that stands below moves along, and the old addresses lead to the new ones.' },
    },
    { name: 'introduction', type: 'textarea', maxLength: 2000, admin: { ...formOnly, description: 'What readers find here, in two or three sentences above the articles. No advice: no doctor signs it.' } },
    orderField,
    reviewIntervalField,
    dueReviewersField,
    {
      name: 'path',
      type: 'text',
      unique: true,
      index: true,
      access: writtenByNobody,
      admin: { position: 'sidebar', readOnly: true, description: 'The address on the site.' },
    },
  ],
})
