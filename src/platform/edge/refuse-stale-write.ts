import type {
  CollectionBeforeChangeHook,
  GlobalBeforeChangeHook,
  GlobalBeforeOperationHook,
  TypeWithID,
} from 'payload'
import { z } from 'zod'
import { lockFor } from '../advisory-lock'
import { FieldRefusal } from '../field-refusal'

const OLDER = [
  { field: 'updatedAt', message: 'Somebody else has saved this since you opened it. Please look at the newest text before you save yours.' },
]

const dated = z.object({ updatedAt: z.union([z.string(), z.date()]) })

const timeOf = (value: unknown): number => new Date(dated.safeParse(value).data?.updatedAt ?? Number.NaN).getTime()

/** Refuses what was written on another text than the stored one; what names no instant is let pass, for scripts. */
function refuseOlder(written: unknown, stored: unknown): void {
  const basedOn = timeOf(written)
  if (!Number.isNaN(basedOn) && basedOn !== timeOf(stored)) throw new FieldRefusal(OLDER, 409)
}

/**
 * Refuses a write that was made on an older text than the newest, when it says by `updatedAt` on which it was made.
 */
export const refuseStaleWrite: CollectionBeforeChangeHook<TypeWithID & Record<string, unknown>> = (write) => {
  const { data, operation, originalDoc, req } = write
  if (operation === 'update' && !req.context.isRestoringVersion) refuseOlder(data, originalDoc)
  return data
}

/**
 * Lets one write at a time pass for a global, before Payload reads what is stored. Access is asked for only after this:
 * whoever is not signed in waits for nobody.
 */
export const waitForSettings: GlobalBeforeOperationHook = async ({ args, global, operation, overrideAccess, req }) => {
  const isSomebody = Boolean(req.user) || overrideAccess === true
  if (operation === 'update' && isSomebody) await lockFor(req, `documents/globals/${global.slug}`)
  const passed: unknown = args
  return passed
}

/** The same for a global. */
export const refuseStaleSettings: GlobalBeforeChangeHook = ({ data, originalDoc }): unknown => {
  refuseOlder(data, originalDoc)
  return data
}
