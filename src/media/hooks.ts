import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { CollectionBeforeOperationHook } from 'payload'
import { FieldRefusal } from '@/platform/field-refusal'
import { slugOf } from '@/platform/fields/slug-field'

/**
 * Gives each picture a name that cannot be guessed and never comes again.
 *
 * Files are public and lists are not: with guessable names, a stranger could look at the pictures of drafts. A picture
 * that a doctor saw when signing must stay that picture, so the file of an existing one cannot be exchanged.
 */
export const nameFile: CollectionBeforeOperationHook = ({ req, operation }) => {
  if (!req.file) return
  if (operation === 'update') {
    throw new FieldRefusal([
      { field: 'file', message: 'A picture that may stand in a signed article cannot be exchanged. Please upload the new one as a new picture.' },
    ])
  }
  const { name, ext } = path.parse(req.file.name)
  req.file.name = `${slugOf(name) || 'picture'}-${randomBytes(6).toString('hex')}${ext.toLowerCase()}`
}
