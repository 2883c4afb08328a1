import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { lockFor, shareLock } from './advisory-lock'
import { findVersion } from './drafts/find-version'

/**
 * The one lock of a document. Whoever holds it writes the text, signs it, restores a version of it or deletes it, with
 * nobody beside them until the transaction of `req` ends.
 *
 * Who takes more than one lock takes them in one order, or two would wait for each other: documents, then addresses,
 * then the ledger (`appendEntry`). Behind the ledger only documents are written that hang on one already held.
 */
export async function lockDocument(req: PayloadRequest, collection: string, id: string): Promise<void> {
  await shareLock(req, `documents/${collection}`)
  await lockFor(req, `documents/${collection}/${id}`)
}

/** The same for all documents of a collection together. */
const lockDocuments = (req: PayloadRequest, collection: string): Promise<void> =>
  lockFor(req, `documents/${collection}`)

/**
 * Lets one write at a time pass for a document, before Payload reads what is stored: whoever waited is judged by, and
 * merged with, the newest text. A write of many at once has its collection alone meanwhile.
 *
 * Payload asks for access only after this, so whoever is not signed in waits for nobody and keeps nobody waiting.
 */
export const waitForDocument: CollectionBeforeOperationHook = async (asked) => {
  const { args, collection: { slug }, operation, overrideAccess, req } = asked
  if (!req.user && overrideAccess !== true) return args
  // For many at once the Local API passes `id: undefined`, and REST no id at all.
  const id = 'id' in args ? args.id : undefined
  if (operation === 'restoreVersion') {
    const version = await findVersion(req, slug, id)
    if (version) await lockDocument(req, slug, version.parent)
  } else if (operation === 'update' || operation === 'delete') {
    await (typeof id === 'string' ? lockDocument(req, slug, id) : lockDocuments(req, slug))
  }
  return args
}
