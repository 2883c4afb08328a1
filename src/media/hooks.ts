import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import type { Media } from '@/generated/payload-types'
import { FieldRefusal } from '@/platform/field-refusal'
import { slugOf } from '@/platform/fields/slug-field'
import { announceSiteChange, EVERY_PAGE } from '@/platform/site-changes'
import { mayUpload } from './access'
import { cleanPicture } from './clean-picture'
import { pictureFaultSentences, type PictureFault } from './picture-faults'
import { storePictureFiles, type PictureFile } from './picture-files'
import { focalPoint } from './rules/focal-point'
import { pictureKinds } from './rules/picture-kind'

const EXCHANGE = [
  { field: 'file', message: 'A picture that may stand in a signed article cannot be exchanged or cut anew. Please upload it as a new picture.' },
]

const NO_ROOM = [
  { field: 'file', message: 'The picture could not be stored, because the server has no room left or cannot write. Nothing was kept. Please tell whoever runs the site.' },
]

/** What belongs to the file, and changes with no other. */
const FACTS_OF_FILE: readonly string[] = [
  'filename', 'url', 'thumbnailURL', 'mimeType', 'filesize', 'width', 'height', 'focalX', 'focalY', 'sizes',
]

const refusalOf = (fault: PictureFault) => new FieldRefusal([{ field: 'file', message: pictureFaultSentences[fault] }])

/** The cleaned bytes of an upload on its way through the hooks; Payload keeps another, coarser copy of a WebP. */
const cleaned = new WeakMap<PayloadRequest, Buffer>()

/**
 * Takes an upload: its pixels alone, as what its bytes are, under a name that cannot be guessed and never comes again.
 *
 * Files are public and lists are not: with guessable names, a stranger could look at the pictures of drafts.
 *
 * Payload asks for the right to upload after this hook; who has none is left to it, before anything is decoded. Where
 * to cut may be chosen with the upload alone; another part of the picture is another picture.
 */
export const takePicture: CollectionBeforeOperationHook = async ({ args, req, operation, overrideAccess }) => {
  if (operation !== 'create' || (overrideAccess !== true && !mayUpload(req.user))) return args
  if (!req.file) throw refusalOf('missing')
  const picture = await cleanPicture(req.file.data)
  if (!picture.ok) throw refusalOf(picture.refusal)
  const { bytes, kind } = picture.value
  const { extension, mimeType } = pictureKinds[kind]
  const name = `${slugOf(path.parse(req.file.name).name) || 'picture'}-${randomBytes(6).toString('hex')}.${extension}`
  req.file = { data: bytes, name, mimetype: mimeType, size: bytes.byteLength }
  req.query = { ...req.query, uploadEdits: { focalPoint: focalPoint(req.query.uploadEdits, 'data' in args ? args.data : null) } }
  cleaned.set(req, bytes)
  return args
}

/**
 * A picture that a doctor saw when signing stays that picture: an update neither brings a file nor has the stored one
 * cropped, which Payload does for `uploadEdits` in the query and for another focal point, under the same name.
 */
export const keepFile: CollectionBeforeOperationHook = ({ args, req, operation }) => {
  if (operation !== 'update') return args
  if (req.file || req.query.uploadEdits !== undefined) throw new FieldRefusal(EXCHANGE)
  const written: unknown = 'data' in args ? args.data : null
  if (typeof written !== 'object' || written === null) return args
  return { ...args, data: Object.fromEntries(Object.entries(written).filter(([key]) => !FACTS_OF_FILE.includes(key))) }
}

export const keepFileSize: CollectionBeforeChangeHook<Media> = ({ data, req }) => {
  const bytes = cleaned.get(req)
  return bytes ? { ...data, filesize: bytes.byteLength } : data
}

/** The picture and its sizes; a small picture has the same file for several sizes. */
function filesOf(doc: Media, bytes: Buffer, req: PayloadRequest): PictureFile[] {
  const sizes = Object.entries(doc.sizes ?? {}).flatMap(([size, { filename }]): [string, Buffer][] => {
    const made = req.payloadUploadSizes?.[size]
    return filename && made ? [[filename, made]] : []
  })
  const byName = new Map(sizes).set(doc.filename ?? '', bytes)
  return [...byName].map(([name, content]) => ({ name, bytes: content }))
}

/**
 * Stores the files of a new picture, after its row and before the commit: a row that others see has its files, and a
 * failure leaves neither. What a crash in between leaves is found by `removeUnnamedFiles`.
 */
export const storeFiles: CollectionAfterChangeHook<Media> = async ({ doc, req, operation }) => {
  const bytes = cleaned.get(req)
  if (operation !== 'create' || !bytes) return doc
  try {
    await storePictureFiles(filesOf(doc, bytes, req))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    req.payload.logger.error({ code }, 'The files of a picture could not be stored.')
    throw new FieldRefusal(NO_ROOM, 507)
  }
  return doc
}

/** The line about where a picture comes from stands on pages, and faces on profiles. */
export const announcePicture: CollectionAfterChangeHook<Media> = async ({ doc, req, operation }) => {
  if (operation === 'update') await announceSiteChange(req, [EVERY_PAGE])
  return doc
}

export type PictureUse = (req: PayloadRequest, pictureId: string) => Promise<boolean>

const IN_USE = [
  { field: 'file', message: 'This picture stands in an article, on a page or beside a person. Please take it out there first.' },
]

/** A picture in use cannot go: readers would see a hole, and the newest draft could not be published. */
export const refusePictureInUse = (isUsed: PictureUse): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    if (await isUsed(req, String(id))) throw new FieldRefusal(IN_USE, 409)
  }
