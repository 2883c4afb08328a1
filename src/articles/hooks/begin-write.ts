import type { CollectionBeforeOperationHook } from 'payload'
import { z } from 'zod'
import { FieldRefusal } from '@/platform/field-refusal'
import { writeIntent } from '@/platform/pure/write-intent'
import { lockArticle, type LiveRow } from '../commands'

declare module 'payload' {
  interface RequestContext {
    /** The live row of the article that this request is writing. */
    liveRow?: LiveRow | null
    /** Whether a version is being restored as the newest draft, and not straight to readers. */
    restoresAsDraft?: boolean
  }
}

const isUuid = (id: unknown): id is string => z.uuid().safeParse(id).success

const ONE_BY_ONE = [{ field: '_status', message: 'Please take articles down one by one, so that no newer draft is hidden by it.' }]

function refuseUnfitStatus({ _status: status }: Record<string, unknown>): void {
  if (status === undefined || status === null || status === 'draft' || status === 'published') return
  throw new FieldRefusal([{ field: '_status', message: 'The status must be “draft” or “published”.' }])
}

/**
 * Begins a write: waits for other writers of the same article, so that the text it is merged with is the newest, and
 * saves as a draft whatever does not say that it wants to publish or to take down. Many at once are read with their
 * drafts: Payload would otherwise publish the old live texts again and hide the newer ones behind them.
 */
export const beginWrite: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update' && operation !== 'create') return args
  const written: unknown = 'data' in args ? args.data : null
  if (typeof written !== 'object' || written === null) return args
  req.context.liveRow = 'id' in args && isUuid(args.id) ? await lockArticle(req, args.id) : null
  refuseUnfitStatus({ ...written })
  const intent = writeIntent({ isDraft: 'draft' in args && args.draft === true, written: { ...written } })
  // For many at once the Local API passes `id: undefined`, and REST no id at all.
  const isBulk = operation === 'update' && !('id' in args && args.id)
  if (isBulk && intent === 'unpublish') throw new FieldRefusal(ONE_BY_ONE)
  return { ...args, draft: intent === 'save-draft' || isBulk }
}
