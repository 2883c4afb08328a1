import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { env } from '@/platform/env'
import { lineField } from '@/platform/fields/line-field'
import * as access from './access'
import { keepFile, nameFile } from './hooks'

/** Pictures. Each says in words what it shows, for those who do not see it. */
export const mediaCollection: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'Picture', plural: 'Pictures' },
  admin: { defaultColumns: ['filename', 'alt'], group: 'Content' },
  access: {
    create: access.editors,
    read: access.filesForAllListForStaff,
    update: access.editors,
    delete: access.adminsOnly,
  },
  hooks: { beforeOperation: [nameFile, keepFile] },
  upload: {
    staticDir: path.join(env.dataFolder, 'uploads'),
    mimeTypes: ['image/png', 'image/jpeg', 'image/webp', 'image/avif'],
    pasteURL: false,
    crop: false,
    focalPoint: false,
  },
  fields: [
    lineField({
      name: 'alt',
      label: 'Alternative text',
      required: true,
      maxLength: 500,
      admin: { description: 'What the picture shows, in a sentence, for readers who do not see it.' },
    }),
  ],
}
