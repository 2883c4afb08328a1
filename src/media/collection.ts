import path from 'node:path'
import type { CollectionConfig, TextField } from 'payload'
import { recordDeletion } from '@/audit/commands'
import type { Media } from '@/generated/payload-types'
import { lineField } from '@/platform/fields/line-field'
import { formOnly } from '@/platform/fields/list-use'
import * as access from './access'
import { servePicture } from './handlers'
import { announcePicture, keepFile, keepFileSize, refusePictureInUse, storeFiles, takePicture, type PictureUse } from './hooks'
import { pictureFolder } from './picture-files'
import { pictureSizes } from './picture-sizes'
import { pictureKinds } from './rules/picture-kind'
import { isWebAddress } from './rules/is-web-address'

const sourceField: TextField = {
  ...lineField({
    name: 'sourceUrl',
    label: 'Where it comes from',
    maxLength: 1000,
    admin: { ...formOnly, description: 'The address of the page that it was taken from, such as https://example.org/picture. The credit links to it.' },
  }),
  validate: (value: unknown) => !value || isWebAddress(value) || 'This must be an address such as https://example.org/picture.',
}

/**
 * Pictures. Each says in words what it shows, for those who do not see it.
 *
 * Payload cuts the sizes; the files are stored by our own hooks, after the row and before the commit. Payload would
 * write them before the row, and take them away before it deletes the row, so that a crash in between leaves holes.
 */
export const mediaCollection = ({ isUsed }: { isUsed: PictureUse }): CollectionConfig => ({
  slug: 'media',
  labels: { singular: 'Picture', plural: 'Pictures' },
  admin: {
    defaultColumns: ['filename', 'alt', 'credit', 'filesize', 'updatedAt'],
    listSearchableFields: ['alt', 'credit', 'filename'],
    pagination: { defaultLimit: 25 },
    group: 'Content',
    hidden: ({ user }) => !access.mayUpload(user),
    description: 'PNG, JPEG, WebP or AVIF, up to 20 MB and 50 million pixels. Place and camera are taken out of the file; transparent ground becomes white. Set the focal point when you upload: it is what stays in view where a picture is cut to fit. It cannot be moved later.',
  },
  defaultSort: '-createdAt',
  access: {
    create: access.editors,
    read: access.filesForAllListForStaff,
    update: access.editors,
    delete: access.adminsOnly,
  },
  disableDuplicate: true,
  hooks: {
    beforeOperation: [takePicture, keepFile],
    beforeChange: [keepFileSize],
    afterChange: [storeFiles, announcePicture],
    beforeDelete: [refusePictureInUse(isUsed)],
    afterDelete: [recordDeletion<Media>('picture.deleted', ({ filename }) => filename)],
  },
  upload: {
    disableLocalStorage: true,
    // Whatever Payload deletes by itself it looks for here, where nothing is: see above.
    staticDir: path.join(pictureFolder, 'none'),
    handlers: [servePicture],
    mimeTypes: Object.values(pictureKinds).map(({ mimeType }) => mimeType),
    pasteURL: false,
    hideRemoveFile: true,
    crop: false,
    focalPoint: true,
    imageSizes: pictureSizes,
    adminThumbnail: 'square160Webp',
  },
  fields: [
    lineField({
      name: 'alt',
      label: 'Alternative text',
      required: true,
      maxLength: 500,
      admin: { description: 'What the picture shows, in a sentence, for readers who do not see it: “A hand holds an inhaler to the mouth.” Not “Picture of …”, and not what is said beside it anyway.' },
    }),
    lineField({ name: 'credit', admin: { description: 'Who made the picture, as shown below it: “Ana Lima”. Leave empty where nobody needs to be named.' } }),
    lineField({ name: 'licence', maxLength: 80, admin: { description: 'Under which it may be used, where that must be said: “CC BY 4.0”.' } }),
    sourceField,
  ],
})
