import type { CollectionBeforeOperationHook } from 'payload'
import { z } from 'zod'
import { lockArticle, type LiveRow } from '../commands'

declare module 'payload' {
  interface RequestContext {
    /** The live row of the article that this request is writing. */
    liveRow?: LiveRow | null
  }
}

const isUuid = (id: unknown): id is string => z.uuid().safeParse(id).success

/** Waits for other writers of the same article, signatures among them, and remembers the row that readers see. */
export const beginWrite: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update' && operation !== 'create') return args
  req.context.liveRow = 'id' in args && isUuid(args.id) ? await lockArticle(req, args.id) : null
  return args
}
