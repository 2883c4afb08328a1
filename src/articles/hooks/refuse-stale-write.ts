import type { CollectionBeforeChangeHook } from 'payload'
import type { Article } from '@/generated/payload-types'
import { FieldRefusal } from '@/platform/field-refusal'

const timeOf = (value: unknown): number => new Date(typeof value === 'string' || value instanceof Date ? value : Number.NaN).getTime()

/** Refuses a write that was made on an older text than the newest, when it says on which one it was made. */
export const refuseStaleWrite: CollectionBeforeChangeHook<Article> = ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || req.context.isRestoringVersion) return data
  const basedOn = timeOf(data.updatedAt)
  const newest = timeOf(originalDoc?.updatedAt)
  if (!Number.isNaN(basedOn) && basedOn !== newest) {
    throw new FieldRefusal(
      [{ field: 'updatedAt', message: 'Somebody else has saved this article since you opened it. Please look at the newest text before you save yours.' }],
      409,
    )
  }
  return data
}
