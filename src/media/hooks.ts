import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { CollectionBeforeDeleteHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { FieldRefusal } from '@/platform/field-refusal'
import { slugOf } from '@/platform/fields/slug-field'

const EXCHANGE = [
  { field: 'file', message: 'A picture that may stand in a signed article cannot be exchanged. Please upload the new one as a new picture.' },
]

/** What belongs to the file, and changes with no other. */
const FACTS_OF_FILE: readonly string[] = ['filename', 'url', 'focalX', 'focalY']

/**
 * Gives each picture a name that cannot be guessed and never comes again.
 *
 * Files are public and lists are not: with guessable names, a stranger could look at the pictures of drafts.
 */
export const nameFile: CollectionBeforeOperationHook = ({ req, operation }) => {
  if (!req.file || operation !== 'create') return
  const { name, ext } = path.parse(req.file.name)
  req.file.name = `${slugOf(name) || 'picture'}-${randomBytes(6).toString('hex')}${ext.toLowerCase()}`
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

export type PictureUse = (req: PayloadRequest, pictureId: string) => Promise<boolean>

const IN_USE = [
  { field: 'file', message: 'This picture stands in an article or a page. Please take it out there first.' },
]

/** A picture in use cannot go: readers would see a hole, and the newest draft could not be published. */
export const refusePictureInUse = (isUsed: PictureUse): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    if (await isUsed(req, String(id))) throw new FieldRefusal(IN_USE, 409)
  }
