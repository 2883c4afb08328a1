import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { env } from '@/platform/env'
import { lineField } from '@/platform/fields/line-field'
import * as access from './access'
import { answerMissingFile } from './handlers'
import { keepFile, nameFile, refusePictureInUse, type PictureUse } from './hooks'

const folder = path.join(env.dataFolder, 'uploads')

/** Pictures. Each says in words what it shows, for those who do not see it. */
export const mediaCollection = ({ isUsed }: { isUsed: PictureUse }): CollectionConfig => ({
  slug: 'media',
  labels: { singular: 'Picture', plural: 'Pictures' },
  admin: { defaultColumns: ['filename', 'alt'], group: 'Content' },
  access: {
    create: access.editors,
    read: access.filesForAllListForStaff,
    update: access.editors,
    delete: access.adminsOnly,
  },
  hooks: { beforeOperation: [nameFile, keepFile], beforeDelete: [refusePictureInUse(isUsed)] },
  upload: {
    staticDir: folder,
    handlers: [answerMissingFile(folder)],
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
})
