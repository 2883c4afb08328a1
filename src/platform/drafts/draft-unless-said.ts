import type { CollectionBeforeOperationHook } from 'payload'
import { FieldRefusal } from '../field-refusal'
import { writeIntent } from '../pure/write-intent'

const ONE_BY_ONE = [{ field: '_status', message: 'Please take these down one by one, so that no newer draft is hidden by it.' }]
const UNKNOWN_STATUS = [{ field: '_status', message: 'The status must be “draft” or “published”.' }]

/**
 * The admin asks for this when it takes a page down, and Payload 3.90 then writes over the newest version in place: a
 * text that readers saw would be lost. Without it, taking down is a version of its own.
 */
const AS_NEW_VERSION = { unpublishAllLocales: false }

/**
 * Saves as a draft whatever does not say that it wants to publish or to take down. Many at once are read with their
 * drafts: Payload would otherwise publish the old live texts again and hide the newer ones behind them.
 */
export const draftUnlessSaid: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'update' && operation !== 'create') return args
  const data: unknown = 'data' in args ? args.data : null
  if (typeof data !== 'object' || data === null) return args
  const written: Record<string, unknown> = { ...data }
  if (![undefined, null, 'draft', 'published'].some((known) => known === written._status)) throw new FieldRefusal(UNKNOWN_STATUS)
  const intent = writeIntent({ isDraft: 'draft' in args && args.draft === true, written })
  // For many at once the Local API passes `id: undefined`, and REST no id at all.
  const id = 'id' in args ? args.id : undefined
  const isBulk = operation === 'update' && !id
  if (isBulk && intent === 'unpublish') throw new FieldRefusal(ONE_BY_ONE)
  return { ...args, draft: intent === 'save-draft' || isBulk, ...AS_NEW_VERSION }
}
