import type { CollectionBeforeOperationHook } from 'payload'
import { z } from 'zod'
import { findLiveRow, type LiveRow } from '../commands'

declare module 'payload' {
  interface RequestContext {
    /** The live row of the article that this request is writing, as it was when the write began. */
    liveRow?: LiveRow | null
  }
}

const isUuid = (id: unknown): id is string => z.uuid().safeParse(id).success

/** Remembers the row that readers see, before a write changes it. Comes after the lock. */
export const noteLiveRow: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update' && operation !== 'create') return args
  req.context.liveRow = 'id' in args && isUuid(args.id) ? await findLiveRow(req, args.id) : null
  return args
}
