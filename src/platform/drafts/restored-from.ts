import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, DateField, FieldAccess } from 'payload'
import { writtenByNobody } from '../fields/read-only'
import { findVersion } from './find-version'

declare module 'payload' {
  interface RequestContext {
    /** The instant of the version that is being restored, in ISO 8601. */
    restoredVersionAt?: string
  }
}

/** Remembers from when the version is that is about to be restored. */
export const noteRestoredVersion: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'restoreVersion' || !('id' in args)) return args
  const version = await findVersion(req, collection.slug, args.id)
  if (version) req.context.restoredVersionAt = version.at.toISOString()
  return args
}

/** Writes down with a restored text from when it is; the next save ends that. */
export const keepRestoredFrom: CollectionBeforeChangeHook = ({ data, req }) => ({
  ...data,
  restoredFrom: req.context.isRestoringVersion === true ? (req.context.restoredVersionAt ?? null) : null,
})

/** From when a restored text is, for those who work on it. */
export const restoredFromField = (read: FieldAccess): DateField => ({
  name: 'restoredFrom',
  type: 'date',
  access: { ...writtenByNobody, read },
  admin: { hidden: true, disableListFilter: true, disableListColumn: true },
})
