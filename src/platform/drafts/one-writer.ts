import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { lockFor } from '../advisory-lock'
import { findVersion } from './find-version'

/**
 * The one lock of a document. Whoever holds it writes the text, signs it, restores a version of it or deletes it, with
 * nobody beside them until the transaction of `req` ends.
 */
export const lockDocument = (req: PayloadRequest, collection: string, id: string): Promise<void> =>
  lockFor(req, `${collection}/${id}`)

/** Lets one writer at a time pass for a document, before Payload reads what is stored, so that it reads the newest. */
export const oneWriter: CollectionBeforeOperationHook = async ({ args, collection: { slug }, operation, req }) => {
  // For many at once the Local API passes `id: undefined`, and REST no id at all.
  const id = 'id' in args ? args.id : undefined
  if (operation === 'restoreVersion') {
    const version = await findVersion(req, slug, id)
    if (version) await lockDocument(req, slug, version.parent)
  } else if ((operation === 'update' || operation === 'delete') && typeof id === 'string') {
    await lockDocument(req, slug, id)
  }
  return args
}
