import type { CollectionBeforeOperationHook } from 'payload'
import { z } from 'zod'
import { lockArticle, type LiveRow } from '../commands'
import { writeIntent } from '../rules/write-intent'

declare module 'payload' {
  interface RequestContext {
    /** The live row of the article that this request is writing. */
    liveRow?: LiveRow | null
    /** Whether a version is being restored as the newest draft, and not straight to readers. */
    restoresAsDraft?: boolean
  }
}

const isUuid = (id: unknown): id is string => z.uuid().safeParse(id).success

/**
 * Begins a write: waits for other writers of the same article, so that the text it is merged with is the newest, and
 * saves as a draft whatever does not say that it wants to publish or to take down.
 */
export const beginWrite: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update' && operation !== 'create') return args
  const written: unknown = 'data' in args ? args.data : null
  if (typeof written !== 'object' || written === null) return args
  req.context.liveRow = 'id' in args && isUuid(args.id) ? await lockArticle(req, args.id) : null
  const intent = writeIntent({ isDraft: 'draft' in args && args.draft === true, written: { ...written } })
  return { ...args, draft: intent === 'save-draft' }
}
