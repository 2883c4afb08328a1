import type { CollectionBeforeChangeHook, TypeWithID } from 'payload'
import { FieldRefusal } from '../field-refusal'

type Dated = TypeWithID & { updatedAt?: unknown }

const OLDER = [
  { field: 'updatedAt', message: 'Somebody else has saved this since you opened it. Please look at the newest text before you save yours.' },
]

const timeOf = (value: unknown): number => new Date(typeof value === 'string' || value instanceof Date ? value : Number.NaN).getTime()

/** Refuses a write that was made on an older text than the newest, when it says on which one it was made. */
export const refuseStaleWrite: CollectionBeforeChangeHook<Dated> = ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || req.context.isRestoringVersion) return data
  const basedOn = timeOf(data.updatedAt)
  const newest = timeOf(originalDoc?.updatedAt)
  if (!Number.isNaN(basedOn) && basedOn !== newest) throw new FieldRefusal(OLDER, 409)
  return data
}
