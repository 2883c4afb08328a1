import type { CollectionConfig, PayloadRequest } from 'payload'
import { lineField } from '@/platform/fields/line-field'
import { writtenByNobody } from '@/platform/fields/read-only'
import { slugField } from '@/platform/fields/slug-field'
import * as access from './access'
import { announceTopic, moveDescendants, placeTopic, refuseTopicInUse, type AddressHolder } from './hooks'

type TopicNeeds = {
  /** Who else may hold an address among the topics: articles, pages. */
  addressHolders: readonly AddressHolder[]
  /** Whether something other than a topic stands below a topic. */
  isUsed: (req: PayloadRequest, topicId: string) => Promise<boolean>
}

/** The tree of subjects; its slugs make the addresses of all articles. */
export const topicsCollection = ({ addressHolders, isUsed }: TopicNeeds): CollectionConfig => ({
  slug: 'topics',
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'path'], group: 'Content' },
  defaultSort: 'path',
  access: {
    create: access.editors,
    read: access.everybody,
    update: access.editors,
    delete: access.adminsOnly,
  },
  hooks: {
    beforeChange: [placeTopic(addressHolders)],
    afterChange: [moveDescendants],
    beforeDelete: [refuseTopicInUse(isUsed)],
    afterDelete: [announceTopic],
  },
  fields: [
    lineField({ name: 'title', required: true, maxLength: 120 }),
    slugField({ from: 'title', unique: false }),
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'topics',
      admin: { position: 'sidebar', description: 'The topic that this one belongs to, if any.' },
    },
    { name: 'introduction', type: 'textarea', maxLength: 2000 },
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
